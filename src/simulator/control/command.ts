import type { Socket } from 'node:net';
import type { Simulator } from '../simulator.ts';
import type { Check } from './input.ts';

/** What the control API drives: the simulator, and its network switch with a connection to leave open. */
export interface ControlTarget {
  readonly simulator: Simulator;
  /** Like `setNetworkDown(true)`, but leaves the connection open that asked for it. */
  readonly takeNetworkDown: (spare: Socket) => void;
}

/** The outcome of a command: what to answer, or one sentence on what is wrong. */
export type Outcome =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly problem: string };

/** Carries out one command with the body of its request. */
export type Command = (target: ControlTarget, body: unknown, socket: Socket) => Outcome | Promise<Outcome>;

export const done: Outcome = { ok: true, body: { ok: true } };

/** A command with a checked body. */
export function command<Body>(
  check: Check<Body>,
  run: (target: ControlTarget, body: Body, socket: Socket) => Outcome | Promise<Outcome>,
): Command {
  return (target, body, socket) => {
    const checked = check(body, 'body');
    return checked.ok ? run(target, checked.value, socket) : checked;
  };
}

/** A command that only changes something and answers `{ "ok": true }`. */
export function change<Body>(check: Check<Body>, apply: (simulator: Simulator, body: Body) => void): Command {
  return command(check, ({ simulator }, body) => {
    apply(simulator, body);
    return done;
  });
}

/** Null, where it ends something. */
export const nothing: Check<null> = (input, name) =>
  input === null ? { ok: true, value: null } : { ok: false, problem: `${name} has to be null.` };
