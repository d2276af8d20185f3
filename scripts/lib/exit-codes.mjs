/**
 * What the scripts answer to the shell. scripts/README.md lists the same table for readers.
 * 0 is success and 1 means that a check, a test or the app itself failed.
 */
export const exitCodes = Object.freeze({
  failed: 1,
  nodeTooOld: 10,
  unsupportedSystem: 11,
  systemPackagesMissing: 12,
  noNetwork: 13,
  npmFailed: 14,
  toolNodeMissing: 15,
  runtimeMissing: 16,
  runtimeHashMismatch: 17,
  noDisplay: 18,
  buildFailed: 19,
});
