import { inCheckout } from './paths.mjs';

/** The tools' own entry files, so that they run under the tool Node on every system without a shell. */
export const tools = Object.freeze({
  'dependency-cruiser': inCheckout('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
  'electron-vite': inCheckout('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  eslint: inCheckout('node_modules', 'eslint', 'bin', 'eslint.js'),
  knip: inCheckout('node_modules', 'knip', 'bin', 'knip.js'),
  playwright: inCheckout('node_modules', 'playwright', 'cli.js'),
  prettier: inCheckout('node_modules', 'prettier', 'bin', 'prettier.cjs'),
  typescript: inCheckout('node_modules', 'typescript', 'bin', 'tsc'),
  vitest: inCheckout('node_modules', 'vitest', 'vitest.mjs'),
});
