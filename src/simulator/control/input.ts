/** Input of the control API after a check, or one sentence on what is wrong with it. */
export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };

/** Checks one value; `name` is how a problem calls it. */
export type Check<Value> = (input: unknown, name: string) => Checked<Value>;

type ValueOf<C> = C extends Check<infer Value> ? Value : never;
type Shape = Readonly<Record<string, Check<unknown>>>;
export type ObjectOf<Required extends Shape, Optional extends Shape> = {
  readonly [Name in keyof Required]: ValueOf<Required[Name]>;
} & { readonly [Name in keyof Optional]?: ValueOf<Optional[Name]> };

const problem = (text: string): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem: text,
});

/** A text that is not empty. */
export const text: Check<string> = (input, name) =>
  typeof input === 'string' && input !== ''
    ? { ok: true, value: input }
    : problem(`${name} has to be a text that is not empty.`);

export const flag: Check<boolean> = (input, name) =>
  typeof input === 'boolean' ? { ok: true, value: input } : problem(`${name} has to be true or false.`);

/** Anything JSON can hold. */
export const anything: Check<unknown> = (input) => ({ ok: true, value: input });

/** A whole number from `minimum` to `maximum`. */
export function wholeNumber(minimum: number, maximum: number): Check<number> {
  return (input, name) =>
    typeof input === 'number' && Number.isInteger(input) && input >= minimum && input <= maximum
      ? { ok: true, value: input }
      : problem(`${name} has to be a whole number from ${minimum} to ${maximum}.`);
}

/** One of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Check<Word> {
  return (input, name) => {
    const found = words.find((word) => word === input);
    return found === undefined
      ? problem(`${name} has to be ${words.length === 1 ? '' : 'one of: '}${words.join(', ')}.`)
      : { ok: true, value: found };
  };
}

/** What either check passes; otherwise the problem of the first, and of the second as the other way. */
export function either<First, Second>(first: Check<First>, second: Check<Second>): Check<First | Second> {
  return (input, name) => {
    const one = first(input, name);
    if (one.ok) return one;
    const other = second(input, name);
    return other.ok ? other : problem(`${one.problem.replace(/\.$/, '')}; or ${other.problem}`);
  };
}

/** An array whose items all pass. */
export function listOf<Item>(item: Check<Item>): Check<readonly Item[]> {
  return (input, name) => {
    if (!Array.isArray(input)) return problem(`${name} has to be a list.`);
    const values: Item[] = [];
    for (const [index, entry] of input.entries()) {
      const checked = item(entry, `${name}[${index}]`);
      if (!checked.ok) return checked;
      values.push(checked.value);
    }
    return { ok: true, value: values };
  };
}

function membersOf(input: unknown): readonly (readonly [string, unknown])[] | null {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.entries(input) : null;
}

/** An object whose members all pass, with any names. */
export function recordOf<Value>(value: Check<Value>): Check<Readonly<Record<string, Value>>> {
  return (input, name) => {
    const members = membersOf(input);
    if (members === null) return problem(`${name} has to be an object.`);
    const result: Record<string, Value> = {};
    for (const [key, member] of members) {
      const checked = value(member, `${name}.${key}`);
      if (!checked.ok) return checked;
      result[key] = checked.value;
    }
    return { ok: true, value: result };
  };
}

/** An object with exactly these members; an unknown one is a problem, so that a slip of the pen does not pass. */
export function objectOf<Required extends Shape, Optional extends Shape>(
  required: Required,
  optional: Optional,
): Check<ObjectOf<Required, Optional>> {
  const known: Shape = { ...required, ...optional };
  return (input, name) => {
    const members = membersOf(input);
    if (members === null) return problem(`${name} has to be an object.`);
    const missing = Object.keys(required).find((key) => !members.some(([member]) => member === key));
    if (missing !== undefined) return problem(`${name}.${missing} is missing.`);
    const result: Record<string, unknown> = {};
    for (const [key, member] of members) {
      const check = Object.hasOwn(known, key) ? known[key] : undefined;
      if (check === undefined) {
        return problem(`${name}.${key} is not known here. Known: ${Object.keys(known).join(', ')}.`);
      }
      const checked = check(member, `${name}.${key}`);
      if (!checked.ok) return checked;
      result[key] = checked.value;
    }
    return { ok: true, value: result as ObjectOf<Required, Optional> };
  };
}
