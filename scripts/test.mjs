import { runEntry } from './lib/run-entry.mjs';

void runEntry(() => import('./commands/test.mjs'));
