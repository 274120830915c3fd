// The page: asks for the state, builds the grid, and keeps everything on it up to date.
import type { Shown } from '../../services/shown';
import { createAddOnPages } from './addOnPages';
import { explainFailures } from './failures';
import { createGrid } from './grid';
import { mirror } from './mirror';
import { showAlert, toast } from './notices';
import { createProgress } from './progress';
import { growRows } from './rowHeights';
import { ask, listen, runScript, type ServerEvent, type State, send } from './server';
import { createTestHandle } from './testHandle';
import { textsOf } from './texts';
import { createClock, showMenus } from './topBar';
import './page.css';

type ChangeEvent = Extract<ServerEvent, { kind: 'change' }>;

async function start(): Promise<void> {
  const early: ServerEvent[] = [];
  let hear = (event: ServerEvent): void => void early.push(event);
  listen((event) => hear(event));
  const state = await ask<State>('/state');
  const texts = textsOf(state.locale);
  const complain = (message: string) => toast(message, texts.failed);

  const name = state.mirror.workbook.name;
  (document.getElementById('workbook-name') as HTMLElement).textContent = name;
  document.title = name;
  document.documentElement.lang = state.locale.slice(0, 2);
  (document.getElementById('download') as HTMLElement).textContent = texts.download;
  document.getElementById('grid')?.setAttribute('aria-label', texts.grid);

  const setBusy = (busy: boolean) => document.body.classList.toggle('busy', busy);
  const runFromMenu = async (functionName: string) => {
    setBusy(true);
    const { error } = await runScript(functionName, []);
    setBusy(false);
    if (error !== undefined) complain(error);
  };
  const pages = createAddOnPages(texts, setBusy);
  const showClock = createClock(texts, state.locale, complain);
  const showProgress = createProgress(texts, state.locale, showClock);
  const menus = (shown: Shown) => showMenus(shown.menus, texts, (chosen) => void runFromMenu(chosen));
  menus(state.shown);
  showClock(state.clock);
  pages.showSidebar(state.shown.sidebar);

  // The grid draws its text on a canvas, which waits for no font.
  await Promise.all([document.fonts.load('10pt Arial'), document.fonts.load('bold 10pt Arial')]);
  const grid = createGrid(state, 'grid');
  const grow = growRows(grid);
  const isChange = (event: ServerEvent): event is ChangeEvent => event.kind === 'change';
  const { play, settled } = mirror(grid, state.number, early.filter(isChange), complain);

  hear = (event) => {
    switch (event.kind) {
      case 'change':
        play(event);
        // Heights are what it makes; it would go on for ever.
        return /auto-height/.test(event.change.id) ? undefined : grow();
      case 'clock':
        return showClock(event.clock);
      case 'progress':
        return showProgress(event.progress);
      case 'active':
        return grid.activate(event.sheetId);
      case 'alert':
        return showAlert(event.id, event.alert, texts);
      case 'shown':
        return showWhat(event.what, event.shown);
    }
  };
  function showWhat(what: Extract<ServerEvent, { kind: 'shown' }>['what'], shown: Shown): void {
    const last = shown.toasts.at(-1);
    if (what === 'menus') menus(shown);
    if (what === 'sidebar') pages.showSidebar(shown.sidebar);
    if (what === 'dialog') pages.showDialog(shown.dialog);
    if (what === 'toast' && last) toast(last.message, last.title);
  }
  for (const event of early) if (!isChange(event)) hear(event);
  // The script's active sheet is the one that the person looks at, and the other way round.
  grid.activate(state.activeSheet);
  grow();
  grid.onActivate((sheetId) => {
    grow();
    void send('/active', { sheetId });
  });
  explainFailures(grid, state.failures);
  window.localSheets = createTestHandle(grid, settled);
}

start().catch((error: Error) => toast(error.message));
