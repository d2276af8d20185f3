import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from './database.ts';

/** The condition on which every row of one person is read; its values are `ownerValues`. */
export const ofOwner = 'account_id = @accountId AND extension_id = @extensionId';

export const ownerValues = ({ accountId, extensionId }: Owner): SqlValues => ({ accountId, extensionId });
