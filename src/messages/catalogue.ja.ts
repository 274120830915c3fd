// The catalogue's Japanese words.
import type { Deadline, Measure, Occasion } from '../domain/actions/action';
import type { Formula } from '../domain/indicators/indicator';
import type { LayerFinding } from '../domain/review/layers';
import { adviceJa } from './advice.ja';
import type { CatalogueWords } from './catalogue';

const PER: Readonly<Record<Occasion, string>> = {
  day: '1日',
  week: '1週間',
  month: '1か月',
  meeting: '商談1件',
  visit: '訪問1回',
  inquiry: '問い合わせ1件',
  offer: '内定1件',
  interview: '面接1件',
  viewing: '内見1件',
  arrival: '来店1組',
  customer: '顧客1社',
};

const EVENT: Readonly<Partial<Record<Occasion, string>>> = {
  meeting: '商談',
  inquiry: '問い合わせ',
  offer: '内定',
  interview: '面接',
  viewing: '内見',
};

function amount(measure: Measure): string {
  switch (measure.kind) {
    case 'count':
      return `${PER[measure.per]}に${measure.atLeast}以上`;
    case 'yesNo':
      return `${PER[measure.per]}ごとに、したか、していないか`;
    case 'completion':
      return measure.items === undefined
        ? `${PER[measure.per]}の予定のうち済んだ割合（100%で達成）`
        : `${PER[measure.per]}ごとに${measure.items}項目すべて（埋めた割合でも見る）`;
  }
}

function until({ from, hours, offered }: Deadline): string {
  const event = EVENT[from] ?? PER[from];
  const time = (value: number): string =>
    `${event}の${Math.abs(value)}時間${value < 0 ? '前まで' : '後まで'}`;
  return `${time(hours)}${offered === undefined ? '' : `（厳しくするなら${Math.abs(offered)}時間）`}`;
}

function layerFinding(finding: LayerFinding): string {
  switch (finding.code) {
    case 'noGoal':
      return 'KGIがありません。いちばん上に、目指す結果を1つ置いてください。';
    case 'severalGoals':
      return `KGIが${finding.names.length}つあります（${finding.names.join('、')}）。1つに絞ってください。`;
    case 'unknownParent':
      return `「${finding.name}」の上の指標「${finding.parent}」が見つかりません。`;
    case 'notAGoal':
      return `「${finding.name}」は「${finding.parent}」を動かす側なのでKGIになりません。KPIにしてください。`;
    case 'partOfGoal':
      return `「${finding.name}」は「${finding.goal}」を期間で分けたものです。KPIではなくKGIの区切りとして扱ってください。`;
    case 'factorNotMeasured':
      return `成功の鍵「${finding.name}」を測るKPIがありません。1つ結びつけてください。`;
    case 'actionWithChildren':
      return `行動「${finding.name}」の下に指標があります（${finding.children.join('、')}）。行動は末端に置いてください。`;
    case 'actionNeedsAnswer':
      return `「${finding.name}」は相手の返事しだいです。行動には、自分だけで決められることを選んでください。`;
    case 'outsideControl':
      return `「${finding.name}」は自分たちで動かせません。前提として書き、目標からは外してください。`;
    case 'noUnit':
      return `「${finding.name}」に単位がありません。`;
    case 'noOwner':
      return `「${finding.name}」に担当者がいません。`;
  }
}

/** A difference stands in brackets before it is divided. */
function bracketed(text: string): string {
  return / − /.test(text) ? `（${text}）` : `${text} `;
}

function formulaText(formula: Formula, name: string): string {
  switch (formula.kind) {
    case 'share':
    case 'perEach':
      return `${bracketed(formula.numerator.name.ja)}÷ ${formula.denominator.name.ja}`;
    case 'count':
      return `${name}（数える）`;
    case 'computed':
      return formula.words.ja;
  }
}

export const catalogueJa: CatalogueWords = {
  advice: adviceJa,
  phase: {
    marketing: 'マーケティング・インサイドセールス',
    field: 'フィールドセールス',
    customerSuccess: '既存顧客',
    management: 'チーム・経営',
    behaviour: '行動',
  },
  direction: { higher: '高いほどよい', lower: '低いほどよい', steady: '動きを見る' },
  control: { own: '自分だけで決まる', shared: '相手の返事がいる', outside: '自分では動かせない' },
  formula: ({ name, formula }) => formulaText(formula, name.ja),
  reason: {
    knownAtStart: '行動なし：期首に決まっている数',
    setByCompany: '行動なし：会社が決める価格・料率',
    decidedByOthers: '行動なし：相手や市場が決める数',
  },
  actionPhase: {
    outreach: '接点づくり',
    preparation: '事前準備',
    hearing: 'ヒアリング',
    proposal: '提案',
    followUp: '追客',
    practice: '日々の備え',
  },
  measure: ({ measure, deadline }) =>
    deadline === undefined ? amount(measure) : `${amount(measure)}、${until(deadline)}`,
  layerFinding,
};
