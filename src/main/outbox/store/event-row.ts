import { z } from 'zod';
import { lookFindings } from '#domain/outbox/outgoing-text.ts';
import type { OutgoingEvent } from '#domain/outbox/transition.ts';
import { jsonColumn } from '../../storage/json-column.ts';
import { outgoingCause } from './outgoing-row.ts';

const at = z.int();
const plain = <Type extends string>(type: Type): z.ZodObject<{ type: z.ZodLiteral<Type>; at: z.ZodInt }> =>
  z.object({ type: z.literal(type), at });
const withCause = { at, cause: outgoingCause };
const withServerId = { at, serverId: z.string() };

const outgoingEvent: z.ZodType<OutgoingEvent> = z.discriminatedUnion('type', [
  plain('claimed'),
  plain('look-wanted'),
  plain('hurried'),
  plain('repeated'),
  plain('vouched'),
  z.object({ type: z.literal('accepted'), ...withServerId }),
  z.object({ type: z.literal('found'), ...withServerId }),
  z.object({ type: z.literal('refused'), ...withCause }),
  z.object({ type: z.literal('gave-up'), ...withCause }),
  z.object({ type: z.literal('answer-lost'), ...withCause }),
  z.object({ type: z.literal('held-back'), ...withCause }),
  z.object({ type: z.literal('postponed'), ...withCause, dueAt: z.int(), isRefusal: z.boolean() }),
  z.object({ type: z.literal('looked'), at, finding: z.enum(lookFindings) }),
]);

/** One row of `outgoing_event`: what moved a text to its next version. */
export const eventRow: z.ZodType<OutgoingEvent> = z
  .object({ event: jsonColumn(outgoingEvent) })
  .transform((row) => row.event);
