// The bar on top: the workbook's name, the add-on's menus, the clock, the download.
import type { Menu, MenuEntry } from '../../services/shown';
import type { Clock } from '../events';
import { send } from './server';
import type { Texts } from './texts';

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

export function showMenus(menus: Menu[], texts: Texts, choose: (functionName: string) => void): void {
  const nav = document.getElementById('menus') as HTMLElement;
  nav.setAttribute('aria-label', texts.menus);
  nav.replaceChildren(...menus.map((menu) => menuElement(menu, choose)));
}

function menuElement(menu: Menu, choose: (functionName: string) => void): HTMLElement {
  const list = element('ul', { class: 'menu-list', role: 'menu' });
  list.hidden = true;
  const title = element(
    'button',
    { type: 'button', class: 'menu-title', 'aria-haspopup': 'menu' },
    menu.title,
  );
  const setOpen = (open: boolean) => {
    list.hidden = !open;
    title.setAttribute('aria-expanded', String(open));
    const listen = open ? 'addEventListener' : 'removeEventListener';
    document[listen]('pointerdown', closeOutside, true);
    window[listen]('blur', close);
  };
  // Not when the focus leaves: the grid takes it when it is drawn, with nobody asking.
  const close = () => setOpen(false);
  const closeOutside = ({ target }: Event) => {
    if (!holder.contains(target as Node)) close();
  };
  const pick = (functionName: string) => {
    close();
    title.focus();
    choose(functionName);
  };
  list.append(...menu.entries.flatMap((entry) => entryElements(entry, pick)));
  const items = () => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  title.addEventListener('click', () => {
    setOpen(Boolean(list.hidden));
    if (!list.hidden) items()[0]?.focus();
  });
  const holder = element('div', { class: 'menu' }, title, list);
  holder.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Tab') close();
    if (event.key === 'Escape') {
      close();
      title.focus();
    } else if (step && !list.hidden) {
      event.preventDefault();
      const all = items();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[(at + step + all.length) % all.length]?.focus();
    }
  });
  close();
  return holder;
}

/** A submenu's items stand under its title: one level fewer to open. */
function entryElements(entry: MenuEntry, pick: (functionName: string) => void): HTMLElement[] {
  if (entry === 'separator') return [element('li', { class: 'menu-line', role: 'separator' })];
  if ('entries' in entry) {
    const title = element('li', { class: 'menu-group', role: 'presentation' }, entry.title);
    return [title, ...entry.entries.flatMap((inner) => entryElements(inner, pick))];
  }
  const item = element(
    'button',
    { type: 'button', class: 'menu-item', role: 'menuitem', 'data-function': entry.functionName },
    entry.label,
  );
  item.addEventListener('click', () => pick(entry.functionName));
  return [element('li', { role: 'none' }, item)];
}

export function createClock(texts: Texts, locale: string, onError: (message: string) => void) {
  const holder = document.getElementById('clock') as HTMLElement;
  const time = element('time', { id: 'clock-time', 'data-testid': 'clock' });
  const nextDay = element('button', { type: 'button', id: 'next-day' }, texts.nextDay);
  const input = element('input', {
    type: 'datetime-local',
    id: 'clock-input',
    'aria-label': texts.moveClock,
    title: texts.moveClock,
  });
  holder.setAttribute('role', 'group');
  holder.setAttribute('aria-label', texts.clock);
  holder.append(time, nextDay, input);
  const move = (body: object) => send('/clock', body).catch((error: Error) => onError(error.message));
  nextDay.addEventListener('click', () => void move({}));
  // The field changes with each part of the moment that is typed; who types is done at Enter or elsewhere.
  let typing = false;
  const moveToInput = () => {
    if (input.value) void move({ moment: input.value });
  };
  const endTyping = () => {
    if (typing) moveToInput();
    typing = false;
  };
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') endTyping();
    else if (key !== 'Tab') typing = true;
  });
  input.addEventListener('blur', endTyping);
  input.addEventListener('change', () => {
    if (!typing) moveToInput();
  });
  return (clock: Clock): void => {
    const date = new Date(clock.instant);
    const zone = { timeZone: clock.zone };
    time.dateTime = date.toISOString();
    time.textContent = date.toLocaleString(locale.replace('_', '-'), {
      ...zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    if (typing) return;
    input.value = date
      .toLocaleString('sv-SE', { ...zone })
      .replace(' ', 'T')
      .slice(0, 16);
  };
}
