// Serves the local Google Sheets to a browser on this machine.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Alert } from '../services/shown';
import { buildPage } from './buildPage';
import type { LocalSheetsInBackground } from './openInBackground';
import { bodyOf, Refusal, refuseStrangers } from './visitors';

const FIRST_PORT = 8790;
const PORTS_TO_TRY = 20;

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** A page of the add-on lives in a world of its own, as at Google: no cookies, no way to the page around it. */
const ADD_ON_PAGE = "sandbox allow-scripts allow-forms allow-popups allow-modals; frame-ancestors 'self'";

type Answer = { body: string | Buffer; type: string; headers?: Record<string, string> };
type Handler = (request: IncomingMessage, body: string) => Promise<Answer>;

const json = (value: unknown): Answer => ({
  body: JSON.stringify(value ?? null),
  type: 'application/json; charset=utf-8',
});

export async function serve(
  local: LocalSheetsInBackground,
  options: { port?: number } = {},
): Promise<Served> {
  const page = buildPage();
  const streams = new Set<ServerResponse>();
  const alerts = new Map<string, (button: string) => void>();
  /** Only pages that this server handed out may change anything: other sites cannot know this. */
  const key = randomBytes(16).toString('hex');
  let changes = 0;
  let opened: Promise<void> = Promise.resolve();

  const tellPages = (event: object) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };

  local.listen((event) => {
    if (event.kind === 'change') {
      changes++;
      tellPages({ ...event, number: changes });
    } else if (event.kind === 'clock') {
      void local.clock().then((clock) => tellPages({ kind: 'clock', clock }));
      // The clock is told after every run. Formulas are calculated when they are read, and a page always reads.
      local.engine.settle().catch((error: Error) => console.error(error.message));
    } else tellPages(event);
  });

  local.onAlert((alert: Alert) => {
    if (streams.size === 0) return Promise.resolve('OK');
    const id = randomBytes(8).toString('hex');
    return new Promise((resolve) => {
      alerts.set(id, resolve);
      tellPages({ kind: 'alert', id, alert });
    });
  });

  const handlers: Record<string, Handler> = {
    'GET /': async () => ({
      body: page.html.replace('{{key}}', key),
      type: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': "frame-ancestors 'none'" },
    }),
    'GET /page.js': async () => ({ body: page.script, type: 'text/javascript; charset=utf-8' }),
    'GET /page.css': async () => ({ body: page.style, type: 'text/css; charset=utf-8' }),
    'GET /state': async () => {
      opened = opened.then(() => local.open());
      await opened;
      const mirror = await local.engine.mirrorState();
      // Changes and this answer come over one port, so what was counted before the answer is in it.
      const number = changes;
      const [shown, clock, help, failures, activeSheet] = await Promise.all([
        local.shown(),
        local.clock(),
        local.engine.help(),
        local.engine.failures(),
        local.engine.activeId(),
      ]);
      return json({ mirror, number, shown, clock, help, failures, activeSheet, locale: local.locale });
    },
    'GET /failures': async () => json(await local.engine.failures()),
    'POST /change': async (_request, body) => {
      const { changes: made, page: from } = JSON.parse(body);
      return json(await local.engine.applyChanges(made, from));
    },
    'POST /run': async (_request, body) => {
      const { functionName, args } = JSON.parse(body);
      const before = await local.engine.activeId();
      try {
        return json({ value: await local.run(functionName, args) });
      } catch (error) {
        return json({ error: (error as Error).message });
      } finally {
        const sheetId = await local.engine.activeId();
        if (sheetId !== before) tellPages({ kind: 'active', sheetId });
      }
    },
    'POST /clock': async (_request, body) => {
      const { moment } = JSON.parse(body) as { moment?: string };
      if (moment === undefined) await local.nextDay();
      else await local.moveClock(moment);
      return json(await local.clock());
    },
    'POST /active': async (_request, body) => {
      const { sheetId } = JSON.parse(body) as { sheetId: string };
      return json(await local.engine.activate(sheetId));
    },
    'POST /alert': async (_request, body) => {
      const { id, button } = JSON.parse(body) as { id: string; button: string };
      alerts.get(id)?.(button);
      alerts.delete(id);
      return json(null);
    },
    'POST /sidebar/close': async () => json(await local.closeSidebar()),
    'GET /sidebar': async () => pageOf((await local.shown()).sidebar?.html ?? ''),
    'GET /dialog': async () => pageOf((await local.shown()).dialog?.html ?? ''),
    'GET /workbook.xlsx': async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-'));
      const file = path.join(folder, 'workbook.xlsx');
      try {
        await local.exportXlsx(file);
        const name = encodeURIComponent(`${await local.engine.name()}.xlsx`);
        return {
          body: await readFile(file),
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          headers: {
            'Content-Disposition': `attachment; filename="workbook.xlsx"; filename*=UTF-8''${name}`,
          },
        };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };

  function pageOf(html: string): Answer {
    const client = `<script>${page.sidebarScript}</script>`;
    const body = /<head[^>]*>/i.test(html)
      ? html.replace(/<head[^>]*>/i, (head) => head + client)
      : client + html;
    return {
      body,
      type: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': ADD_ON_PAGE },
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    refuseStrangers(request);
    const route = `${request.method} ${(request.url ?? '/').split('?')[0]}`;
    if (route === 'GET /events') return openStream(response);
    const handler = handlers[route];
    if (!handler) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'POST' && request.headers['x-local-sheets'] !== key) throw new Refusal(403);
    const { body, type, headers } = await handler(request, await bodyOf(request));
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(body);
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': open\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      if (error instanceof Refusal) {
        // What is still on its way is not read.
        response.writeHead(error.status, { Connection: 'close' }).end(() => request.destroy());
        return;
      }
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error.message);
    });
  });
  const port = await listenOnFreePort(server, options.port ?? FIRST_PORT);
  return {
    url: `http://localhost:${port}`,
    async close() {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function listenOnFreePort(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TO_TRY; port++) {
    const listening = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed);
        resolve(true);
      });
    });
    if (listening) return port;
  }
  throw new Error(`No free port from ${first} to ${first + PORTS_TO_TRY - 1}`);
}
