// I39 課題からKPIへ: Common complaints, each turned into something that can be counted.
import type { Indicator } from './indicator';

export const complaintToKpiIndicator: Indicator = {
  name: { ja: '課題からKPIへ', en: 'From complaint to KPI' },
  synonyms: ['課題辞書', '失注', 'ヒアリングが浅い'],
  phase: 'behaviour',
  measures: [
    {
      name: { ja: '課題を3つ以上聞き出した商談', en: 'Meetings that drew out three issues' },
      formula: { kind: 'count', base: 'meeting' },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: '競合比較資料の提示率', en: 'Comparison sheet shown' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '比較資料を示した商談', en: 'meetings with a comparison shown' },
          base: 'meeting',
        },
        denominator: { name: { ja: '実施した商談', en: 'meetings held' }, base: 'meeting' },
      },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [],
};
