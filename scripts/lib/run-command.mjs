import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { clearInterval, setInterval } from 'node:timers';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell] only for npm.cmd on Windows
 * @property {string} [input] written to standard input
 * @property {number} [timeoutMs]
 */

/**
 * @typedef {object} CommandResult
 * @property {number} code 127 when the program does not exist, 128 + number after a signal
 * @property {string} output standard output and standard error as they came
 * @property {string} stdout
 */

/**
 * Runs a program and keeps what it prints. Never rejects: a program that cannot be started is a result, too.
 *
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function capture(command, commandArguments, options = {}) {
  return new Promise((resolve) => {
    const { input, timeoutMs, ...spawnOptions } = options;
    const child = spawn(command, commandArguments, {
      ...spawnOptions,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }));
    child.on('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), output, stdout }));
    if (input !== undefined) child.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * Runs a program on this terminal. Signals for this process go to the program, and its exit code comes back.
 *
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {CommandOptions} [options]
 * @returns {Promise<number>}
 */
export function passThrough(command, commandArguments, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { ...options, stdio: 'inherit' });
    const stopForwarding = forwardSignals((signal) => child.kill(signal));
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(exitCodeOf(code, signal));
    });
  });
}

const orphanPollMs = 500;

/**
 * Hears the signals for this process. npm passes a signal to the shell between it and this process, and that shell ends
 * without passing it on: under npm, losing the parent therefore counts as SIGTERM.
 *
 * @param {(signal: NodeJS.Signals) => void} onSignal
 * @returns {() => void} stops listening
 */
export function forwardSignals(onSignal) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, onSignal);
  const stopWatching = runsUnderNpm() ? watchParent(() => onSignal('SIGTERM')) : () => undefined;
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
    stopWatching();
  };
}

/** @returns {boolean} */
function runsUnderNpm() {
  return process.platform !== 'win32' && process.env['npm_lifecycle_event'] !== undefined;
}

/**
 * @param {() => void} onLost called once when the parent process is gone
 * @returns {() => void} stops watching
 */
function watchParent(onLost) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onLost();
  }, orphanPollMs);
  return () => clearInterval(timer);
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number} what a shell would report
 */
export function exitCodeOf(code, signal) {
  if (code !== null) return code;
  return 128 + (signal === null ? 0 : constants.signals[signal]);
}
