// The practice of every line of business, in the templates' order.
import { advertisingPractice } from './advertising';
import { inboundPractice } from './inbound';
import { manufacturingPractice } from './manufacturing';
import { newBusinessPractice } from './newBusiness';
import type { Practice } from './practice';
import { realEstatePractice } from './realEstate';
import { recruitingPractice } from './recruiting';
import { routeSalesPractice } from './routeSales';
import { saasPractice } from './saas';

export const practices: readonly Practice[] = [
  newBusinessPractice,
  routeSalesPractice,
  inboundPractice,
  saasPractice,
  recruitingPractice,
  advertisingPractice,
  realEstatePractice,
  manufacturingPractice,
];
