// Every Japanese word and sentence that a person sees.
import { fromSerial, isoDate } from '../domain/calendar/plainDate';
import type { ModelFailure, Position } from '../domain/failure';
import { templates } from '../domain/templates';
import type { FunctionFailure, Place, Requirement } from '../functions/definition';
import { feasibilityJa } from './feasibility.ja';
import { formatNumber, quoteValue } from './format';
import type { Messages } from './messages';
import { nameLists } from './nameLists';
import { planningJa } from './planning.ja';
import { sheetsJa } from './sheets.ja';
import { unitWords } from './units';

const list = nameLists.ja;

const position = ({ cell, line, column }: Position): string =>
  `${cell === undefined ? '' : `${cell}番目のセルの`}${line}行目・${column}文字目`;

const place = (at: Place | undefined): string =>
  at === undefined ? '' : `の${at.row}行目・${at.column}列目`;

/** Of a single cell that does not fit a row of another argument. */
const inRow = (beside: Place | undefined): string => (beside === undefined ? '' : `${beside.row}行目では`);

function requirement(needed: Requirement): string {
  switch (needed.kind) {
    case 'number':
      return '1,200 や 12%、1.2億 のような数を入れてください';
    case 'text':
      return 'テンプレート名か「売上 = 客数 × 単価」のような計算式を文字で入れてください';
    case 'atLeastZero':
      return '0以上の数にしてください';
    case 'aboveZero':
      return '0より大きい数にしてください';
    case 'share':
      return '0から1まで（10%なら0.1）の数にしてください';
    case 'aboveMinusOne':
      return '-1より大きい数（10%なら0.1）にしてください';
    case 'positiveWhole':
      return '1以上の整数にしてください';
    case 'whole':
      return '0以上の整数にしてください';
    case 'openShare':
      return '0より大きく1より小さい数（95%なら0.95）にしてください';
    case 'between':
      return `${needed.min}から${needed.max}までの${needed.whole ? '整数' : '数'}にしてください`;
    case 'atMost':
      return `${needed.together === undefined ? '' : `${needed.together} と合わせて `}${needed.parameter}（${formatNumber(needed.value)}）以下の数にしてください`;
    case 'atLeast':
      return `${formatNumber(needed.value)} 以上の数にしてください`;
    case 'multipleOf':
      return `${needed.parameter}（${formatNumber(needed.value)}）の倍数にしてください`;
    case 'day':
      return '日付か、2026-05-08 や 2026年5月8日 のような文字にしてください';
    case 'notBefore':
      return `${needed.parameter} 以後の日付にしてください`;
    case 'flag':
      return 'TRUE・○・済・有・はい、または FALSE・×・未・無・いいえ と書いてください';
    case 'lock':
      return 'TRUE・固定、または FALSE・自由 と書くか、空欄にしてください';
    case 'oneOf':
      return `${needed.words.map((word) => `"${word}"`).join('か')}にしてください`;
  }
}

const EXTREME = { largest: '最大', smallest: '最小', nearest: '最も近い値' } as const;

function modelFailure(failure: ModelFailure): string {
  switch (failure.code) {
    case 'emptyModel':
      return '計算式がありません（「売上 = 客数 × 単価」のように入れてください）';
    case 'missingEquals':
      return `${position(failure.at)}の「${failure.text}」に = がありません（「指標名 = 計算式」と書いてください）`;
    case 'missingName':
      return `${position(failure.at)}の = の左に指標名がありません`;
    case 'badName':
      return `${position(failure.at)}の「${failure.text}」は指標名になりません（記号や数だけの名前は [ ] で囲んでください）`;
    case 'missingOperand':
      return `${position(failure.at)}で「${failure.after}」のあとに指標名か数が足りません`;
    case 'missingOperator':
      return `${position(failure.at)}の「${failure.before}」の前に + − × ÷ のどれかが足りません`;
    case 'unexpectedEquals':
      return `${position(failure.at)}に2つ目の = があります（1行に計算式は1つです）`;
    case 'unclosedBracket':
      return `${position(failure.at)}の ${failure.bracket} が閉じていません`;
    case 'unopenedBracket':
      return `${position(failure.at)}の ${failure.bracket} に対応する開きかっこがありません`;
    case 'definedTwice':
      return `「${failure.name}」が2回定義されています（${position(failure.firstAt)}と${position(failure.at)}。どちらかを消してください）`;
    case 'circle':
      return `計算式が循環しています（${failure.names.join(' → ')}。どこかで断ち切ってください）`;
    case 'secondRoot':
      return `${position(failure.at)}の「${failure.name}」は「${failure.root}」につながっていません（KGIは1つです。つなぐか消してください）`;
    case 'tooManyNames':
      return `指標が${formatNumber(failure.limit)}個を超えています（ツリーを分けてください）`;
    case 'tooManyRows':
      return `結果が${formatNumber(failure.limit)}行を超えます（ツリーを分けてください）`;
    case 'valuesMissing':
      return `${list(failure.names)}の値がありません（値を入れるか、KGIの目標を入れて逆算してください）`;
    case 'zeroDivisor':
      return `「${failure.name}」の計算式が0で割っています（割る指標を0以外にしてください）`;
    case 'tooLarge':
      return `${failure.name === undefined ? '結果' : `「${failure.name}」`}が扱える大きさを超えました（値を確かめてください）`;
    case 'severalUnknown':
      return `${list(failure.names)}が空欄です（逆算できる空欄は1つだけなので、ほかに値を入れてください）`;
    case 'startOutsideBounds':
      return `「${failure.name}」の今の値 ${formatNumber(failure.value)} が範囲（${formatNumber(failure.min)}〜${Number.isFinite(failure.max) ? formatNumber(failure.max) : '上限なし'}）の外です（値か範囲を直してください）`;
    case 'nothingCanMove':
      return '動かせる末端指標がありません（どれかの固定を外すか、0以外の値を入れてください）';
    case 'noInfluence':
      return `「${failure.name}」を変えてもKGIは動きません（ほかの値に0がないか確かめてください）`;
    case 'directionChanges':
      return `「${failure.name}」は増やすとKGIが上がる範囲と下がる範囲があり、答えが1つに決まりません（下限と上限で範囲を絞ってください）`;
    case 'severalAnswers':
      return `「${failure.name}」の答えが2つ以上あります（下限と上限で範囲を絞ってください）`;
    case 'blankValues':
      return `${list(failure.names)}の値がありません（値を入れてください）`;
    case 'tooManyDrivers':
      return `負の値があって、末端指標が${formatNumber(failure.count)}個です（こういうモデルの要因分解は${formatNumber(failure.limit)}個までなので、ツリーを分けてください）`;
    case 'notAccurate':
      return '十分な精度で目標に合う値が見つかりません（目標と値の桁を確かめてください）';
    case 'notReachable':
      return (
        `目標 ${formatNumber(failure.target)} には届きません。` +
        `${EXTREME[failure.extreme]}は ${formatNumber(failure.best)} です` +
        `（${failure.limit ? '近づくだけで、そこには達しません。' : ''}` +
        `${failure.stoppedBy.length > 0 ? `${list(failure.stoppedBy)}が範囲の端にあります。` : ''}目標を見直すか、固定や上限・下限を緩めてください）`
      );
    case 'unknownDriver':
      return `「${failure.name}」という指標はモデルにありません（末端指標は${list(failure.known)}です）`;
    case 'notADriver':
      return `「${failure.name}」は計算で決まる指標なので値を入れられません（末端指標は${list(failure.known)}です）`;
    case 'driverTwice':
      return `「${failure.name}」が2行あります（1行にしてください）`;
    case 'boundsCross':
      return `「${failure.name}」の下限 ${formatNumber(failure.min)} が上限 ${formatNumber(failure.max)} を超えています（下限を上限以下にしてください）`;
    case 'lockedWithoutValue':
      return `「${failure.name}」は固定ですが値がありません（値を入れるか固定を外してください）`;
    case 'unknownTemplate':
      return `「${failure.name}」というテンプレートはなく、= もないので計算式でもありません（テンプレートは${list(templates.map(({ name }) => name.ja))}です）`;
  }
}

function refusalOf(failure: FunctionFailure): string {
  switch (failure.code) {
    case 'unfit':
      return `${failure.parameter}${place(failure.place)}の「${quoteValue(failure.value, '日付')}」は${inRow(failure.beside)}使えません（${requirement(failure.requirement)}）`;
    case 'zeroDenominator':
      return `${failure.parameter} が0なので割れません（0より大きい数にしてください）`;
    case 'shapesDiffer': {
      const [first, second] = failure.parameters;
      return `${first.parameter}（${first.rows}行×${first.columns}列）と ${second.parameter}（${second.rows}行×${second.columns}列）の大きさが違います（同じ大きさの範囲にしてください）`;
    }
    case 'ragged':
      return `${failure.parameter} の${failure.row}行目だけ列の数が違います（長方形の範囲にしてください）`;
    case 'notSingle':
      return `${failure.parameter} は範囲（${failure.rows}行×${failure.columns}列）ではなく1つのセルにしてください`;
    case 'notColumn':
      return `${failure.parameter} は${failure.rows}行×${failure.columns}列の範囲ではなく1列にしてください`;
    case 'allZero':
      return `${failure.parameter} がすべて0です（0より大きい数を入れてください）`;
    case 'weightSum':
      return `${failure.parameter} の合計が ${formatNumber(failure.sum)} です（1になるように直してください）`;
    case 'noBusinessDay':
      return `${failure.place === undefined ? '' : `${failure.place.row}行目の`}期間（${isoDate(fromSerial(failure.start))}〜${isoDate(fromSerial(failure.end))}）に営業日がありません（start と end を確かめてください）`;
    case 'tooManyTrials':
      return `${failure.place === undefined ? '' : `${failure.place.row}行目は`}${formatNumber(failure.limit)}回でも足りません（target か confidence を下げるか、rate を確かめてください）`;
    case 'diverges':
      return `${failure.place === undefined ? '' : `${failure.place.row}行目は`}解約が少ないか単価の伸びが大きく、生涯の合計に限りがありません（${failure.parameter} に60などの期数を入れてください）`;
    case 'resultTooLarge':
      return `${failure.place === undefined ? '' : `${failure.place.row}行目の`}結果が扱える大きさを超えました（値の桁を確かめてください）`;
    case 'driverColumns':
      return `${failure.parameter} は2〜5列（名前・値・固定・下限・上限）の表にしてください（今は${failure.columns}列です）`;
    case 'driverNameMissing':
      return `${failure.parameter} の${failure.row}行目に指標名がありません（1列目に名前を入れてください）`;
    case 'model':
      return `${failure.parameter}${failure.row === undefined ? '' : `の${failure.row}行目`}：${modelFailure(failure.failure)}`;
  }
}

export const ja = (): Messages => ({
  language: 'ja',
  unit: (unit) => unitWords(unit, 'ja'),
  tree: { level: '階層', indicator: '指標', formula: '計算式', value: '値', unit: '単位' },
  solve: {
    current: '現在',
    required: '必要',
    change: '変化率',
    status: '状態',
    words: { solved: '逆算', atMaximum: '上限', atMinimum: '下限', free: '自由', locked: '固定' },
  },
  gap: {
    before: '前',
    after: '後',
    change: '変化',
    contribution: '寄与',
    share: '寄与の割合',
    total: { lmdi: '合計（LMDI）', shapley: '合計（シャープレイ）' },
  },
  sensitivity: { elasticity: '感応度', perUnit: '1単位あたり', headroom: '余地', potential: '伸びしろ' },
  status: { achieved: '達成', watch: '注意', behind: '未達' },
  refusal: (functionName, failure) => `${functionName}：${refusalOf(failure)}。`,
  modelFailure,
  sentence: (statement) => `${statement}。`,
  paragraph: (sentences) => sentences.join(''),
  sheets: sheetsJa(),
  planning: planningJa,
  feasibility: feasibilityJa,
  menu: {
    title: 'KPIツリー',
    open: '計画をつくる',
    check: 'マイルストーンを判定する',
    install: '毎日の自動判定を始める',
    remove: 'アドオンの設定を取り除く',
  },
  sidebarTitle: 'KPIツリーの計画',
  outcome: {
    planCreated: (sheets) =>
      sheets.length === 1
        ? `シート「${sheets[0]}」を作りました。`
        : `「${sheets[0]}」など${sheets.length}枚のシートを作りました。`,
    planUpdated: 'シートを更新しました。書き込まれていた実績やメモはそのままです。',
    planUnchanged: 'シートはすでにこの計画どおりです。何も書き込んでいません。',
    formerKept: (sheets) => `前のシートは${list(sheets)}として残してあります。`,
    willMake: (sheets) => `新しく作るシート：${sheets.join('、')}`,
    willKeep: (sheets) => `列の形が変わるので、前のシートを${list(sheets)}として残します。`,
    willReshape: (sheet, added, archived) => {
      const parts = [
        ...(added > 0 ? [`${added}行を足します`] : []),
        ...(archived > 0 ? [`${archived}行は「終了」として下に残します`] : []),
      ];
      return `シート「${sheet}」：${parts.length === 0 ? '行を並べ替えます' : parts.join('。')}`;
    },
    willUpdate: 'シートの表示と計算式を、いまの計画に合わせて書き直します。',
    checked: (changed, total) =>
      changed === 0
        ? `${total}件を判定しました。状況の変わった行はありません。`
        : `${total}件を判定し、${changed}件の状況を更新しました。`,
    noMilestones: 'マイルストーンのシートがありません。先に「計画をつくる」でシートを作ってください。',
    unreadableCells: (sheet, cells) =>
      `シート「${sheet}」の${cells.join('、')}が数として読めないので、その行は判定していません（0以上の数にしてください）。`,
    checkInstalled: '毎日9時から10時の間にマイルストーンを判定します。',
    checkAlreadyInstalled: '毎日の自動判定はもう始まっています（9時から10時の間）。',
    busy: 'ほかの人が同じブックで作業中です。少し待ってからもう一度お試しください。何も書き込んでいません。',
    badRequest:
      '送られた内容が読めませんでした。画面を開き直してもう一度お試しください。何も書き込んでいません。',
    noSpreadsheet: '対象のスプレッドシートが見つかりません。ブックを開いてからもう一度お試しください。',
    formulaTooLong: (indicator) =>
      `「${indicator}」の計算式が長すぎてセルに入りません（途中の指標を立てて、式を分けてください）。何も書き込んでいません。`,
    cannotSort: (sheet) =>
      `シート「${sheet}」の行を並べ替える必要がありますが、フィルタか結合したセルがあります。フィルタと結合を外してから、もう一度お試しください。何も書き込んでいません。`,
    cellProblem: ({ sheet, cell, reason }) => {
      const place = `シート「${sheet}」${cell === undefined ? '' : `の${cell}`}`;
      switch (reason.code) {
        case 'columnMissing':
          return `${place}に「${reason.column}」の列が見つかりません（見出しを元に戻してください）。`;
        case 'columnTwice':
          return `${place}に見出し「${reason.column}」の列が${reason.cells.length}つあります（${reason.cells.join('と')}。自分で加えた列の見出しを変えてください）。`;
        case 'rowMissing':
          return `${place}に「${sheetsJa().settings.items[reason.row].label}」の行が見つかりません（行を元に戻してください）。`;
        case 'notANumber':
          return reason.text === ''
            ? `${place}に数がありません（1億 や 1,200 のように入れてください）。`
            : `${place}の「${reason.text}」は数として読めません（1億 や 1,200 のように入れてください）。`;
        case 'notWhole':
          return `${place}の「${reason.text}」は整数にしてください。`;
        case 'notADay':
          return `${place}の「${reason.text}」は日付として読めません（2026/4/1 のように入れてください）。`;
        case 'notAChoice':
          return `${place}の「${reason.text}」は選べる値ではありません（一覧から選んでください）。`;
        case 'notBetween':
          return `${place}の「${reason.text}」は範囲の外です（${reason.least}から${reason.most}までの数にしてください）。`;
        case 'otherLanguage':
          return `${place}の「${reason.text}」は、このファイルのシートの言語と違います（「${sheetsJa().settings.languages[reason.language]}」に戻してください。実績は指標の名前で記録されているので、別の言語で使うには新しいファイルで計画を作ってください）。`;
        case 'ownerTwice':
          return reason.name === reason.first
            ? `${place}の担当者「${reason.name}」は前にもあります（名前を分けるか、1つにしてください）。`
            : `${place}の担当者「${reason.name}」は、前の「${reason.first}」と合わせて集計されてしまいます（大文字と小文字、全角と半角は区別されません。名前を分けるか、1つにしてください）。`;
        case 'typedOverFormula':
          return `${place}の「${reason.text}」は、計算式から出る目標の上に入力されています（セルを空にすれば式に戻ります。目標を変えるには、KGIか「入力」の行の数を変えてください）。`;
        case 'renamed': {
          const { name, former, isKgi } = reason;
          if (name === '') {
            const orRemove = isKgi ? '入れ直してください' : '入れ直すか、計算式からなくしてください';
            return `${place}から指標名「${former}」が消えています（${orRemove}）。`;
          }
          const changed = `${place}の指標名が「${former}」から「${name}」に変わっています`;
          const noLonger = `「${former}」で記録した実績は数えなくなります`;
          return isKgi
            ? `${changed}（「${former}」に戻してください。KGIの名前を変えるときは、戻してからサイドバーの計算式で変えてください。${noLonger}）。`
            : `${changed}が、計算式では「${former}」のままです（「${former}」に戻すか、名前を変えるなら計算式の「${former}」もすべて「${name}」にしてください。${noLonger}）。`;
        }
        case 'definedTwice':
          return `${place}の「${reason.name}」は、${reason.first}でも計算式があります（どちらかの計算式を消してください）。`;
        case 'secondRoot':
          return `${place}の「${reason.name}」は「${reason.root}」につながっていません（どこかの計算式で使うか、この行の計算式を消してください）。`;
        case 'model':
          return `${place}：${modelFailure(reason.failure)}。`;
      }
    },
    nothingWritten: '何も書き込んでいません。',
    rangeProtected: (sheet, range) =>
      `シート「${sheet}」の${range}は保護されていて書き込めません（保護した人に解除を頼んでください）。何も書き込んでいません。`,
    fileFull:
      'このファイルのセルの数が上限の1,000万に近く、シートを足せません（使っていない行や列を減らしてください）。何も書き込んでいません。',
    outOfTime: '時間がかかっているので、いったん止めました。もう一度実行すると、続きから仕上げます。',
    notFinished:
      'シートを最後まで書き終えられませんでした（ほかの人がシートを編集している間は、仕上がらないことがあります）。少し待ってから、もう一度実行してください。',
    removalQuestion:
      '毎日の自動判定、作りかけのシート、シートの保護、アドオンの印を取り除きます。元には戻せません。次に計画をつくるときは、いまのシートとは別に新しいシートを作ります。取り除きますか？',
    removed:
      '毎日の自動判定、作りかけのシート、シートの保護、アドオンの印を取り除きました。作ったシートと書き込まれた内容はそのままですが、次に計画をつくるときは、それとは別に新しいシートを作ります。',
    serviceFailed: (incomplete) =>
      incomplete
        ? 'スプレッドシートへの書き込みが途中で止まりました。もう一度実行すると、最後まで仕上がります。'
        : 'スプレッドシートとのやり取りに失敗しました。少し待ってからもう一度お試しください。',
  },
});
