import { runEntry } from './lib/run-entry.mjs';

void runEntry(() => import('./commands/e2e.mjs'));
