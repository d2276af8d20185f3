// A program of its own: a keychain that is locked may never answer, and then this is ended from outside.
import { createRequire } from 'node:module';

const keytar = /** @type {typeof import('keytar')} */ (createRequire(import.meta.url)('keytar'));
const service = 'Fromline doctor';
const secret = `round trip ${String(Date.now())}`;

try {
  await keytar.setPassword(service, 'doctor', secret);
  const found = await keytar.getPassword(service, 'doctor');
  await keytar.deletePassword(service, 'doctor');
  if (found !== secret) throw new Error('what was read is not what was written');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
