import { z } from 'zod';
import { sliceBytes } from '#domain/outbox/file-rules.ts';
import type { FileChannels } from '../file-channels.ts';
import type { Requests } from './parts.ts';

/** Bytes. Photos are kept as they come until they were made smaller. */
const largestFile = 50_000_000;
const longestName = 1000;
const longestType = 2000;

const id = z.uuid();
const place = z
  .int()
  .min(1)
  .max(largestFile / sliceBytes);

export const fileRequests: Requests<FileChannels> = {
  'files:add': z.strictObject({
    id,
    name: z.string().min(1).max(longestName),
    contentType: z.string().max(longestType),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine(({ byteLength }) => byteLength <= largestFile),
  }),
  'files:add-slice': z.strictObject({
    id,
    place,
    bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine(({ byteLength }) => byteLength <= sliceBytes),
  }),
  'files:read': z.strictObject({ id }),
  'files:read-slice': z.strictObject({ id, place }),
};
