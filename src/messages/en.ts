// Every English word and sentence that a person sees.
import { fromSerial, isoDate } from '../domain/calendar/plainDate';
import type { ModelFailure, Position } from '../domain/failure';
import { templates } from '../domain/templates';
import type { FunctionFailure, Place, Requirement } from '../functions/definition';
import { feasibilityEn } from './feasibility.en';
import { formatNumber, quoteValue } from './format';
import type { Messages } from './messages';
import { nameLists } from './nameLists';
import { planningEn } from './planning.en';
import { sheetsEn } from './sheets.en';
import { unitWords } from './units';

const list = nameLists.en;

const position = ({ cell, line, column }: Position): string =>
  `${cell === undefined ? '' : `cell ${cell}, `}line ${line}, character ${column}`;

const place = (at: Place | undefined): string =>
  at === undefined ? '' : ` (row ${at.row}, column ${at.column})`;

/** Of a single cell that does not fit a row of another argument. */
const inRow = (beside: Place | undefined): string => (beside === undefined ? '' : ` in row ${beside.row}`);

function requirement(needed: Requirement): string {
  switch (needed.kind) {
    case 'number':
      return 'a number, like 1,200 or 12%';
    case 'text':
      return 'text: a template\'s name or equations like "Sales = Orders × Price"';
    case 'atLeastZero':
      return 'a number of at least 0';
    case 'aboveZero':
      return 'a number above 0';
    case 'share':
      return 'between 0 and 1 (10% is 0.1)';
    case 'aboveMinusOne':
      return 'a number above -1 (10% is 0.1)';
    case 'positiveWhole':
      return 'a whole number of at least 1';
    case 'whole':
      return 'a whole number of at least 0';
    case 'openShare':
      return 'above 0 and below 1 (95% is 0.95)';
    case 'between':
      return `a ${needed.whole ? 'whole number' : 'number'} from ${needed.min} to ${needed.max}`;
    case 'atMost':
      return `at most ${needed.parameter} (${formatNumber(needed.value)})${needed.together === undefined ? '' : ` together with ${needed.together}`}`;
    case 'atLeast':
      return `a number of at least ${formatNumber(needed.value)}`;
    case 'multipleOf':
      return `a multiple of ${needed.parameter} (${formatNumber(needed.value)})`;
    case 'day':
      return 'a date, or text like 2026-05-08';
    case 'notBefore':
      return `a date not before ${needed.parameter}`;
    case 'flag':
      return 'TRUE, ○ or yes, or FALSE, × or no';
    case 'lock':
      return 'TRUE or lock, FALSE or free, or blank';
    case 'oneOf':
      return needed.words.map((word) => `"${word}"`).join(' or ');
  }
}

function modelFailure(failure: ModelFailure): string {
  switch (failure.code) {
    case 'emptyModel':
      return 'there is no equation (write one like "Sales = Orders × Price")';
    case 'missingEquals':
      return `"${failure.text}" at ${position(failure.at)} has no = (write "name = expression")`;
    case 'missingName':
      return `there is no name before the = at ${position(failure.at)}`;
    case 'badName':
      return `"${failure.text}" at ${position(failure.at)} is no name (put names with signs, or of digits only, in [ ])`;
    case 'missingOperand':
      return `a name or number is missing after "${failure.after}" at ${position(failure.at)}`;
    case 'missingOperator':
      return `one of + − × ÷ is missing before "${failure.before}" at ${position(failure.at)}`;
    case 'unexpectedEquals':
      return `there is a second = at ${position(failure.at)} (one equation a line)`;
    case 'unclosedBracket':
      return `the ${failure.bracket} at ${position(failure.at)} is not closed`;
    case 'unopenedBracket':
      return `the ${failure.bracket} at ${position(failure.at)} was never opened`;
    case 'definedTwice':
      return `"${failure.name}" is defined twice, at ${position(failure.firstAt)} and at ${position(failure.at)} (remove one)`;
    case 'circle':
      return `the equations run in a circle: ${failure.names.join(' → ')} (break it somewhere)`;
    case 'secondRoot':
      return `"${failure.name}" at ${position(failure.at)} is not connected to "${failure.root}" (there is one KGI: connect or remove it)`;
    case 'tooManyNames':
      return `there are more than ${formatNumber(failure.limit)} indicators (split the tree)`;
    case 'tooManyRows':
      return `the result has more than ${formatNumber(failure.limit)} rows (split the tree)`;
    case 'valuesMissing':
      return `${list(failure.names)} has no value (give one, or give a target to solve for)`;
    case 'zeroDivisor':
      return `the formula of "${failure.name}" divides by 0 (the divisor must not be 0)`;
    case 'tooLarge':
      return `${failure.name === undefined ? 'the result' : `"${failure.name}"`} is too large to be a number (check the values)`;
    case 'severalUnknown':
      return `${list(failure.names)} are blank (only one can be solved for: give the others a value)`;
    case 'startOutsideBounds':
      return `"${failure.name}" starts at ${formatNumber(failure.value)}, outside its bounds ${formatNumber(failure.min)} to ${Number.isFinite(failure.max) ? formatNumber(failure.max) : 'no maximum'} (change one or the other)`;
    case 'nothingCanMove':
      return 'no driver can move (unlock one, or give one a value other than 0)';
    case 'noInfluence':
      return `"${failure.name}" has no influence on the KGI (look for a 0 among the other values)`;
    case 'directionChanges':
      return `more of "${failure.name}" first moves the KGI one way and then the other, so there is no one answer (narrow its min and max)`;
    case 'severalAnswers':
      return `more than one value of "${failure.name}" gives the target (narrow its min and max)`;
    case 'blankValues':
      return `${list(failure.names)} has no value (give one)`;
    case 'tooManyDrivers':
      return `there are negative values and ${formatNumber(failure.count)} drivers (a model like this is taken apart up to ${formatNumber(failure.limit)}: split the tree)`;
    case 'notAccurate':
      return 'no values reach the target accurately enough (check the magnitudes)';
    case 'notReachable':
      return (
        `${formatNumber(failure.target)} cannot be reached: the ${failure.extreme}${failure.extreme === 'nearest' ? ' value' : ''} is ${formatNumber(failure.best)}` +
        `${failure.limit ? ', approached but never attained' : ''}` +
        `${failure.stoppedBy.length > 0 ? `, with ${list(failure.stoppedBy)} at the bound` : ''}` +
        ' (change the target, or loosen locks or bounds)'
      );
    case 'unknownDriver':
      return `the model has no "${failure.name}" (its drivers are ${list(failure.known)})`;
    case 'notADriver':
      return `"${failure.name}" is computed, so it takes no value (the drivers are ${list(failure.known)})`;
    case 'driverTwice':
      return `"${failure.name}" has two rows (leave one)`;
    case 'boundsCross':
      return `the min ${formatNumber(failure.min)} of "${failure.name}" is above its max ${formatNumber(failure.max)} (swap or change them)`;
    case 'lockedWithoutValue':
      return `"${failure.name}" is locked and has no value (give one or unlock it)`;
    case 'unknownTemplate':
      return `there is no template "${failure.name}", and without a = it is no equation (templates: ${list(templates.map(({ name }) => name.en))})`;
  }
}

function refusalOf(failure: FunctionFailure): string {
  switch (failure.code) {
    case 'unfit':
      return `${failure.parameter}${place(failure.place)} is "${quoteValue(failure.value)}" but must be ${requirement(failure.requirement)}${inRow(failure.beside)}`;
    case 'zeroDenominator':
      return `${failure.parameter} is 0, and nothing can be divided by it (give a number above 0)`;
    case 'shapesDiffer': {
      const [first, second] = failure.parameters;
      return `${first.parameter} (${first.rows} rows × ${first.columns} columns) and ${second.parameter} (${second.rows} × ${second.columns}) differ in shape (give ranges of one shape)`;
    }
    case 'ragged':
      return `row ${failure.row} of ${failure.parameter} has another number of columns (give a rectangular range)`;
    case 'notSingle':
      return `${failure.parameter} must be a single cell, not a range of ${failure.rows} rows × ${failure.columns} columns`;
    case 'notColumn':
      return `${failure.parameter} must be one column, not a range of ${failure.rows} rows × ${failure.columns} columns`;
    case 'allZero':
      return `every value of ${failure.parameter} is 0 (give at least one above 0)`;
    case 'weightSum':
      return `${failure.parameter} add up to ${formatNumber(failure.sum)} (make it 1)`;
    case 'noBusinessDay':
      return `${failure.place === undefined ? '' : `row ${failure.place.row}: `}there is no business day from ${isoDate(fromSerial(failure.start))} to ${isoDate(fromSerial(failure.end))} (check start and end)`;
    case 'tooManyTrials':
      return `${failure.place === undefined ? '' : `row ${failure.place.row}: `}not even ${formatNumber(failure.limit)} trials are enough (lower target or confidence, or check rate)`;
    case 'diverges':
      return `${failure.place === undefined ? '' : `row ${failure.place.row}: `}churn is too low or expansion too high, so the sum has no limit (give ${failure.parameter}, for example 60)`;
    case 'resultTooLarge':
      return `${failure.place === undefined ? 'the result' : `the result of row ${failure.place.row}`} is too large to be a number (check the values)`;
    case 'driverColumns':
      return `${failure.parameter} must have 2 to 5 columns (name, value, lock, min, max), not ${failure.columns}`;
    case 'driverNameMissing':
      return `row ${failure.row} of ${failure.parameter} has no name (put it in the first column)`;
    case 'model':
      return `${failure.parameter}${failure.row === undefined ? '' : `, row ${failure.row}`}: ${modelFailure(failure.failure)}`;
  }
}

export const en = (): Messages => ({
  language: 'en',
  unit: (unit) => unitWords(unit, 'en'),
  tree: { level: 'level', indicator: 'indicator', formula: 'formula', value: 'value', unit: 'unit' },
  solve: {
    current: 'current',
    required: 'required',
    change: 'change',
    status: 'status',
    words: { solved: 'solved', atMaximum: 'at max', atMinimum: 'at min', free: 'free', locked: 'locked' },
  },
  gap: {
    before: 'before',
    after: 'after',
    change: 'change',
    contribution: 'contribution',
    share: 'share',
    total: { lmdi: 'total (LMDI)', shapley: 'total (Shapley)' },
  },
  sensitivity: {
    elasticity: 'elasticity',
    perUnit: 'per_unit',
    headroom: 'headroom',
    potential: 'potential',
  },
  status: { achieved: 'on track', watch: 'watch', behind: 'behind' },
  refusal: (functionName, failure) => `${functionName}: ${refusalOf(failure)}.`,
  modelFailure,
  sentence: (statement) => `${statement.charAt(0).toUpperCase()}${statement.slice(1)}.`,
  paragraph: (sentences) => sentences.join(' '),
  sheets: sheetsEn(),
  planning: planningEn,
  feasibility: feasibilityEn,
  menu: {
    title: 'KPI tree',
    open: 'Make a plan',
    check: 'Check milestones',
    install: 'Check milestones every day',
    remove: "Remove the add-on's traces",
  },
  sidebarTitle: 'Plan a KPI tree',
  outcome: {
    planCreated: (sheets) =>
      sheets.length === 1
        ? `The sheet "${sheets[0]}" is ready.`
        : `"${sheets[0]}" and ${sheets.length - 1} more sheets are ready.`,
    planUpdated: 'The sheets are up to date. Everything that people wrote there is as it was.',
    planUnchanged: 'The sheets already match this plan. Nothing was written.',
    formerKept: (sheets) => `Former sheets are kept as ${list(sheets)}.`,
    willMake: (sheets) => `New sheets: ${sheets.join(', ')}`,
    willKeep: (sheets) =>
      `Sheets whose columns changed were created again; the previous version is kept as ${list(sheets)}.`,
    willReshape: (sheet, added, archived) => {
      const parts = [
        ...(added > 0 ? [`${added} row${added === 1 ? '' : 's'} added`] : []),
        ...(archived > 0 ? [`${archived} kept below as ended`] : []),
      ];
      return `Sheet "${sheet}": ${parts.length === 0 ? 'rows in another order' : parts.join(', ')}`;
    },
    willUpdate: 'Texts and formulas on the sheets are written anew, as the plan is now.',
    checked: (changed, total) =>
      changed === 0
        ? `${total} milestones checked, no status changed.`
        : `${total} milestones checked, ${changed} with a new status.`,
    noMilestones: 'There is no milestone sheet yet. Make a plan first.',
    unreadableCells: (sheet, cells) =>
      `${cells.join(', ')} in "${sheet}" cannot be read as a number, so the row was not judged (enter a number of at least 0).`,
    checkInstalled: 'Milestones will be checked every day between 9 and 10.',
    checkAlreadyInstalled: 'Milestones are already checked every day (between 9 and 10).',
    busy: 'Somebody else is at work in this workbook. Wait a moment and try again. Nothing was written.',
    badRequest: 'The request could not be read. Reopen the sidebar and try again. Nothing was written.',
    noSpreadsheet: 'There is no spreadsheet to work on. Open the workbook and try again.',
    formulaTooLong: (indicator) =>
      `The formula of "${indicator}" is too long for a cell (split it with indicators in between). Nothing was written.`,
    cannotSort: (sheet) =>
      `Rows of the sheet "${sheet}" have to be put in order, but it has a filter or merged cells. Remove them and try again. Nothing was written.`,
    cellProblem: ({ sheet, cell, reason }) => {
      const place = `Sheet "${sheet}"${cell === undefined ? '' : `, ${cell}`}`;
      switch (reason.code) {
        case 'columnMissing':
          return `${place}: the column "${reason.column}" is missing (give it its header again).`;
        case 'columnTwice':
          return `${place}: the header "${reason.column}" stands in ${reason.cells.join(' and ')} (rename the column that you added yourself).`;
        case 'rowMissing':
          return `${place}: the row "${sheetsEn().settings.items[reason.row].label}" is missing (put it back).`;
        case 'notANumber':
          return reason.text === ''
            ? `${place}: a number is missing (like 100,000,000 or 1,200).`
            : `${place}: "${reason.text}" is no number (write it like 100,000,000 or 1,200).`;
        case 'notWhole':
          return `${place}: "${reason.text}" must be a whole number.`;
        case 'notADay':
          return `${place}: "${reason.text}" is no date (write it like 2026-04-01).`;
        case 'notAChoice':
          return `${place}: "${reason.text}" is none of the choices (choose from the list).`;
        case 'notBetween':
          return `${place}: "${reason.text}" is out of range (a number from ${reason.least} to ${reason.most}).`;
        case 'otherLanguage':
          return `${place}: "${reason.text}" is not the language of the sheets in this file (set it back to "${sheetsEn().settings.languages[reason.language]}"; what was logged is kept under the indicators' names, so another language needs a new file).`;
        case 'ownerTwice':
          return reason.name === reason.first
            ? `${place}: the owner "${reason.name}" is there already (use another name, or one line).`
            : `${place}: the owner "${reason.name}" would be added up with "${reason.first}", for upper and lower case count as one (use another name, or one line).`;
        case 'typedOverFormula':
          return `${place}: "${reason.text}" is typed over a target that its formula computes (empty the cell to have the formula back; to change it, change the KGI or a typed driver).`;
        case 'renamed': {
          const { name, former, isKgi } = reason;
          if (name === '') {
            const orRemove = isKgi ? 'enter it again' : 'enter it again, or take it out of the formulas';
            return `${place}: the indicator's name "${former}" is gone (${orRemove}).`;
          }
          const changed = `${place}: the indicator "${former}" is now called "${name}"`;
          const noLonger = `What was logged as "${former}" then no longer counts`;
          return isKgi
            ? `${changed} (put "${former}" back; to rename the KGI, change it in the sidebar's equations after that. ${noLonger}).`
            : `${changed}, but the formulas still say "${former}" (put "${former}" back, or, to rename it, write "${name}" in every formula too. ${noLonger}).`;
        }
        case 'definedTwice':
          return `${place}: "${reason.name}" has a formula in ${reason.first} already (clear one of the two).`;
        case 'secondRoot':
          return `${place}: "${reason.name}" does not lead to "${reason.root}" (use it in a formula, or clear the formula of its row).`;
        case 'model':
          return `${place}: ${modelFailure(reason.failure)}.`;
      }
    },
    nothingWritten: 'Nothing was written.',
    rangeProtected: (sheet, range) =>
      `${range} of the sheet "${sheet}" is protected (ask whoever protected it to lift that). Nothing was written.`,
    fileFull:
      'This file is near its limit of 10,000,000 cells, so no sheet can be added (delete rows and columns that are not used). Nothing was written.',
    outOfTime: 'This was taking long, so it stopped for now. Run it again and it goes on from there.',
    notFinished:
      'Writing the sheets did not get finished, as may happen while somebody is at work in them. Wait a moment and run it again.',
    removalQuestion:
      "This takes away the daily check, unfinished sheets, the protection of the sheets and the add-on's marks. It cannot be undone, and the next plan makes new sheets beside the present ones. Go on?",
    removed:
      "The daily check, unfinished sheets, the protection of the sheets and the add-on's marks are gone. The sheets and all that was written there are as they were; the next plan makes new ones beside them.",
    serviceFailed: (incomplete) =>
      incomplete
        ? 'Writing to the spreadsheet stopped halfway. Run it again and it will be completed.'
        : 'The spreadsheet did not answer. Wait a moment and try again.',
  },
});
