import { templateScopes, type Template, type TemplateChoice, type TemplateRecord } from './template.ts';

/**
 * The person's own first, then the company's, each scope in the order that was chosen here and after that in
 * RingCentral's.
 */
export function arrangeTemplates(
  records: readonly TemplateRecord[],
  choices: ReadonlyMap<string, TemplateChoice>,
): readonly Template[] {
  const placeOf = ({ id }: TemplateRecord): number => choices.get(id)?.place ?? Infinity;
  return templateScopes.flatMap((scope) =>
    records
      .filter((record) => record.scope === scope)
      .map((record, index) => ({ record, index, place: placeOf(record) }))
      .sort((one, other) => (one.place === other.place ? one.index - other.index : one.place - other.place))
      .map(({ record }, position) => ({
        ...record,
        useCase: choices.get(record.id)?.useCase ?? null,
        position,
      })),
  );
}

/**
 * The ids of the template's scope with it at `position`, which is brought within the list; null when there is no such
 * template.
 */
export function moveTemplate(
  templates: readonly Template[],
  id: string,
  position: number,
): readonly string[] | null {
  const moved = templates.find((template) => template.id === id);
  if (moved === undefined) return null;
  const others = templates.filter(({ scope }) => scope === moved.scope).map((template) => template.id);
  const rest = others.filter((other) => other !== id);
  return rest.toSpliced(Math.max(0, Math.min(position, rest.length)), 0, id);
}
