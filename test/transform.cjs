// Turns a TypeScript (or ESM-only) module into what jest runs, with esbuild.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, filename) {
    const loader = filename.endsWith('.tsx') ? 'tsx' : filename.endsWith('.ts') ? 'ts' : 'js';
    const { code } = transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcefile: filename,
      sourcemap: 'inline',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // jest hands modules their own `import.meta`-free world; nothing here needs it.
    });
    return { code };
  },
};
