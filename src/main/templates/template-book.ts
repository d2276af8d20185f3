import { appError, type AppError } from '#domain/app-error.ts';
import type { Owner } from '#domain/owner.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { arrangeTemplates, moveTemplate } from '#domain/templates/template-order.ts';
import type { Template, TemplateChoice, TemplateRecord } from '#domain/templates/template.ts';
import { attempt } from '../storage/store-fault.ts';
import type { KeptTemplates, TemplateChoices, TemplateStore } from './template-store.ts';

/** What is known of one person's templates: RingCentral's list, and what they say of it here. */
export interface TemplateBook {
  readonly owner: Owner;
  templates(): readonly Template[];
  find(id: string): Template | null;
  /** When RingCentral last answered the whole list, in milliseconds since the epoch; null when it never did. */
  checkedAt(): number | null;
  knowsCompany(): boolean;
  /** RingCentral's list as it is now. What was said of templates that are gone is forgotten. */
  keepList(list: KeptTemplates): void;
  /** RingCentral took this template, a new one or a change. */
  keepOne(record: TemplateRecord): void;
  drop(id: string): void;
  /** Error of both: `store-unavailable`, with nothing changed. */
  tag(id: string, useCase: TemplateChoice['useCase']): Result<null, AppError>;
  move(id: string, position: number): Result<null, AppError>;
}

const noChoice: TemplateChoice = { useCase: null, place: null };

export function openTemplateBook(store: TemplateStore, owner: Owner): TemplateBook {
  const { accountId, extensionId } = owner;
  const self: Owner = { accountId, extensionId };
  let kept = store.read(self);
  let choices = store.readChoices(self);
  const arrangedNow = (): readonly Template[] =>
    arrangeTemplates(kept?.records ?? [], choices ?? new Map<string, TemplateChoice>());
  let arranged = arrangedNow();

  const arrange = (): void => {
    arranged = arrangedNow();
  };
  const choose = (change: (known: TemplateChoices) => TemplateChoices): Result<null, AppError> => {
    // Writing puts itself in the place of all there were, which have to be known for it.
    choices ??= store.readChoices(self);
    if (choices === null) return err(appError('store-unavailable'));
    const wanted = [...change(choices)];
    const next = new Map(wanted.filter(([, { useCase, place }]) => useCase !== null || place !== null));
    const done = attempt(() => store.writeChoices(self, next));
    if (!done.ok) return done;
    choices = next;
    arrange();
    return ok(null);
  };
  const keep = (next: KeptTemplates): void => {
    kept = next;
    store.replace(self, next);
    arrange();
  };
  const keepRecords = (records: readonly TemplateRecord[]): void => {
    if (kept !== null) keep({ ...kept, records });
  };

  return {
    owner: self,
    templates: () => arranged,
    find: (id) => arranged.find((template) => template.id === id) ?? null,
    checkedAt: () => kept?.checkedAt ?? null,
    knowsCompany: () => kept?.knowsCompany ?? true,
    keepList(list) {
      keep(list);
      const ids = new Set(list.records.map(({ id }) => id));
      // The company's that may not be read just now are not gone.
      const areAllHere = [...(choices?.keys() ?? [])].every((id) => ids.has(id));
      if (list.knowsCompany && !areAllHere) {
        choose((known) => new Map([...known].filter(([id]) => ids.has(id))));
      }
    },
    keepOne(record) {
      const records = kept?.records ?? [];
      const isKnown = records.some(({ id }) => id === record.id);
      keepRecords(
        isKnown ? records.map((known) => (known.id === record.id ? record : known)) : [...records, record],
      );
    },
    drop: (id) => keepRecords((kept?.records ?? []).filter((record) => record.id !== id)),
    tag: (id, useCase) =>
      choose((known) => new Map([...known, [id, { ...(known.get(id) ?? noChoice), useCase }]])),
    move(id, position) {
      const ids = moveTemplate(arranged, id, position) ?? [];
      return choose((known) => {
        const moved = ids.map(
          (other, place) => [other, { ...(known.get(other) ?? noChoice), place }] as const,
        );
        return new Map([...known, ...moved]);
      });
    },
  };
}
