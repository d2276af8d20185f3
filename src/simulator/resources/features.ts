import { jsonAnswer } from '../json-answer.ts';
import type { Platform } from '../platform.ts';
import type { FeatureSwitch } from '../simulator.ts';
import type { Resource } from './resource-request.ts';

/** User permission that a feature hangs on. */
const permissions: Readonly<Record<string, string>> = { SMSSending: 'OutboundSMS' };

function featureRecord(platform: Platform, id: string, state: FeatureSwitch): object {
  const permission = permissions[id];
  const isMissing = permission !== undefined && platform.settings.missingPermissions.includes(permission);
  if (state === true && !isMissing) return { id, available: true };
  const code = isMissing
    ? 'InsufficientPermissions'
    : typeof state === 'string'
      ? state
      : 'ServicePlanLimitation';
  return {
    id,
    available: false,
    reason: {
      code,
      message: 'The feature is not available.',
      ...(code === 'InsufficientPermissions' ? { permission } : {}),
    },
  };
}

/** `GET …/features` with `featureId` (repeatable) and `availableOnly` (platform.md 7). Unknown ids are left out. */
export const listFeatures: Resource = (platform, { query }) => {
  const asked = query.getAll('featureId').filter((id) => id !== '');
  const availableOnly = query.get('availableOnly') === 'true';
  const records = Object.entries(platform.account().features())
    .filter(([id]) => asked.length === 0 || asked.includes(id))
    .map(([id, state]) => featureRecord(platform, id, state))
    .filter((record) => !availableOnly || !('reason' in record));
  return jsonAnswer(200, { records });
};
