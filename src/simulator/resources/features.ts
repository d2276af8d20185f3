import { jsonAnswer } from '../json-answer.ts';
import type { Resource } from './resource-request.ts';

/** `GET …/features` with `featureId` (repeatable) and `availableOnly` (platform.md 7). Unknown ids are left out. */
export const listFeatures: Resource = (platform, { query }) => {
  const asked = query.getAll('featureId').filter((id) => id !== '');
  const availableOnly = query.get('availableOnly') === 'true';
  const records = Object.entries(platform.account().features())
    .filter(([id, available]) => (asked.length === 0 || asked.includes(id)) && (available || !availableOnly))
    .map(([id, available]) =>
      available
        ? { id, available }
        : {
            id,
            available,
            reason: { code: 'ServicePlanLimitation', message: 'The service plan does not include it.' },
          },
    );
  return jsonAnswer(200, { records });
};
