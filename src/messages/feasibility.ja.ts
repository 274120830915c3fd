// Whether people can do what a plan asks, in Japanese.
import {
  dailyAmount,
  type FeasibilityMessages,
  type NamedAmount,
  namedAmount,
  safeAmount,
  timesStart,
  timesText,
} from './feasibility';
import { formatNumber } from './format';
import { amountText } from './planning.ja';
import { unitAfterNumber } from './units';

const text = (amount: NamedAmount): string => amountText(amount.name, amount);

export const feasibilityJa: FeasibilityMessages = {
  heading: '1人1日の量',
  levels: { fits: '余裕あり', tight: '注意', tooMuch: '超過' },
  marks: { fits: '○', tight: '△', tooMuch: '×' },
  load: (plan, { node, perDay, capacity, load }) => {
    const day = dailyAmount(plan, node, perDay);
    const share = load < 2 ? `${Math.round(load * 100)}%` : `${timesText(load)}倍`;
    return `${day.name}は1人1日${text(day)}、上限${text(namedAmount(plan, node, capacity))}の${share}です。`;
  },
  comparedWithStart: (plan, workload) => {
    const found = timesStart(workload);
    if (found === undefined) return undefined;
    return `今の月${text(namedAmount(plan, workload.node, found.start))}の${timesText(found.times)}倍です。`;
  },
  ways: '収めるには、次のどれか',
  way: (plan, way, { node }) => {
    switch (way.kind) {
      case 'period':
        return `期間を${way.months}か月にする（1人1日${text(dailyAmount(plan, node, way.perDay))}）`;
      case 'people':
        return `あと${formatNumber(way.more)}人（計${formatNumber(way.people)}人）`;
      case 'driver': {
        const to = safeAmount(plan, way);
        return `${to.name}を${text(to)}にする（今は${text(namedAmount(plan, way.node, way.from))}）`;
      }
    }
  },
  capacity: (name) => `1人1日の上限：${name}`,
  capacityNote: '1人が1営業日にこなせる数です。行動計画で計画と比べます。空欄なら比べません。',
  onSheet: {
    everybody: '1人1日',
    limit: (unit, cell) => ['上限は1人1日', `${unitAfterNumber(unit, 'ja')}（設定の${cell}）。`],
    noLimit: '「設定」に1人1日の上限を入れると、計画と比べます。',
    askAgain: '収め方は、メニューの「計画をつくる」で計算します。',
    waysBefore: '収めるには：',
    waysBetween: '／',
  },
};
