// How one tells whether an action was done, in Japanese: how many, for each of what, until when.
import type { Action, Deadline, Measure, Occasion } from '../domain/actions/action';

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
        : `${PER[measure.per]}ごとに${measure.items}項目すべて`;
  }
}

function until({ from, hours, offered }: Deadline): string {
  const event = EVENT[from] ?? PER[from];
  const time = (value: number): string =>
    `${event}の${Math.abs(value)}時間${value < 0 ? '前まで' : '後まで'}`;
  return `${time(hours)}${offered === undefined ? '' : `（厳しくするなら${Math.abs(offered)}時間）`}`;
}

export function actionRuleJa({ measure, deadline }: Action): string {
  return deadline === undefined ? amount(measure) : `${amount(measure)}、${until(deadline)}`;
}
