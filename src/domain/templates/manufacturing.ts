// 製造業: parts that customers design in, from proposals and workshops to series orders.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * 3 of 8 prototypes adopted is the worked case of the adoption rate. How much of the forecast comes true decides what
 * the factory makes, so it stands in the tree. All other starting values are assumptions for a team and one month.
 */
export const manufacturing: Template = {
  id: 'manufacturing',
  name: { ja: '製造業', en: 'Manufacturing' },
  aliases: ['メーカー'],
  equations: `
    sales = standingSales + newSales
    standingSales = forecast × forecastFulfilment
    newSales = designIns × seriesVolume × unitPrice
    designIns = prototypes × adoptionRate
    prototypes = proposals × prototypeRate
    proposals = directProposals + agencyProposals
    agencyProposals = workshops × proposalsPerWorkshop`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    standingSales: { name: { ja: '既存品売上', en: 'Standing sales' }, unit: 'yen' },
    forecast: {
      name: { ja: '受注見込み額', en: 'Order forecast' },
      unit: 'yen',
      value: 100_000_000,
      locked: true,
    },
    forecastFulfilment: {
      name: { ja: '見込み実現率', en: 'Forecast fulfilment rate' },
      unit: 'yen of yen',
      value: 0.95,
      locked: true,
    },
    newSales: { name: { ja: '新規採用売上', en: 'New sales' }, unit: 'yen' },
    designIns: { name: { ja: 'スペックイン数', en: 'Design-ins' }, unit: 'designIn' },
    seriesVolume: {
      name: { ja: '量産数量', en: 'Series volume' },
      unit: 'piece/designIn',
      value: 1_000,
      locked: true,
    },
    unitPrice: { name: { ja: '製品単価', en: 'Unit price' }, unit: 'yen/piece', value: 5_000, locked: true },
    prototypes: { name: { ja: '試作品提供数', en: 'Prototypes' }, unit: 'prototype' },
    adoptionRate: {
      name: { ja: '試作品採用率', en: 'Prototype adoption rate' },
      unit: 'designIn of prototype',
      value: 0.375,
      locked: true,
    },
    proposals: { name: { ja: '技術提案数', en: 'Technical proposals' }, unit: 'proposal' },
    prototypeRate: {
      name: { ja: '試作化率', en: 'Prototype rate' },
      unit: 'prototype of proposal',
      value: 0.4,
      locked: true,
    },
    directProposals: { name: { ja: '直接提案数', en: 'Direct proposals' }, unit: 'proposal', value: 12 },
    agencyProposals: { name: { ja: '代理店提案数', en: 'Agency proposals' }, unit: 'proposal' },
    workshops: { name: { ja: '代理店勉強会実施回数', en: 'Agency workshops' }, unit: 'workshop', value: 4 },
    proposalsPerWorkshop: {
      name: { ja: '勉強会あたり提案数', en: 'Proposals per workshop' },
      unit: 'proposal/workshop',
      value: 2,
      locked: true,
    },
  },
  milestones: { pipeline: 'newSales', meetings: 'proposals', winRate: 'adoptionRate' },
};

export const manufacturingPractice: Practice = {
  template: 'manufacturing',
  target: 113_000_000,
  successFactors: [
    { name: { ja: '設計段階での採用', en: 'Being chosen at the design stage' }, measuredBy: ['designIns'] },
    {
      name: { ja: '工場が頼れる受注見込み', en: 'A forecast the factory can rely on' },
      measuredBy: ['forecastFulfilment'],
    },
    { name: { ja: '代理店の提案力', en: 'Agencies that can propose' }, measuredBy: ['agencyProposals'] },
  ],
  watched: ['forecastFulfilment', 'designIns', 'adoptionRate', 'proposals'],
  centrePin: 'forecastFulfilment',
  capacities: { directProposals: 2, workshops: 1 },
  actions: {
    forecast: { nothing: 'knownAtStart' },
    forecastFulfilment: { does: ['forecastUpdate'] },
    seriesVolume: { nothing: 'decidedByOthers' },
    unitPrice: { nothing: 'setByCompany' },
    adoptionRate: { does: ['prototypeReview'] },
    prototypeRate: { does: ['similarCases'] },
    directProposals: { does: ['designerProposals'] },
    workshops: { does: ['agencyWorkshops'] },
    proposalsPerWorkshop: { does: ['workshopFollowUp'] },
  },
};
