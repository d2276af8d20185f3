import { first } from './0001-first.ts';
import { registration } from './0002-registration.ts';
import { outbox } from './0003-outbox.ts';
import { numberKnowledge } from './0004-number-knowledge.ts';
import { messages } from './0005-messages.ts';
import { sendPane } from './0006-outbox.ts';
import { people } from './0007-people.ts';
import { consents } from './0008-consents.ts';
import { templates } from './0009-templates.ts';
import { segments } from './0010-segments.ts';
import { fileDigest } from './0011-file-digest.ts';
import { personDeliveries } from './0012-person-deliveries.ts';
import { fileSlices } from './0013-file-slices.ts';
import { clocks } from './0014-clocks.ts';

/** In order; the place in the list is the number in `user_version`. One that was released is never changed. */
export const migrations: readonly string[] = [
  first,
  registration,
  outbox,
  numberKnowledge,
  messages,
  sendPane,
  people,
  consents,
  templates,
  segments,
  fileDigest,
  personDeliveries,
  fileSlices,
  clocks,
];
