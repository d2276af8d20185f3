import { failureEntry } from './failure-entry.ts';

/** Failures that are about what this person, this extension or this app may do (platform.md 5.6, 9.2). */
export const failuresOfRights = {
  'role-not-allowed': failureEntry('admin', 'after-change', 'admin-role', [
    'CMN-402',
    'CMN-404',
    'CMN-408',
    'InsufficientPermissions',
    'permission-missing',
  ]),
  'app-not-allowed': failureEntry('app-owner', 'after-change', 'app-registration', [
    'CMN-401',
    'insufficient_scope',
    'invalid_scope',
    'scope-missing',
  ]),
  'no-picture-plan': failureEntry('admin', 'after-change', 'admin-plan', ['BIL-103']),
  'feature-missing': failureEntry('admin', 'after-change', 'admin-plan', [
    'CMN-109',
    'CMN-403',
    'MSG-314',
    'MSG-330',
    'FeatureNotAvailable',
  ]),
  'no-access-to-site': failureEntry('admin', 'after-change', 'admin-role', ['OAU-167']),
} as const;
