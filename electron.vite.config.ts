import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { devContentSecurityPolicy } from './src/main/desktop/content-security-policy.ts';

const root = import.meta.dirname;

/** Electron 33 is the oldest runtime the app is tested on (docs/adr/0006-test-runtime.md). */
const oldestNode = 'node20.18';
const oldestChrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: oldestNode,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          // The demo runs the simulator in a utility process of its own.
          simulator: resolve(root, 'src/simulator/cli.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: oldestNode,
      // A sandboxed preload is one CommonJS file (docs/security.md, row 4).
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    server: { headers: { 'Content-Security-Policy': devContentSecurityPolicy } },
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      target: oldestChrome,
      // The CSP has no `data:` for fonts and scripts; images may stay inline.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
