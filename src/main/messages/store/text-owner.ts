/** `ofOwner` of a text, where its conversation, which has an owner too, stands beside it. */
export const ofTextOwner = 'm.account_id = @accountId AND m.extension_id = @extensionId';
