// Toasts and alerts.
import type { Alert } from '../../services/shown';
import { send } from './server';
import type { Texts } from './texts';

const TOAST_STAYS = 6000;

const BUTTONS: Record<string, (keyof Texts['buttons'])[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export function toast(message: string, title = ''): void {
  const note = document.createElement('div');
  note.className = 'toast';
  note.dataset.testid = 'toast';
  if (title) {
    const head = document.createElement('strong');
    head.textContent = title;
    note.append(head);
  }
  note.append(message);
  document.getElementById('toasts')?.append(note);
  setTimeout(() => note.remove(), TOAST_STAYS);
}

export function showAlert(id: string, alert: Alert, texts: Texts): void {
  const dialog = document.getElementById('alert') as HTMLDialogElement;
  const title = document.createElement('h2');
  title.textContent = alert.title;
  const message = document.createElement('p');
  message.textContent = alert.message;
  const buttons = document.createElement('div');
  buttons.className = 'alert-buttons';
  let answer = 'CLOSE';
  for (const [index, name] of (BUTTONS[alert.buttons] ?? ['OK' as const]).entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = index === 0 ? 'button first' : 'button';
    button.dataset.button = name;
    button.textContent = texts.buttons[name];
    button.addEventListener('click', () => {
      answer = name;
      dialog.close();
    });
    buttons.append(button);
  }
  dialog.setAttribute('aria-label', alert.title || alert.message);
  dialog.replaceChildren(...(alert.title ? [title] : []), message, buttons);
  dialog.addEventListener('close', () => void send('/alert', { id, button: answer }), { once: true });
  dialog.showModal();
}
