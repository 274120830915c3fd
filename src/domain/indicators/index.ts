// Every indicator by its number; adding one is one file, one line here, and its advice in messages/advice.ja.ts and
// advice.en.ts.
import { canonicalName } from '../expression/expression';
import { acceptanceIndicator } from './acceptance';
import { acquisitionCostIndicator } from './acquisitionCost';
import { adoptionIndicator } from './adoption';
import { agencyWorkshopsIndicator } from './agencyWorkshops';
import { appointmentRateIndicator } from './appointmentRate';
import { churnIndicator } from './churn';
import { complaintToKpiIndicator } from './complaintToKpi';
import { conversionIndicator } from './conversion';
import { crossSellRateIndicator } from './crossSellRate';
import { dependenceIndicator } from './dependence';
import { discountEffectIndicator } from './discountEffect';
import { followUpIndicator } from './followUp';
import { forecastIndicator } from './forecast';
import { healthIndicator } from './health';
import { hearingIndicator } from './hearing';
import type { Indicator } from './indicator';
import { keyPersonRateIndicator } from './keyPersonRate';
import { leadCountIndicator } from './leadCount';
import { leadsAndAppointmentsIndicator } from './leadsAndAppointments';
import { leadTimeIndicator } from './leadTime';
import { lifetimeValueIndicator } from './lifetimeValue';
import { meetingCountIndicator } from './meetingCount';
import { meetingsAndWinRateIndicator } from './meetingsAndWinRate';
import { monthlyRevenueIndicator } from './monthlyRevenue';
import { newBusinessCallsIndicator } from './newBusinessCalls';
import { pipelineIndicator } from './pipeline';
import { preparationIndicator } from './preparation';
import { profitMarginIndicator } from './profitMargin';
import { qualifiedMeetingsIndicator } from './qualifiedMeetings';
import { recommendationIndicator } from './recommendation';
import { responseTimeIndicator } from './responseTime';
import { retentionAndPriceIndicator } from './retentionAndPrice';
import { retentionRateIndicator } from './retentionRate';
import { salesIndicator } from './sales';
import { salesPerCustomerIndicator } from './salesPerCustomer';
import { shareOfCustomerIndicator } from './shareOfCustomer';
import { similarCasesIndicator } from './similarCases';
import { upsellRateIndicator } from './upsellRate';
import { viewingsIndicator } from './viewings';
import { winRateIndicator } from './winRate';

export const indicators = {
  I01: appointmentRateIndicator,
  I02: acquisitionCostIndicator,
  I03: leadCountIndicator,
  I04: leadsAndAppointmentsIndicator,
  I05: keyPersonRateIndicator,
  I06: meetingCountIndicator,
  I07: qualifiedMeetingsIndicator,
  I08: pipelineIndicator,
  I09: winRateIndicator,
  I10: meetingsAndWinRateIndicator,
  I11: upsellRateIndicator,
  I12: crossSellRateIndicator,
  I13: retentionRateIndicator,
  I14: lifetimeValueIndicator,
  I15: retentionAndPriceIndicator,
  I16: salesIndicator,
  I17: profitMarginIndicator,
  I18: discountEffectIndicator,
  I19: salesPerCustomerIndicator,
  I20: recommendationIndicator,
  I21: dependenceIndicator,
  I22: newBusinessCallsIndicator,
  I23: shareOfCustomerIndicator,
  I24: responseTimeIndicator,
  I25: churnIndicator,
  I26: monthlyRevenueIndicator,
  I27: healthIndicator,
  I28: acceptanceIndicator,
  I29: conversionIndicator,
  I30: viewingsIndicator,
  I31: leadTimeIndicator,
  I32: forecastIndicator,
  I33: adoptionIndicator,
  I34: agencyWorkshopsIndicator,
  I35: preparationIndicator,
  I36: hearingIndicator,
  I37: similarCasesIndicator,
  I38: followUpIndicator,
  I39: complaintToKpiIndicator,
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorId = keyof typeof indicators;

export const indicatorIds = Object.keys(indicators) as IndicatorId[];

/** The indicators that go by a word, or by one that contains it; case and width do not count. */
export function findIndicators(word: string): IndicatorId[] {
  const wanted = canonicalName(word).toLowerCase();
  if (wanted === '') return [];
  return indicatorIds.filter((id) => {
    const { name, synonyms, measures } = indicators[id] as Indicator;
    const names = [name, ...measures.map((measure) => measure.name)].flatMap(({ ja, en }) => [ja, en]);
    return [...names, ...synonyms].some((known) => canonicalName(known).toLowerCase().includes(wanted));
  });
}
