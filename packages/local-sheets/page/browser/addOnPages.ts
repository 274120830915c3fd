// The add-on's own pages: the sidebar's column and dialogs, each in a frame of its own, with google.script.run.
import type { Page } from '../../services/shown';
import { runScript, send } from './server';
import type { Texts } from './texts';

interface Call {
  localSheets: 'run';
  number: number;
  functionName: string;
  args: unknown[];
}
type FrameMessage = Call | { localSheets: 'close' };

export function createAddOnPages(texts: Texts, onBusy: (busy: boolean) => void) {
  const sidebar = document.getElementById('sidebar') as HTMLElement;
  const dialog = document.getElementById('page-dialog') as HTMLDialogElement;
  let version = 0;

  function frameFor(path: string, title: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    version++;
    frame.className = 'frame';
    frame.title = title;
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-modals');
    frame.src = `${path}?version=${version}`;
    return frame;
  }

  function close(): void {
    sidebar.hidden = true;
    sidebar.replaceChildren();
    void send('/sidebar/close');
  }

  window.addEventListener('message', (event: MessageEvent<FrameMessage>) => {
    const frame = [...document.querySelectorAll<HTMLIFrameElement>('iframe.frame')].find(
      ({ contentWindow }) => contentWindow === event.source,
    );
    if (!frame || !event.data?.localSheets) return;
    if (event.data.localSheets === 'close') {
      if (dialog.contains(frame)) dialog.close();
      else close();
      return;
    }
    const { number, functionName, args } = event.data;
    onBusy(true);
    runScript(functionName, args)
      .catch((error: Error) => ({ error: error.message }))
      .then((answer) => frame.contentWindow?.postMessage({ localSheets: 'answer', number, ...answer }, '*'))
      .finally(() => onBusy(false));
  });

  return {
    showSidebar(page: Page | null): void {
      if (!page) {
        sidebar.hidden = true;
        sidebar.replaceChildren();
        return;
      }
      const head = document.createElement('div');
      head.className = 'sidebar-head';
      const title = document.createElement('h2');
      title.textContent = page.title;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'close';
      button.id = 'close-sidebar';
      button.setAttribute('aria-label', texts.closeSidebar);
      button.textContent = '✕';
      button.addEventListener('click', close);
      head.append(title, button);
      const frame = frameFor('/sidebar', page.title);
      frame.id = 'sidebar-frame';
      sidebar.setAttribute('aria-label', page.title);
      sidebar.replaceChildren(head, frame);
      sidebar.hidden = false;
    },
    showDialog(page: Page | null): void {
      if (!page) return;
      dialog.setAttribute('aria-label', page.title);
      dialog.replaceChildren(frameFor('/dialog', page.title));
      dialog.showModal();
    },
  };
}
