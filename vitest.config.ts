import { defineConfig } from 'vitest/config';

/** No test is about how fast the machine is: these limits are for what never ends. */
const patience = {
  testTimeout: 30_000,
  hookTimeout: 30_000,
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    // One core is left for the runner otherwise, which hardly needs it: of two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/patience.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['tests/unit/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/patience.ts', 'tests/support/patience-in-window.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/security/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/patience.ts'],
          ...patience,
        },
      },
    ],
  },
});
