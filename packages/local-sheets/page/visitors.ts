// Who may ask the server: pages of this machine, under its own names, and with no more than people type or paste.
import type { IncomingMessage } from 'node:http';

/** Pasting 50,000 rows takes about a tenth. */
export const LARGEST_BODY = 64 * 1024 * 1024;

/** A request that is answered with a status of HTTP and nothing else. */
export class Refusal extends Error {
  constructor(readonly status: 403 | 413) {
    super(`Refused: ${status}`);
  }
}

const NAMES = ['localhost', '127.0.0.1'];

/**
 * A stranger's page can reach this port under a name of its own that leads to this machine; what it asks then names
 * that name as the host. Requests without an origin are no script's of another site.
 */
export function refuseStrangers({ headers, socket }: IncomingMessage): void {
  const ours = NAMES.map((name) => `${name}:${socket.localPort}`);
  const { host, origin } = headers;
  if (!ours.includes(host?.toLowerCase() ?? '')) throw new Refusal(403);
  if (origin !== undefined && !ours.some((name) => origin.toLowerCase() === `http://${name}`)) {
    throw new Refusal(403);
  }
}

/** What a request carries. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const pieces: Buffer[] = [];
  let size = announced;
  if (size <= LARGEST_BODY) {
    size = 0;
    for await (const piece of request) {
      size += (piece as Buffer).length;
      if (size > LARGEST_BODY) break;
      pieces.push(piece as Buffer);
    }
  }
  if (size > LARGEST_BODY) throw new Refusal(413);
  return Buffer.concat(pieces).toString('utf8');
}
