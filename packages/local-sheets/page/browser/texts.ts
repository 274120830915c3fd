// The page's own words, in Japanese and English.

const ja = {
  nextDay: '翌日へ',
  moveClock: '日時を変える',
  clock: '時計',
  download: '.xlsx をダウンロード',
  closeSidebar: 'サイドバーを閉じる',
  menus: 'アドオンのメニュー',
  grid: 'スプレッドシート',
  failed: '実行できませんでした',
  running: (calls: number) => `実行中です（シートへの操作 ${calls}回）`,
  movingTo: (day: string) => `時計を進めています（いま ${day}）`,
  buttons: { OK: 'OK', CANCEL: 'キャンセル', YES: 'はい', NO: 'いいえ', CLOSE: '閉じる' },
};

const en: typeof ja = {
  nextDay: 'Next day',
  moveClock: 'Set date and time',
  clock: 'Clock',
  download: 'Download .xlsx',
  closeSidebar: 'Close sidebar',
  menus: 'Add-on menu',
  grid: 'Spreadsheet',
  failed: 'The script failed',
  running: (calls: number) => `Running (${calls} calls to the sheets)`,
  movingTo: (day: string) => `Moving the clock (now ${day})`,
  buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
};

export type Texts = typeof ja;

export const textsOf = (locale: string): Texts => (locale.startsWith('ja') ? ja : en);
