import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
export async function hashFile(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

/**
 * One hash over the names and contents of files and whole folders; a path that does not exist counts as absent.
 *
 * @param {string} root
 * @param {readonly string[]} paths below the root
 * @returns {string} hexadecimal
 */
export function hashTree(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * A cheap sign that a file is still the one it was.
 *
 * @param {string} file
 * @returns {string} size and time of change; empty when there is no file
 */
export function fileIdentity(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${String(stats.size)} ${String(stats.mtimeMs)}`;
}

/**
 * @param {string} path
 * @returns {string[]} in a stable order
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
