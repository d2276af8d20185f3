import { describe, expect, it } from 'vitest';
import { isGranted, missingScopes } from '#main/session/missing-scopes.ts';

describe('missingScopes', () => {
  it('names what Fromline cannot do without', () => {
    expect(missingScopes(['EditMessages'])).toEqual(['ReadAccounts', 'SMS']);
    expect(missingScopes(['ReadAccounts'])).toEqual(['SMS']);
  });

  it('is content with ReadAccounts and SMS, which includes reading messages', () => {
    expect(missingScopes(['SMS', 'ReadAccounts', 'WebSocketsSubscription'])).toEqual([]);
  });

  it('reads other spellings of the same scope', () => {
    expect(missingScopes(['sms', 'ReadAccount'])).toEqual([]);
  });

  it('does not take one scope for another', () => {
    expect(missingScopes(['A2PSMS', 'ReadAccounts'])).toEqual(['SMS']);
  });

  it('calls nothing missing when the answer did not say', () => {
    expect(missingScopes(null)).toEqual([]);
  });
});

describe('isGranted', () => {
  it('reads other spellings of the same scope', () => {
    expect(isGranted(['ReadAccounts', 'editextension'], 'EditExtensions')).toBe(true);
    expect(isGranted(['ReadAccounts'], 'EditExtensions')).toBe(false);
  });

  it('does not know when the answer did not say', () => {
    expect(isGranted(null, 'EditExtensions')).toBeNull();
  });
});
