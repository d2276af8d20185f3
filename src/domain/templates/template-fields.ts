/** What a template may leave open, to be filled for each recipient. Stands in braces: `{first name}`. */
export const templateFields = ['name', 'first name', 'my number', 'my name'] as const;
export type TemplateField = (typeof templateFields)[number];

/** What the fields stand for in one text. Null where it is not known. */
export type FieldValues = Readonly<Record<TemplateField, string | null>>;

export interface FilledText {
  readonly text: string;
  /** Fields that have no value and stand in the text as they were, each once, in their order. */
  readonly missing: readonly TemplateField[];
}

export const fieldMark = (field: TemplateField): string => `{${field}}`;

/** "{Name}" at the beginning of a sentence is meant as well. Anything else in braces is just text. */
const anyField = new RegExp(`\\{(${templateFields.join('|')})\\}`, 'gi');

function fieldOf(mark: string): TemplateField | null {
  const named = mark.slice(1, -1).toLowerCase();
  return templateFields.find((field) => field === named) ?? null;
}

/** The fields that a text has, each once, in their order. */
export function fieldsOf(text: string): readonly TemplateField[] {
  const found = [...text.matchAll(anyField)].map(([mark]) => fieldOf(mark));
  return [...new Set(found.filter((field) => field !== null))];
}

/** Puts the values in. All the rest stays as it is, also what a value itself has in braces. */
export function fillFields(text: string, values: FieldValues): FilledText {
  const missing = new Set<TemplateField>();
  const filled = text.replace(anyField, (mark) => {
    const field = fieldOf(mark);
    const value = field === null ? null : values[field];
    if (field !== null && value === null) missing.add(field);
    return value ?? mark;
  });
  return { text: filled, missing: [...missing] };
}
