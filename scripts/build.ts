// Builds dist/: the script, the sidebar page and the manifest, exactly as they are pushed to Google.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, buildScript } from './bundle';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const [script, page] = await Promise.all([buildScript(root), buildPage(root)]);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'Code.js'), script.text);
writeFileSync(join(dist, 'Sidebar.html'), page);
copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
