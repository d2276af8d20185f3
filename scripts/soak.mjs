import { runEntry } from './lib/run-entry.mjs';

void runEntry(() => import('./commands/soak.mjs'));
