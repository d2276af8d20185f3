import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Every process of a session inherits this variable, which tells them from all others. */
export const sessionVariable = 'FROMLINE_SESSION';

const politeMs = 3000;
const pollMs = 50;

/**
 * Ends every process of one session, politely first.
 *
 * @param {string} id the session's
 */
export async function endProcessesOf(id) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    const deadline = performance.now() + politeMs;
    let remaining = processesOf(id);
    for (const pid of remaining) send(pid, signal);
    while (remaining.length > 0 && performance.now() < deadline) {
      await delay(pollMs);
      remaining = processesOf(id);
    }
    if (remaining.length === 0) return;
  }
}

/**
 * @param {string} id
 * @returns {number[]} process ids, without this process
 */
function processesOf(id) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => environmentOf(name).includes(`${sessionVariable}=${id}`))
    .map(Number);
}

/**
 * @param {string} pid
 * @returns {string[]} empty when the process is gone, a zombie or somebody else's
 */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}
