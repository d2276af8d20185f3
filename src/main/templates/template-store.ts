import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import { knownUseCases } from '#domain/registration.ts';
import { templateScopes, type TemplateChoice, type TemplateRecord } from '#domain/templates/template.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

export interface KeptTemplates {
  /** In RingCentral's order. */
  readonly records: readonly TemplateRecord[];
  readonly knowsCompany: boolean;
  /** When RingCentral answered this list, in milliseconds since the epoch. */
  readonly checkedAt: number;
}

export type TemplateChoices = ReadonlyMap<string, TemplateChoice>;

/** The templates that were read last, and what each person says of them here, by the id of the template. */
export interface TemplateStore {
  /** Null when they were never read. What the disk refuses is logged and missed. */
  read(owner: Owner): KeptTemplates | null;
  replace(owner: Owner, kept: KeptTemplates): void;
  /** Null when the disk did not say. */
  readChoices(owner: Owner): TemplateChoices | null;
  /** In the place of all that there were: all or nothing. Throws what SQLite says. */
  writeChoices(owner: Owner, choices: TemplateChoices): void;
}

const templateRecord: z.ZodType<TemplateRecord> = z.object({
  id: z.string().min(1),
  scope: z.enum(templateScopes),
  name: z.string(),
  text: z.string(),
});
const listRow = z.object({ checked_at: z.int(), knows_company: z.int() });
const templateRow = z.object({ record: jsonColumn(templateRecord) });
const choiceRow = z
  .object({
    template_id: z.string(),
    use_case: z.enum(knownUseCases).nullable(),
    place: z.int().nullable(),
  })
  .transform(({ template_id, use_case, place }) => [template_id, { useCase: use_case, place }] as const);

export function createTemplateStore(reader: RowReader): TemplateStore {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'templates');

  return {
    read: (owner) =>
      logged('read', () => {
        const values = ownerValues(owner);
        const list = listRow.safeParse(
          database.rows(`SELECT * FROM template_list WHERE ${ofOwner}`, values)[0],
        );
        if (!list.success) return null;
        const rows = readRows(reader, {
          table: 'template',
          sql: `SELECT rowid AS row_id, * FROM template WHERE ${ofOwner} ORDER BY position`,
          values,
          schema: templateRow,
        });
        return {
          records: rows.values.map(({ record }) => record),
          knowsCompany: list.data.knows_company === 1,
          checkedAt: list.data.checked_at,
        };
      }),
    replace(owner, { records, knowsCompany, checkedAt }) {
      const values = ownerValues(owner);
      logged('kept', () =>
        database.transaction(() => {
          database.change(`DELETE FROM template_list WHERE ${ofOwner}`, values);
          database.change(
            `INSERT INTO template_list (account_id, extension_id, checked_at, knows_company)
             VALUES (@accountId, @extensionId, @checkedAt, @knowsCompany)`,
            { ...values, checkedAt, knowsCompany: knowsCompany ? 1 : 0 },
          );
          records.forEach((record, position) => {
            database.change(
              `INSERT INTO template (account_id, extension_id, position, record)
               VALUES (@accountId, @extensionId, @position, @record)`,
              { ...values, position, record: JSON.stringify(record) },
            );
          });
        }),
      );
    },
    readChoices(owner) {
      const rows = logged('read', () =>
        readRows(reader, {
          table: 'template_choice',
          sql: `SELECT rowid AS row_id, * FROM template_choice WHERE ${ofOwner}`,
          values: ownerValues(owner),
          schema: choiceRow,
        }),
      );
      return rows === null ? null : new Map(rows.values);
    },
    writeChoices(owner, choices) {
      const values = ownerValues(owner);
      database.transaction(() => {
        database.change(`DELETE FROM template_choice WHERE ${ofOwner}`, values);
        for (const [templateId, { useCase, place }] of choices) {
          database.change(
            `INSERT INTO template_choice (account_id, extension_id, template_id, use_case, place)
             VALUES (@accountId, @extensionId, @templateId, @useCase, @place)`,
            { ...values, templateId, useCase, place },
          );
        }
      });
    },
  };
}
