// The local page belongs to this machine: what a stranger's page can send gets nothing.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheetsInBackground, openLocalSheetsInBackground } from '../page/openInBackground';
import { type Served, serve } from '../page/serve';
import { LARGEST_BODY } from '../page/visitors';
import { FIXTURE_BUNDLE, NOW } from './fixture';

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

describe('who may ask the server', () => {
  let local: LocalSheetsInBackground;
  let served: Served;
  let port: string;
  let key: string;

  beforeAll(async () => {
    local = await openLocalSheetsInBackground({ bundle: FIXTURE_BUNDLE, now: NOW });
    served = await serve(local, { port: 8870 });
    port = new URL(served.url).port;
    const { body } = await send('GET', '/', {});
    key = /name="local-sheets-key" content="(\w+)"/.exec(body)?.[1] ?? '';
  }, 60_000);
  afterAll(async () => {
    await served?.close();
    await local?.close();
  });

  function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body = '',
    goesOn = false,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('close', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(pieces).toString('utf8'),
          }),
        );
      });
      asked.on('error', reject);
      asked.write(body);
      if (!goesOn) asked.end();
    });
  }
  const run = (headers: Record<string, string>) =>
    send('POST', '/run', { 'X-Local-Sheets': key, ...headers }, '{"functionName":"greet","args":["x"]}');

  test.each(['/', '/state', '/events', '/page.js', '/workbook.xlsx', '/sidebar', '/nothing'])(
    '%s is given to nobody who came by another name',
    async (path) => {
      for (const host of [
        'evil.example',
        `evil.example:${port}`,
        'localhost',
        'localhost:1',
        `localhost.evil.example:${port}`,
        `127.0.0.1.evil.example:${port}`,
        `[::1]:${port}`,
      ]) {
        expect(await send('GET', path, { Host: host })).toMatchObject({ status: 403, body: '' });
      }
    },
  );

  test('even with the key nothing is run for another name or origin', async () => {
    expect(key).not.toBe('');
    expect((await run({ Host: `evil.example:${port}` })).status).toBe(403);
    for (const origin of [
      'http://evil.example',
      `http://evil.example:${port}`,
      'http://localhost',
      'http://localhost:1',
      `https://localhost:${port}`,
      'null',
    ]) {
      expect((await run({ Origin: origin })).status).toBe(403);
      expect((await send('GET', '/state', { Origin: origin })).status).toBe(403);
    }
  });

  test.each(['localhost', '127.0.0.1', 'LOCALHOST'])('under the name %s it answers', async (name) => {
    const own = `${name}:${port}`;
    expect((await send('GET', '/', { Host: own })).status).toBe(200);
    expect((await run({ Host: own, Origin: `http://${own}` })).status).toBe(200);
  });

  test('without the key nothing is run', async () => {
    expect((await run({ 'X-Local-Sheets': 'guessed' })).status).toBe(403);
  });

  test('more than people type or paste is not read', async () => {
    const announced = { 'X-Local-Sheets': key, 'Content-Length': String(LARGEST_BODY + 1) };
    expect((await send('POST', '/run', announced, '{', true)).status).toBe(413);
    const inPieces = { 'X-Local-Sheets': key, 'Transfer-Encoding': 'chunked' };
    const long = 'x'.repeat(LARGEST_BODY + 1);
    expect((await send('POST', '/run', inPieces, long, true)).status).toBe(413);
  }, 30_000);

  test('nobody else frames the page', async () => {
    const policy = async (path: string) => (await send('GET', path, {})).headers['content-security-policy'];
    expect(await policy('/')).toContain("frame-ancestors 'none'");
    expect(await policy('/sidebar')).toContain("frame-ancestors 'self'");
    expect(await policy('/dialog')).toContain("frame-ancestors 'self'");
  });
});
