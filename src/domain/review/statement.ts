// What a sentence about a goal says, as far as words tell: what is done to what, how much of it, by when.
import { halfWidth } from '../numbers/halfWidth';

export interface Statement {
  /** Something or somebody that the action is for: 新規訪問を, 決裁者に, "call customers". */
  readonly hasObject: boolean;
  /** What is done with it, more than "do": 増やす, 送る, "call". */
  readonly hasAction: boolean;
  /** A number that is not a date, an hour or a rank, and whether what it counts stands beside it. */
  readonly amount: 'withUnit' | 'bare' | undefined;
  /** A day, a span or a frequency: 今月中, 5月31日まで, 週に, "by 31 May", "per week". */
  readonly hasTime: boolean;
  /** Words of effort such as 頑張る, 徹底, "work hard", which ask for nothing that can be seen. */
  readonly isVague: boolean;
}

/** Stands in a text where the indicator's own name was, so that its words are not read as anything else. */
const INDICATOR = '\ue000';

const anyOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'g');

const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Dates and periods that are written alike in both languages. */
const DATES = [
  String.raw`\d{4}-\d{1,2}-\d{1,2}`,
  String.raw`(?:\d{4}/)?\d{1,2}/\d{1,2}(?![\d/])`,
  String.raw`\b(?:q[1-4]|fy ?\d{2,4})(?![a-z\d])`,
];

const DURATION = '(?:営業日|日|時間|分|秒|週間|[かカヵヶケ]月|年)';

const TIME_JA = anyOf(
  [
    ...DATES,
    String.raw`\d{4}年度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:中|内|末)?`,
    String.raw`\d{1,2}月(?:\d{1,2}日)?(?:中|内|末|上旬|中旬|下旬)?`,
    String.raw`\d+${DURATION}(?:以内|前|後|ごと|毎|おき|中|(?=まで))`,
    String.raw`\d{1,2}時(?!間)(?:\d{1,2}分|半)?`,
    '明後日|明日',
    '(?:今|来|翌|本|当|毎)(?:営業日|四半期|半期|年度|日|週|月|期|年|朝|晩)(?:中|内|末|以内)?|前(?:営業)?日',
    '(?:四半期|年度|上期|下期|午前|午後|日|週|月|期|年)(?:中|内|末)(?![一-鿿])',
    String.raw`第?\d?四半期|上半期|下半期|上期|下期|半期|通期`,
    '(?:日|週|月|年)次|(?:日|週|月|年)間',
    String.raw`[1一]?(?:日|週|[かカヵヶケ]?月|年)間?(?:あたり|当たり|当り|ごと|毎|につき|に|(?=\s*[\d一]))`,
    '/ *(?:日|週|月|年)',
    '[月火水木金土日]曜日?',
    // 展示会までに: whatever it is, it has a day. 3件までに is a limit.
    String.raw`(?<!\d)[^\s、。をにへの\d\ue000]{1,4}(?=までに)`,
  ].map((pattern) => `(?:${pattern})(?:まで)?(?:に|は|の|から)?`),
);

const SPAN =
  '(?:(?:business|working|fiscal|calendar) )?(?:day|week|month|quarter|half|year|morning|afternoon|hour|minute)s?';

const TIME_EN = anyOf([
  ...DATES.map((date) => `(?:\\b(?:by|until|till|before|on) )?${date}`),
  String.raw`\b(?:today|tonight|tomorrow|daily|weekly|monthly|quarterly|yearly|annually|eod|eom|eoq)\b`,
  String.raw`\b(?:by|until|till|before|at) (?:the )?(?:end|close|start|beginning)(?: of(?: the| this| next)?(?: ${SPAN}| ${MONTH_NAME}(?: \d{4})?| q[1-4]| \d{4})?)?(?![a-z])`,
  String.raw`\b(?:(?:by|until|before|within|in) )?(?:this|next|each|every|per|an?|once an?|in|within|the) (?:(?:\d+|two|three|five|ten) )?${SPAN}\b`,
  String.raw`/ *(?:day|week|month|quarter|year)\b`,
  String.raw`(?:\b(?:by|until|before|on) )?\b${MONTH_NAME}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b`,
  String.raw`(?:\b(?:by|until|before|on) )?\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_NAME}(?: \d{4})?\b`,
  String.raw`\b(?:by|until|before|in|during|through|early|mid|late|this|next)[ -]${MONTH_NAME}(?: \d{4})?\b`,
  String.raw`\b(?:by|until|before|in) (?:noon|20\d\d\b)`,
  String.raw`\b(?:(?:by|until|before|on|every|each|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b`,
]);

const VAGUE_JA = anyOf([
  '(?:頑張|がんば)(?:ります|って|りたい|り|ろう|れ|る)?',
  '(?:努力|尽力|注力|邁進|強化|徹底|推進|意識)(?:を?(?:しよう|します|して|する|高める|持つ|持って|図る))?',
  '努め(?:ます|て|る)?|(?:心が|心掛)け(?:ます|て|る)?|気を(?:つ|付)け(?:ます|て|る)?|力を入れ(?:ます|て|る)?',
  '取り?組(?:みます|み|んで|む)?|目指(?:します|して|し|す)|目標(?:に|と)?(?:する|して)?',
  '一生懸命に?|精(?:一杯|いっぱい)|全力(?:で|を尽くす)?|しっかりと?|きちんと|ちゃんと|もっと|さらに|更に|より一層|一層',
  'なるべく|(?:でき|出来)る(?:だけ|限り)|[一-鿿]{2}的に|(?:早め|こまめ|丁寧|頻繁|真剣|着実|確実)に',
]);

const VAGUE_EN = anyOf([
  String.raw`\b(?:try|trying|strive|striving|endeavou?r)(?: (?:very )?hard(?:er)?)?\b`,
  String.raw`\b(?:aim|hope|want|plan|seek)s?(?= (?:to|for)\b)`,
  String.raw`\bwork(?:ing)? (?:very |really )?hard(?:er)?\b|\bhard(?:er|est)?\b`,
  String.raw`\bdo(?:ing)? (?:our|my|your|their|the) (?:very )?best\b|\bgive (?:it )?(?:our|my|your) (?:all|best)\b`,
  String.raw`\b(?:make|put in) (?:an|every|more|some) efforts?\b|\b(?:more )?efforts?\b`,
  String.raw`\bbe (?:more )?(?:conscious|aware|mindful|proactive|thorough|careful)\b`,
  String.raw`\b(?:pay (?:more )?attention|focus|concentrate)\b`,
  String.raw`\b(?:thoroughly|diligently|actively|proactively|properly|carefully|as \w+ as (?:possible|we can))\b`,
]);

/** A word of effort and what it is spent on: a thing, not something that is done. */
const VAGUE_ABOUT = / ?\ue001 (?:on|at|in|with|for|about|of|towards?) /;
const VAGUE = '\ue001';

const COUNTER =
  '(?:件|社|回|名|人|円|個|本|台|組|通|点|割|枚|冊|校|店舗|店|[か箇カヵヶケ]所|つ|%|ポイント|倍|営業日|時間|分|秒|日|[かカヵヶケ]月)';
const NUMBER = String.raw`\d(?:[\d,]*\d)?(?:\.\d+)?[百千]?[万億]?`;
/** A number that ranks nothing, the money before it and the counter after it, or the word that begins there. */
const AMOUNT = new RegExp(
  `(?<![第a-z\\d.])([¥$€] ?)?${NUMBER}(?! ?[番位目号代級歳])(?: ?(${COUNTER}))?(?= ?([a-z]{2,}|[一-鿿ァ-ヺ\ue000])?)`,
  'g',
);

/**
 * Reads a statement in Japanese or English for what the method asks of a goal.
 *
 * By words and particles, not by grammar: a sentence that says it in another way may go unnoticed. The
 * indicator's name counts as an object and as nothing else. Full-width forms are read like their ASCII twins.
 */
export function readStatement(statement: string, indicator: string): Statement {
  const name = normalized(indicator);
  const text = name === '' ? normalized(statement) : normalized(statement).split(name).join(INDICATOR);
  const isJapanese = /[ぁ-ゖァ-ヺ一-鿿]/.test(statement);
  const timeless = text.replace(isJapanese ? TIME_JA : TIME_EN, ' ');
  let amount: Statement['amount'];
  const countless = timeless.replace(AMOUNT, (_, money, counter, word) => {
    const hasUnit = [money, counter, word].some((part) => part !== undefined);
    if (amount !== 'withUnit') amount = hasUnit ? 'withUnit' : 'bare';
    return ' ';
  });
  const plain = countless.replace(isJapanese ? VAGUE_JA : VAGUE_EN, VAGUE);
  const parts = isJapanese ? partsInJapanese(plain, amount) : partsInEnglish(plain, amount);
  return { ...parts, amount, hasTime: timeless !== text, isVague: plain !== countless };
}

/** How much of a statement is read, in characters: a sentence, not what somebody pasted by mistake. */
const LONGEST = 400;

function normalized(text: string): string {
  const plain = halfWidth(text.slice(0, LONGEST)).trim().toLowerCase().replace(/\s+/g, ' ');
  // A name with numbers in it, and no number of anything.
  return plain.replace(/1 ?on ?1/g, 'one-on-one');
}

type Parts = Pick<Statement, 'hasObject' | 'hasAction'>;

/** Something of one's own doing that a bare "do" adds nothing to. */
const DO_JA =
  '(?:を|の)?(?:実施|実行)?(?:(?:行|おこな)(?:います|って|う)|や(?:ります|って|る)|します|して|しよう|する|こと)?';
const DO_JA_ONLY = new RegExp(`^(?:${DO_JA})?[\\s、。・!]*$`);
const DO_JA_LAST = new RegExp(`${DO_JA}[\\s、。・!]*$`);
const NOUN_JA = '[^\\sをにへと、。\ue001]*[一-鿿ァ-ヺーa-z\\d)\ue000]';
/** Something, its particle, and what follows. */
const OBJECT_JA = new RegExp(
  `(?:([^\\sを、。\ue001]+)を|(${NOUN_JA}(?:さま|さん)?)[にへとが])([^、。]*)`,
  'g',
);
const CHANGE_JA =
  /[一-鿿ァ-ヺーa-z\ue000](?:アップ|ダウン|増加|減少|増|減|拡大|向上|改善|削減|短縮|獲得)[\s、。]*$/;

function partsInJapanese(text: string, amount: Statement['amount']): Parts {
  const spoken = text.split(VAGUE).join(' ').trim();
  // Beside a number it is enough to name what is counted.
  const nouns = spoken.replace(DO_JA_LAST, '');
  const namesSomething = /[一-鿿ァ-ヺa-z\ue000]/.test(nouns);
  if (amount !== undefined && namesSomething) return { hasObject: true, hasAction: true };
  if (CHANGE_JA.test(spoken)) return { hasObject: true, hasAction: true };
  let hasObject = false;
  for (const [, direct, indirect, after = ''] of text.matchAll(OBJECT_JA)) {
    const rest = after.split(VAGUE).join('').trim();
    const object = (direct ?? indirect ?? '').replace(/^[のは]/, '');
    if (object === '') continue;
    // 訪問をする is 訪問する: what is done, but not to what; 提案書の説明をする says both.
    const isOnlyDone = direct !== undefined && rest !== '' && DO_JA_ONLY.test(rest);
    if (isOnlyDone && !/.の./.test(object)) continue;
    hasObject = true;
    if (rest !== '' && (isOnlyDone || !DO_JA_ONLY.test(rest))) return { hasObject, hasAction: true };
  }
  const [, beforeName = '', afterName] = /^(.*?)\ue000(.*)$/.exec(spoken) ?? [];
  if (afterName !== undefined) {
    const rest = `${beforeName}${afterName}`.replace(/^[をがのはに\s]+/, '');
    return { hasObject: true, hasAction: !DO_JA_ONLY.test(rest) };
  }
  return { hasObject, hasAction: namesSomething && !hasObject };
}

const STOP_EN =
  /^(?:the|an?|our|my|your|their|its|all|to|and|or|of|on|at|in|for|with|by|from|as|so|up|more|better|best|least|most|about|we|i|you|they|will|shall|should|must|can|please|be|is|are|it|that|this)$/;
const DO_EN =
  /^(?:do|does|doing|make|making|get|getting|have|having|hold|reach|achieve|hit|perform|carry|out)$/;

function partsInEnglish(text: string, amount: Statement['amount']): Parts {
  const isAboutSomething = VAGUE_ABOUT.test(text);
  const words = (text.match(/[a-z\ue000][a-z'\ue000-]*/g) ?? []).filter((word) => !STOP_EN.test(word));
  const telling = words.filter((word) => !DO_EN.test(word));
  if (amount !== undefined) return { hasObject: telling.length > 0, hasAction: words.length > 0 };
  if (isAboutSomething) return { hasObject: telling.length > 0, hasAction: false };
  return { hasObject: words.length > 1 && telling.length > 0, hasAction: words.length > 0 };
}
