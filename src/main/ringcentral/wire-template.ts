import { z } from 'zod';
import type { TemplateRecord, TemplateScope } from '#domain/templates/template.ts';
import { optionalText, wireId } from './wire.ts';

const wireTemplate = z.object({
  id: wireId,
  displayName: optionalText,
  body: z.object({ text: z.string() }),
  scope: optionalText,
});

const scopeNames: Readonly<Record<string, TemplateScope>> = { Personal: 'personal', Company: 'company' };

/** The first words, or else the id, for a template that was given no name. */
const nameOf = (...named: readonly (string | null)[]): string =>
  named.map((name) => name?.trim() ?? '').find((name) => name !== '') ?? '';
const firstWords = (text: string): string => text.trim().split(/\s+/).slice(0, 4).join(' ');

/**
 * One `MessageTemplateResponse`; null for one that has no text, or is of another scope than was asked for.
 *
 * @param asked whose templates the list is of; also what a record is that does not say
 */
export function readTemplate(record: unknown, asked: TemplateScope): TemplateRecord | null {
  const parsed = wireTemplate.safeParse(record);
  if (!parsed.success) return null;
  const { id, displayName, body, scope } = parsed.data;
  if (scope !== null && scopeNames[scope] !== asked) return null;
  return { id, scope: asked, name: nameOf(displayName, firstWords(body.text), id), text: body.text };
}
