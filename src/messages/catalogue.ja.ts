// The catalogue's Japanese words.
import type { Formula } from '../domain/indicators/indicator';
import type { LayerFinding } from '../domain/review/layers';
import { actionRuleJa } from './actionRule.ja';
import { adviceJa } from './advice.ja';
import type { CatalogueWords } from './catalogue';

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
  measure: actionRuleJa,
  layerFinding,
};
