import { limitGroups } from '../rate-limiter.ts';
import type { LimitGroup, RateLimit } from '../rate-limiter.ts';
import { featureReasons, profileNames, refusables, refusalCodes } from '../simulator.ts';
import type { Assignment, Refusals, RegistrationChange } from '../simulator.ts';
import { checkFault } from './check-fault.ts';
import { change, command, done, nothing } from './command.ts';
import type { Command } from './command.ts';
import { either, flag, listOf, objectOf, oneOf, recordOf, text, wholeNumber } from './input.ts';
import type { Check } from './input.ts';
import { messageCommands } from './message-commands.ts';
import { socketCommands } from './socket-commands.ts';

const limit = objectOf(
  { limit: wholeNumber(0, 1_000_000), window: wholeNumber(1, 86_400), penalty: wholeNumber(0, 86_400) },
  {},
);
const limits: Check<Partial<Record<LimitGroup, RateLimit>>> = objectOf(
  {},
  Object.fromEntries(limitGroups.map((group) => [group, limit])),
);

/** Milliseconds; a hundred years either way. */
const offset = wholeNumber(-3_155_760_000_000, 3_155_760_000_000);

const assignment: Check<Assignment> = (input, name) =>
  typeof input === 'object' && input !== null && 'features' in input
    ? objectOf({ phoneNumber: text, features: listOf(text) }, {})(input, name)
    : objectOf({ phoneNumber: text, sms: flag }, {})(input, name);

const registrationErrors = listOf(objectOf({ errorCode: text, message: text }, {}));
const registration: Check<RegistrationChange> = objectOf(
  { campaignId: text },
  { status: text, errors: registrationErrors, brandStatus: text, brandErrors: registrationErrors },
);

const refusals: Check<Refusals> = objectOf(
  {},
  Object.fromEntries(refusables.map((area) => [area, either(nothing, oneOf(refusalCodes))])),
);

const extensionId = wholeNumber(1, Number.MAX_SAFE_INTEGER);

const tokenChange = objectOf(
  {},
  {
    expireAccess: flag,
    revokeAccess: flag,
    expireRefresh: flag,
    revokeRefresh: flag,
    scopes: listOf(text),
    accessTokenTtl: either(nothing, wholeNumber(1, 86_400)),
    issue: flag,
  },
);

/** The control API: method and path -> command. Every one is explained in README.md beside the code. */
export const commands: Readonly<Record<string, Command>> = {
  'GET /__sim/state': ({ simulator }) => ({ ok: true, body: simulator.state() }),
  'POST /__sim/faults': change(checkFault, (simulator, rule) => simulator.faults.add(rule)),
  'DELETE /__sim/faults': ({ simulator }) => {
    simulator.faults.clear();
    return done;
  },
  'POST /__sim/assignments': command(assignment, ({ simulator }, wanted) =>
    simulator.setAssignment(wanted)
      ? done
      : { ok: false, problem: `The signed-in user has no number ${wanted.phoneNumber}.` },
  ),
  'POST /__sim/network': command(objectOf({ down: flag }, {}), async (target, { down }, socket) => {
    if (down) target.takeNetworkDown(socket);
    else await target.simulator.setNetworkDown(false);
    return done;
  }),
  'POST /__sim/tokens': command(tokenChange, ({ simulator }, { issue, ...wanted }) => {
    simulator.tokens.change(wanted);
    return issue === true ? { ok: true, body: simulator.tokens.issue() } : done;
  }),
  'POST /__sim/limits': change(limits, (simulator, wanted) => simulator.setLimits(wanted)),
  'POST /__sim/profile': change(objectOf({ profile: oneOf(profileNames) }, {}), (simulator, { profile }) =>
    simulator.setProfile(profile),
  ),
  'POST /__sim/clock': change(objectOf({ offsetMs: offset }, {}), (simulator, { offsetMs }) =>
    simulator.setClockOffset(offsetMs),
  ),
  'POST /__sim/features': change(recordOf(either(flag, oneOf(featureReasons))), (simulator, wanted) =>
    simulator.setFeatures(wanted),
  ),
  'POST /__sim/registrations': command(registration, ({ simulator }, wanted) =>
    simulator.setRegistration(wanted)
      ? done
      : { ok: false, problem: `The account has no campaign ${wanted.campaignId}.` },
  ),
  'POST /__sim/recipients': change(
    objectOf({ ownerId: extensionId, recipientIds: listOf(extensionId) }, {}),
    (simulator, { ownerId, recipientIds }) => simulator.setSmsRecipients(ownerId, recipientIds),
  ),
  'POST /__sim/permissions': change(objectOf({ missing: listOf(text) }, {}), (simulator, { missing }) =>
    simulator.setMissingPermissions(missing),
  ),
  'POST /__sim/campaigns': change(
    objectOf({ unconfirmed: oneOf(['refuse', 'accept']) }, {}),
    (simulator, { unconfirmed }) => simulator.setUnconfirmedCampaigns(unconfirmed),
  ),
  'POST /__sim/recipient-statuses': change(objectOf({ told: flag }, {}), (simulator, { told }) =>
    simulator.setRecipientStatuses(told),
  ),
  'POST /__sim/refusals': change(refusals, (simulator, wanted) => simulator.setRefusals(wanted)),
  ...messageCommands,
  ...socketCommands,
};
