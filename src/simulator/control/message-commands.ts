import {
  checkConsent,
  checkInbound,
  checkPastMessage,
  checkSendRefusal,
  checkStatusPath,
} from './check-message.ts';
import { change, command, done, nothing } from './command.ts';
import type { Command } from './command.ts';
import { either, listOf, objectOf, oneOf, text } from './input.ts';

const noNumber = { ok: false, problem: 'The signed-in user has no such number.' } as const;

/** Commands about messages. */
export const messageCommands: Readonly<Record<string, Command>> = {
  'POST /__sim/inbound': command(checkInbound, ({ simulator }, wanted) => {
    const id = simulator.inbound(wanted);
    return id === null ? noNumber : { ok: true, body: { id } };
  }),
  'POST /__sim/messages': command(listOf(checkPastMessage), ({ simulator }, wanted) => {
    const ids = simulator.seedMessages(wanted);
    return ids === null ? noNumber : { ok: true, body: { ids } };
  }),
  'POST /__sim/history': change(objectOf({}, {}), (simulator) => simulator.seedHistory()),
  'POST /__sim/status-path': change(
    objectOf({ path: either(nothing, checkStatusPath) }, { recipient: text }),
    (simulator, { path, recipient }) => simulator.setStatusPath(path, recipient),
  ),
  'POST /__sim/send-refusals': change(checkSendRefusal, (simulator, refusal) =>
    simulator.sendRefusals.add(refusal),
  ),
  'DELETE /__sim/send-refusals': ({ simulator }) => {
    simulator.sendRefusals.clear();
    return done;
  },
  'POST /__sim/failures': command(
    objectOf({ id: text, deliveryErrorCode: text }, {}),
    ({ simulator }, { id, deliveryErrorCode }) =>
      simulator.failDelivery(id, deliveryErrorCode)
        ? done
        : { ok: false, problem: `No text that was sent has the id ${id}.` },
  ),
  'POST /__sim/message': command(
    objectOf(
      { id: text },
      { readStatus: oneOf(['Read', 'Unread']), availability: oneOf(['Alive', 'Deleted', 'Purged']) },
    ),
    ({ simulator }, { id, ...wanted }) =>
      simulator.setMessage(id, wanted) ? done : { ok: false, problem: `No message has the id ${id}.` },
  ),
  'POST /__sim/consents': change(checkConsent, (simulator, consent) => simulator.setConsent(consent)),
  'POST /__sim/attachment': command(objectOf({ id: text }, {}), ({ simulator }, { id }) => {
    const bytes = simulator.attachment(id);
    return bytes === null
      ? { ok: false, problem: `No file has the id ${id}.` }
      : { ok: true, body: { base64: Buffer.from(bytes).toString('base64') } };
  }),
  'POST /__sim/sync-tokens': change(objectOf({}, {}), (simulator) => simulator.expireSyncTokens()),
};
