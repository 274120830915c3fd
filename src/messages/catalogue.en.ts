// The catalogue's English words.
import type { Formula } from '../domain/indicators/indicator';
import type { LayerFinding } from '../domain/review/layers';
import { actionRuleEn } from './actionRule.en';
import { adviceEn } from './advice.en';
import type { CatalogueWords } from './catalogue';

function layerFinding(finding: LayerFinding): string {
  switch (finding.code) {
    case 'noGoal':
      return 'There is no KGI. Put the one result that is wanted at the top.';
    case 'severalGoals':
      return `There are ${finding.names.length} KGIs (${finding.names.join(', ')}). Settle on one.`;
    case 'unknownParent':
      return `"${finding.parent}", the line above "${finding.name}", is not there.`;
    case 'notAGoal':
      return `"${finding.name}" is what moves "${finding.parent}", so it is no KGI. Make it a KPI.`;
    case 'partOfGoal':
      return `"${finding.name}" is "${finding.goal}" for a shorter time: a part of the KGI, not a KPI.`;
    case 'factorNotMeasured':
      return `No KPI measures the success factor "${finding.name}". Tie one to it.`;
    case 'actionWithChildren':
      return `Lines stand beneath the action "${finding.name}" (${finding.children.join(', ')}). Actions are leaves.`;
    case 'actionNeedsAnswer':
      return `"${finding.name}" depends on the other side. Choose an action that is one's own to do.`;
    case 'outsideControl':
      return `Nobody here can move "${finding.name}". Note it as an assumption, and take it out of the targets.`;
    case 'noUnit':
      return `"${finding.name}" has no unit.`;
    case 'noOwner':
      return `"${finding.name}" has no owner.`;
  }
}

/** A difference stands in brackets before it is divided. */
function bracketed(text: string): string {
  return / − /.test(text) ? `(${text})` : text;
}

function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'share':
    case 'perEach':
      return `${bracketed(formula.numerator.name.en)} ÷ ${formula.denominator.name.en}`;
    case 'count':
      return 'counted';
    case 'computed':
      return formula.words.en;
  }
}

export const catalogueEn: CatalogueWords = {
  advice: adviceEn,
  phase: {
    marketing: 'Marketing and inside sales',
    field: 'Field sales',
    customerSuccess: 'Existing customers',
    management: 'Team and management',
    behaviour: 'Behaviour',
  },
  direction: { higher: 'higher is better', lower: 'lower is better', steady: 'watch it move' },
  control: { own: 'one’s own', shared: 'needs the other side', outside: 'beyond one’s reach' },
  formula: ({ formula }) => formulaText(formula),
  reason: {
    knownAtStart: 'no action: known when the period begins',
    setByCompany: 'no action: a price or rate that the company sets',
    decidedByOthers: 'no action: customers or the market decide it',
  },
  actionPhase: {
    outreach: 'Outreach',
    preparation: 'Preparation',
    hearing: 'Hearing',
    proposal: 'Proposal',
    followUp: 'Follow-up',
    practice: 'Practice',
  },
  measure: actionRuleEn,
  layerFinding,
};
