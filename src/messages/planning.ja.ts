// Every Japanese sentence about a team's plan and what has changed in it.
import type { Period } from '../domain/calendar/period';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Amount, Difference, SettingDifference } from '../domain/planning/differences';
import { templates } from '../domain/templates';
import { formatNumber, quoteValue } from './format';
import { nameLists } from './nameLists';
import { dayRuns, exactNumber, isOneDay, numberPair, type PlanningMessages, shortNumber } from './planning';
import { unitAfterNumber } from './units';

const list = nameLists.ja;

const templateName = (id: string): string => templates.find((template) => template.id === id)?.name.ja ?? id;

const withUnit = (number: string, { unit }: Amount): string => `${number}${unitAfterNumber(unit, 'ja')}`;

const change = (name: string, from: Amount, to: Amount): string => {
  const [shownFrom, shownTo] = numberPair(name, from, to);
  return `${withUnit(shownFrom, from)}から${withUnit(shownTo, to)}`;
};

const monthsOf = ({ year, month, months }: Period): string => {
  const last = month + months - 1;
  const lastYear = year + Math.floor((last - 1) / 12);
  const first = `${year}年${month}月`;
  return months === 1
    ? first
    : `${first}〜${lastYear === year ? '' : `${lastYear}年`}${((last - 1) % 12) + 1}月`;
};

const date = ({ year, month, day }: PlainDate): string => `${year}年${month}月${day}日`;

function listDays(days: readonly number[]): string {
  const { runs, others } = dayRuns(days);
  const shown = runs.map((run) => {
    if (isOneDay(run)) return date(run.first);
    const { year, month, day } = run.last;
    return `${date(run.first)}〜${year === run.first.year ? `${month}月${day}日` : date(run.last)}`;
  });
  return shown.join('、') + (others > 0 ? ` ほか${others}日` : '');
}

/** A number with its unit, short enough for a sentence. */
export const amountText = (name: string, amount: Amount): string =>
  withUnit(shortNumber(name, amount), amount);

const NO_BOUND = '「なし」';

const boundChange = (name: string, from: Amount, to: Amount): string => {
  if (Number.isFinite(from.value) && Number.isFinite(to.value)) return change(name, from, to);
  const [old, now] = [from, to].map((bound) =>
    Number.isFinite(bound.value) ? amountText(name, bound) : NO_BOUND,
  );
  return `${old}から${now}`;
};

const CURRENCY = { yen: '円', thousandYen: '千円', millionYen: '百万円' } as const;
const LANGUAGE = { auto: '自動', ja: '日本語', en: '英語' } as const;

const percent = (share: number): string => `${formatNumber(share * 100)}%`;

function setting(difference: SettingDifference): string {
  switch (difference.setting) {
    case 'fiscalYearStart':
      return `会計年度の始まりを${difference.from}月から${difference.to}月に変えます。`;
    case 'achievedFrom':
      return `「達成」とする基準を${percent(difference.from)}から${percent(difference.to)}に変えます。`;
    case 'watchFrom':
      return `「注意」とする基準を${percent(difference.from)}から${percent(difference.to)}に変えます。`;
    case 'bantStrictness':
      return `有効商談と数えるのに要るBANTの数を${difference.from}つから${difference.to}つに変えます。`;
    case 'currencyUnit':
      return `金額の表示を${CURRENCY[difference.from]}から${CURRENCY[difference.to]}に変えます。`;
    case 'language':
      return `シートの言語を${LANGUAGE[difference.from]}から${LANGUAGE[difference.to]}に変えます。`;
  }
}

function difference(changed: Difference): string {
  switch (changed.code) {
    case 'templateChanged':
      return `テンプレートを「${templateName(changed.from)}」から「${templateName(changed.to)}」に変えます。`;
    case 'templateLeft':
      return `テンプレート「${templateName(changed.template)}」をやめ、自分の計算式にします。`;
    case 'templateTaken':
      return `自分の計算式をやめ、テンプレート「${templateName(changed.template)}」にします。`;
    case 'goalChanged':
      return `KGIを「${changed.from}」から「${changed.to}」に変えます。`;
    case 'targetChanged':
      return `「${changed.name}」の目標を${change(changed.name, changed.from, changed.to)}に変えます。`;
    case 'periodChanged':
      return `期間を「${monthsOf(changed.from)}」から「${monthsOf(changed.to)}」に変えます。`;
    case 'indicatorsAdded':
      return `指標に${list(changed.names)}を加えます。`;
    case 'indicatorsGone':
      return `指標から${list(changed.names)}を外します。`;
    case 'equationChanged': {
      const [from, to] = [quoteValue(changed.from), quoteValue(changed.to)];
      return `「${changed.name}」の計算式を「${from}」から「${to}」に変えます。`;
    }
    case 'nowComputed':
      return `「${changed.name}」を入力から計算（${quoteValue(changed.equation)}）に変えます。`;
    case 'nowDriver':
      return `「${changed.name}」を計算（${quoteValue(changed.equation)}）から入力に変えます。`;
    case 'valueChanged':
      return `「${changed.name}」の値を${change(changed.name, changed.from, changed.to)}に変えます。`;
    case 'nowGiven':
      return `「${changed.name}」の逆算をやめ、値を${amountText(changed.name, changed.value)}にします。`;
    case 'nowSolved':
      return `「${changed.name}」の値（${amountText(changed.name, changed.value)}）を消し、逆算にします。`;
    case 'locked':
      return `「${changed.name}」を固定します。`;
    case 'unlocked':
      return `「${changed.name}」の固定を外します。`;
    case 'minimumChanged':
      return `「${changed.name}」の下限を${boundChange(changed.name, changed.from, changed.to)}に変えます。`;
    case 'maximumChanged':
      return `「${changed.name}」の上限を${boundChange(changed.name, changed.from, changed.to)}に変えます。`;
    case 'ownersAdded':
      return `担当者に${list(changed.names)}を加えます。`;
    case 'ownersGone':
      return `担当者から${list(changed.names)}を外します。`;
    case 'settingChanged':
      return setting(changed);
    case 'companyHolidaysAdded':
      return `会社の休日に${listDays(changed.days)}を加えます。`;
    case 'companyHolidaysGone':
      return `会社の休日から${listDays(changed.days)}を外します。`;
  }
}

export const planningJa: PlanningMessages = {
  difference,
  smart: {
    criteria: {
      specific: '具体的か（S）',
      measurable: '測れるか（M）',
      achievable: '届く数か（A）',
      relevant: 'KGIにつながるか（R）',
      timeBound: '期限があるか（T）',
    },
    verdicts: { met: 'よい', unmet: '要見直し', unknown: '未確認' },
    advice: {
      nothingWritten: '何をどれだけするかを書いてください（例：今月中に新規訪問を20件）。',
      onlyEffort:
        '「頑張る」「徹底する」だけでは、できたかどうかがわかりません。何をどれだけするかを書いてください（例：新規訪問を20件）。',
      noObject:
        '何を、誰に対してするのかを書いてください（例：「訪問する」ではなく「新規の見込み客を訪問する」）。',
      noAction: '何をするか、いくつにするかを書いてください（例：「商談を増やす」「商談を20件」）。',
      noNumber: '数を入れてください（例：20件、15%）。',
      noUnit: '数に単位を付けてください（例：「20」ではなく「20件」）。',
      noSource: '数の出どころがありません。活動の記録から数えるか、計算式で求めてください。',
      outsideBounds: '目標が下限と上限の外にあります。目標か範囲を直してください。',
      unfoundedLeap:
        '一度も届いたことがなく、これまでの平均と1.5倍以上の開きがあります。根拠を書くか、届く数に直してください。',
      noEffectOnGoal: '動かしてもKGIが変わりません。KGIにつながる指標に替えてください。',
      noDueDate:
        'いつまでに、または、どのくらいの頻度でするかを書いてください（例：5月31日まで、今月中、週に5件）。',
      sourceNotSaid: '数の出どころを決めてください（活動の記録から数えるか、計算式で求めるか）。',
      noTarget: '目標の数を入れると、届くかどうかを確かめられます。',
      nothingToCompare: '過去の実績か、上限・下限を入れると、届く数かどうかを確かめられます。',
      effectNotKnown: 'ツリーの値がそろうと、KGIへの効き目を確かめられます。',
    },
    suggestion: ({ indicator, target, unit, due, lowerIsBetter }) => {
      const amount = { value: target, unit };
      const number = withUnit(exactNumber(indicator, amount), amount);
      return `${date(due)}までに、${indicator}を${number}${lowerIsBetter ? '以下' : '以上'}にする`;
    },
    example: (statement) => `例：「${statement}」`,
  },
};
