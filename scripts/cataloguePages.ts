// The catalogue as two pages that can be read without reading code, from the data that everything else reads.
import type { Action, ActionPhase } from '../src/domain/actions/action';
import { actions } from '../src/domain/actions/actions';
import { complaints } from '../src/domain/actions/complaints';
import { indicatorIds, indicators } from '../src/domain/indicators';
import {
  boundsOf,
  countsBehind,
  type Indicator,
  type Measure,
  type Phase,
  unitOf,
  type WorkedExample,
} from '../src/domain/indicators/indicator';
import type { Labels, Language } from '../src/domain/language';
import { templates } from '../src/domain/templates';
import type { Practice } from '../src/domain/templates/practice';
import { practices } from '../src/domain/templates/practices';
import { modelFromTemplate, type Template } from '../src/domain/templates/template';
import { terms } from '../src/domain/terms';
import { calculate } from '../src/domain/tree/calculate';
import { type KpiNode, outline } from '../src/domain/tree/tree';
import { isShare, type Unit } from '../src/domain/tree/unit';
import type { CatalogueWords } from '../src/messages/catalogue';
import { catalogueEn } from '../src/messages/catalogue.en';
import { catalogueJa } from '../src/messages/catalogue.ja';
import { formatNumber } from '../src/messages/format';
import { unitWords } from '../src/messages/units';

export const pages: Readonly<Record<Language, string>> = {
  en: 'docs/catalogue.en.md',
  ja: 'docs/catalogue.ja.md',
};

const WORDS = {
  ja: {
    title: 'カタログ：業態・指標・行動',
    about:
      'アドオンのデータそのものから作ったページです（`npm run docs` で作り直します）。ツリーと行動はウィザードとシートが' +
      '使うもの、指標と困りごとは読むためのものです。',
    other: 'English: [catalogue.en.md](catalogue.en.md)',
    terms: '用語',
    termColumns: ['略語', '名前', '別の呼び方', '例'],
    lines: '業態',
    linesAbout:
      '今の値は、初めて使うときの出発点です（1か月分）。★ はその中でまず追う1つ、○ は1人が日々見る数字です。',
    treeColumns: ['指標', '計算式', '単位', '今の値', '', '見る', '行動（KDI）'],
    locked: '固定',
    free: '自由',
    factors: '成功の鍵（KFS）と、それを測る指標',
    milestones: 'マイルストーンで見るもの',
    roles: { pipeline: '案件の積み上がり', meetings: '商談の数', winRate: '受注の見込み' },
    indicators: '指標',
    indicatorColumns: [
      '番号',
      '指標',
      '計算',
      '単位',
      '向き',
      '範囲',
      '誰が動かすか',
      '意味',
      '悪いときに確かめること',
      '計算例',
    ],
    intervals: '件数どうしの率には、件数から信頼区間を付けられます（※）。',
    actions: '行動（KDI）',
    actionColumns: ['場面', '行動', 'できたかどうかの決め方'],
    complaints: '困りごとから KPI へ',
    complaintColumns: ['困りごと', 'KPI', '数え方', '1回の基準'],
    count: '数',
    share: '割合',
    colon: '：',
    comma: '、',
    noLimit: '上限なし',
    noFloor: '下限なし',
    also: '別名',
    stop: '',
    range: '〜',
    aside: (text: string): string => `（${text}）`,
  },
  en: {
    title: 'Catalogue: lines of business, indicators, actions',
    about:
      "This page is made from the add-on's own data (`npm run docs` makes it anew). The trees and actions are " +
      'those of the wizard and the sheets; indicators and complaints are for reading.',
    other: '日本語：[catalogue.ja.md](catalogue.ja.md)',
    terms: 'Terms',
    termColumns: ['Short', 'Name', 'Also called', 'Example'],
    lines: 'Lines of business',
    linesAbout:
      'The values are where one starts, for one month. ★ marks the one that comes first, ○ what one person looks ' +
      'at every day.',
    treeColumns: ['Indicator', 'Formula', 'Unit', 'Now', '', 'Watch', 'Actions (KDI)'],
    locked: 'locked',
    free: 'free',
    factors: 'What success hangs on (KFS), and what measures it',
    milestones: 'What the milestones look at',
    roles: { pipeline: 'pipeline', meetings: 'meetings', winRate: 'chance of an order' },
    indicators: 'Indicators',
    indicatorColumns: [
      'No.',
      'Indicator',
      'How',
      'Unit',
      'Direction',
      'Range',
      'Who moves it',
      'Meaning',
      'To look at when it is bad',
      'Examples',
    ],
    intervals: 'A rate of counts can be given an interval from its counts (※).',
    actions: 'Actions (KDI)',
    actionColumns: ['Phase', 'Action', 'How one tells'],
    complaints: 'From a complaint to a KPI',
    complaintColumns: ['Complaint', 'KPI', 'Kind', 'On one occasion'],
    count: 'count',
    share: 'share',
    colon: ': ',
    comma: ', ',
    noLimit: 'no limit',
    noFloor: 'no floor',
    also: 'also',
    stop: '.',
    range: ' to ',
    aside: (text: string): string => ` (${text})`,
  },
} as const;

/** One page, from its title to its last table. */
export function cataloguePage(language: Language): string {
  const words = WORDS[language];
  const catalogue = language === 'ja' ? catalogueJa : catalogueEn;
  const page: Page = { language, words, catalogue };
  return [
    `# ${words.title}`,
    words.about,
    words.other,
    `## ${words.terms}`,
    termTable(page),
    `## ${words.lines}`,
    words.linesAbout,
    ...templates.flatMap((template) => lineOfBusiness(template, page)),
    `## ${words.indicators}`,
    words.intervals,
    ...PHASES.flatMap((phase) => [`### ${catalogue.phase[phase]}`, indicatorTable(phase, page)]),
    `## ${words.actions}`,
    actionTable(page),
    `## ${words.complaints}`,
    complaintTable(page),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

interface Page {
  readonly language: Language;
  readonly words: (typeof WORDS)[Language];
  readonly catalogue: CatalogueWords;
}

const PHASES: readonly Phase[] = ['marketing', 'field', 'customerSuccess', 'management', 'behaviour'];

const ACTION_PHASES: readonly ActionPhase[] = [
  'outreach',
  'preparation',
  'hearing',
  'proposal',
  'followUp',
  'practice',
];

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function termTable({ language, words }: Page): string {
  return table(
    words.termColumns,
    terms.map(({ abbreviation, name, synonyms, example }) => [
      abbreviation,
      name[language],
      synonyms.join(words.comma),
      example[language],
    ]),
  );
}

function lineOfBusiness(template: Template, page: Page): string[] {
  const { language, words } = page;
  const practice = practices.find(({ template: id }) => id === template.id);
  if (practice === undefined) throw new Error(`${template.id} has no practice.`);
  const nameOf = (id: string): string => template.indicators[id]?.name[language] ?? id;
  const factors = practice.successFactors.map(
    ({ name, measuredBy }) => `- ${name[language]}${words.colon}${measuredBy.map(nameOf).join(words.comma)}`,
  );
  const looked = (['pipeline', 'meetings', 'winRate'] as const).flatMap((role) => {
    const id = template.milestones[role];
    return id === undefined ? [] : [`${words.roles[role]} = ${nameOf(id)}`];
  });
  return [
    `### ${template.name[language]}`,
    treeTable(template, practice, page),
    `${words.factors}${words.colon.trim()}`,
    factors.join('\n'),
    `${words.milestones}${words.colon}${looked.join(words.comma)}${words.stop}`,
  ];
}

function treeTable(template: Template, practice: Practice, { language, words, catalogue }: Page): string {
  const { tree, drivers, units } = modelFromTemplate(template, language);
  const values = calculate(tree, (node) => drivers.get(node)?.value);
  const lines = outline(tree);
  if (!values.ok || !lines.ok) throw new Error(`${template.id} does not compute.`);
  const ids = Object.keys(template.indicators);
  const rows = lines.value.map(({ level, node }) => {
    const { name, formula } = tree.nodes[node] as KpiNode;
    const id = ids.find((candidate) => template.indicators[candidate]?.name[language] === name) ?? name;
    const unit = units.get(node);
    const driver = drivers.get(node);
    const leaf = practice.actions[id];
    const mark = id === practice.centrePin ? '★' : practice.watched.includes(id) ? '○' : '';
    return [
      `${'　'.repeat(level)}${name}`,
      formula,
      unit === undefined ? '' : unitWords(unit, language),
      amount(values.value[node] as number, unit),
      driver === undefined ? '' : driver.locked ? words.locked : words.free,
      mark,
      leaf === undefined
        ? ''
        : 'does' in leaf
          ? leaf.does.map((action) => actions[action].name[language]).join(words.comma)
          : catalogue.reason[leaf.nothing],
    ];
  });
  return table(words.treeColumns, rows);
}

function indicatorTable(phase: Phase, page: Page): string {
  const { language, words, catalogue } = page;
  const rows = indicatorIds.flatMap((id) => {
    const { name, synonyms, measures, examples, phase: place }: Indicator = indicators[id];
    if (place !== phase) return [];
    const { means, whenLow } = catalogue.advice[id];
    return measures.map((measure, index) => {
      const isFirst = index === 0;
      const own = measure.name[language];
      const title = isFirst && own !== name[language] ? `${name[language]}${words.colon}${own}` : own;
      const known = [name, ...measures.map((each) => each.name)].flatMap(({ ja, en }) => [ja, en]);
      const others = synonyms.filter(
        (synonym) => !known.includes(synonym) && (language === 'ja' || /^[ -~]+$/.test(synonym)),
      );
      const other =
        isFirst && others.length > 0
          ? words.aside(`${words.also}${words.colon}${others.join(words.comma)}`)
          : '';
      const unit = unitOf(measure.formula);
      return [
        isFirst ? id : '',
        `${title}${other}`,
        `${catalogue.formula(measure)}${countsBehind(measure) === undefined ? '' : ' ※'}`,
        unit === undefined ? '' : unitWords(unit, language),
        catalogue.direction[measure.direction],
        range(measure, page),
        catalogue.control[measure.control],
        isFirst ? means : '',
        isFirst ? whenLow.join('<br>') : '',
        isFirst ? examples.map((example) => exampleText(example, measures[0], page)).join('<br>') : '',
      ];
    });
  });
  return table(words.indicatorColumns, rows);
}

function range(measure: Measure, { words }: Page): string {
  const { min, max } = boundsOf(measure);
  const unit = unitOf(measure.formula);
  const low = Number.isFinite(min) ? amount(min, unit) : words.noFloor;
  return `${low}${words.range}${Number.isFinite(max) ? amount(max, unit) : words.noLimit}`;
}

function exampleText(
  { given, result, source }: WorkedExample,
  measure: Measure,
  { language, words: { aside } }: Page,
): string {
  const words = typeof given === 'string' ? given : (given as Labels)[language];
  const from = source === undefined ? '' : aside(source);
  return `${words} → ${amount(result, unitOf(measure.formula))}${from}`;
}

function amount(value: number, unit: Unit | undefined): string {
  const isPercent = isShare(unit) && Math.abs(value) <= 1;
  const shown = Number((isPercent ? value * 100 : value).toPrecision(4));
  const exact = Number.isInteger(value) ? value : shown;
  return isPercent ? `${formatNumber(shown)}%` : formatNumber(exact);
}

function actionTable({ language, words, catalogue }: Page): string {
  const all: readonly Action[] = Object.values(actions);
  const rows = ACTION_PHASES.flatMap((phase) =>
    all
      .filter((action) => action.phase === phase)
      .map((action) => [catalogue.actionPhase[phase], action.name[language], catalogue.measure(action)]),
  );
  return table(words.actionColumns, rows);
}

function complaintTable({ language, words }: Page): string {
  const rows = complaints.map(({ name, kpi, kind, threshold }) => [
    name[language],
    kpi[language],
    words[kind],
    threshold === undefined ? '' : String(threshold),
  ]);
  return table(words.complaintColumns, rows);
}
