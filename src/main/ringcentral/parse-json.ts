/**
 * JSON, or undefined for what is none (a gateway's page, an empty body). Whole numbers beyond 2^53 come out as the
 * digits they were written with: RingCentral's 64-bit ids would be rounded (platform.md 5.3).
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value: unknown, context?: { readonly source?: string }) =>
      Number.isInteger(value) && !Number.isSafeInteger(value) ? (context?.source ?? value) : value,
    );
  } catch {
    return undefined;
  }
}
