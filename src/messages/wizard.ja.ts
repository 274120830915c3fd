// Every Japanese word and sentence of the sidebar.
import type { Unit } from '../domain/tree/unit';
import { formatNumber } from './format';
import { unitAfterNumber } from './units';
import type { WizardWords, YearMonth } from './wizard';

const LENGTH: Readonly<Record<number, string>> = { 1: '1か月', 3: '四半期', 6: '半期', 12: '1年' };

const labelled = (name: string, unit: Unit | undefined): string => {
  const words = unitAfterNumber(unit, 'ja');
  return words === '' ? name : `${name}（${words}）`;
};

const yearMonth = ({ year, month }: YearMonth): string => `${year}年${month}月`;

export const wizardJa: WizardWords = {
  title: 'KPIプランナー',
  loading: '準備しています…',
  retry: 'もう一度試す',
  model: {
    heading: 'モデル',
    own: '自分の計算式',
    equations: '計算式',
    help: '1行に1つ。最初の行の左側がKGIになります。',
    example: '売上 = 客数 × 単価\n客数 = リード数 × 成約率',
  },
  target: {
    heading: '目標（KGI）',
    label: (name, unit) => labelled(`${name}の目標`, unit),
    placeholder: '例：1億、3,000万',
  },
  example: { heading: '計画の例', fillIn: 'この例で試す' },
  period: {
    heading: '期間',
    year: '開始年',
    month: '開始月',
    length: '長さ',
    yearOption: (year) => `${year}年`,
    monthOption: (month) => `${month}月`,
    lengthOption: (months) => LENGTH[months] ?? `${months}か月`,
    span: (first, last) =>
      first.year === last.year && first.month === last.month
        ? yearMonth(first)
        : `${yearMonth(first)}〜${yearMonth(last)}`,
  },
  owners: {
    heading: '担当者',
    label: '名前',
    placeholder: '例：佐藤、鈴木、田中',
    help: '「、」か改行で区切ります。空欄なら、全員で1つの計画になります。',
    count: (count) => `${count}人`,
  },
  drivers: {
    heading: '末端指標（今の値）',
    label: labelled,
    placeholder: '空欄',
    locked: '固定',
    free: '自由',
    unknown: '逆算',
    missing: '未入力',
    solvesOne: (name) => `空欄の「${name}」を逆算します。ほかの値は動かしません。`,
    sharesEffort: '「自由」の指標を同じ倍率で動かします。1つを空欄にすると、それだけを逆算します。',
    restore: '初期値に戻す',
    restorePlan: '今の計画の値に戻す',
    others: (count) =>
      `ほか ${formatNumber(count)} 件はここに出ません。計算式に「名前 = 値」と書くと値を決められます。`,
  },
  tree: {
    heading: 'KPIツリー',
    indicator: '指標',
    value: '値',
    level: (level) => `階層${level}`,
    needed: (amount) => `必要数 ${amount}`,
    others: (count) => `ほか ${formatNumber(count)} 件（シートにはすべて出ます）`,
    status: { solved: '逆算', free: '自由', atMaximum: '上限', atMinimum: '下限', locked: '固定' },
  },
  actions: {
    generate: 'シートを作る',
    generating: 'シートを作っています…',
    review: '変更を確かめる',
    reviewing: '変わることを調べています…',
    write: '書き込む',
    writing: '書き込んでいます…',
    back: 'やめる',
    check: 'マイルストーンを判定',
    checking: 'マイルストーンを判定しています…',
  },
  changes: { heading: '変わること', none: 'シートは、すでにこの計画どおりです。' },
  unreadable: {
    heading: 'シートの計画が読めません',
    help: '次のセルを直して「もう一度読む」を押してください。それまでは書き込みません。',
    retry: 'もう一度読む',
    retrying: '読んでいます…',
  },
  amount: (number, unit) => `${number}${unitAfterNumber(unit, 'ja')}`,
  more: (count) => `ほか${formatNumber(count)}件`,
  problem: {
    targetMissing: '目標を入れると、ここにツリーが出ます。',
    notANumber: (text) =>
      `「${text}」は数として読めません。「1億」「3,000万」「15%」のように入れてください。`,
    severalBlank: (count) =>
      `空欄が${formatNumber(count)}つあります。1つだけ残して値を入れると、残りの1つを逆算します。`,
    percentMissing: (understood, meant) =>
      `${understood}と読みました。${meant}なら「${meant}」と入れてください。`,
    aboveMaximum: (maximum) => `${maximum}を超えています。このまま計算します。`,
    belowZero: '0より小さい値です。このまま計算します。',
    ownerTwice: (name) => `「${name}」がほかにもあります。1つにするか、名前を分けてください。`,
    ownerTooLong: (name, most) => `「${name}」は長すぎます。1人の名前は${most}文字までにしてください。`,
    tooManyOwners: (count, most) => `${count}人います。担当者は${most}人までにしてください。`,
    sentence: (clause) => `${clause}。`,
  },
  mend: {
    equations: '計算式を直してください',
    target: '目標を確かめてください',
    missingTarget: '目標を入れてください',
    driver: (name) => `「${name}」を確かめてください`,
    owners: '担当者を確かめてください',
    drivers: '末端指標を確かめてください',
    sheets: 'シートの読めないセルを直してください',
    values: '末端指標の値を入れてください',
    computing: '計算しています…',
  },
  server: {
    severalAccounts:
      '1つのブラウザで複数のGoogleアカウントにログインしているため、つながりませんでした。シークレットウィンドウなどで、このシートを使うアカウントだけでログインしてください。',
    noAnswer: 'Googleから返事がありませんでした。通信を確かめて、もう一度お試しください。',
  },
};
