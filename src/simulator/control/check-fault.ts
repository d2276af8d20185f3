import { faultStages } from '../faults.ts';
import type { FaultAct, FaultRule } from '../faults.ts';
import { anything, either, objectOf, oneOf, recordOf, text, wholeNumber } from './input.ts';
import type { Check } from './input.ts';

const kinds = ['delay', 'answer', 'close', 'hang', 'not-json'] as const;
const when = oneOf(faultStages);
const status = wholeNumber(200, 599);
const headerValue: Check<string> = (input, name) =>
  typeof input === 'number' ? { ok: true, value: String(input) } : text(input, name);

const actsByKind: Readonly<Record<(typeof kinds)[number], Check<FaultAct>>> = {
  delay: objectOf({ kind: oneOf(['delay']), ms: wholeNumber(0, 600_000) }, { when }),
  answer: objectOf(
    { kind: oneOf(['answer']), status },
    { body: anything, headers: recordOf(headerValue), when },
  ),
  close: objectOf({ kind: oneOf(['close']) }, { when }),
  hang: objectOf({ kind: oneOf(['hang']) }, { when }),
  'not-json': objectOf({ kind: oneOf(['not-json']) }, { status, when }),
};

const act: Check<FaultAct> = (input, name) => {
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
  const checked = oneOf(kinds)(kind, `${name}.kind`);
  return checked.ok ? actsByKind[checked.value](input, name) : checked;
};

const rule = objectOf(
  { path: text, act },
  {
    method: text,
    match: oneOf(['exact', 'prefix', 'pattern']),
    times: either(wholeNumber(1, 1_000_000), oneOf(['always'])),
  },
);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

/** A fault rule from the control API. */
export const checkFault: Check<FaultRule> = (input, name) => {
  const checked = rule(input, name);
  if (checked.ok && checked.value.match === 'pattern' && !isPattern(checked.value.path)) {
    return { ok: false, problem: `${name}.path has to be a regular expression.` };
  }
  return checked;
};
