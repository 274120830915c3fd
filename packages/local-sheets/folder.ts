// Where this package stands: what it builds and the pages that it serves are found from here.
import { createRequire } from 'node:module';
import path from 'node:path';

/** Looked up by name from where the command runs, so that it is the same for sources and for what is built of them. */
const fromHere = createRequire(path.join(process.cwd(), 'package.json'));

export const packageFolder = path.dirname(fromHere.resolve('local-sheets/package.json'));
