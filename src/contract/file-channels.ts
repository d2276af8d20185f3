import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';

/** The channels of files that go with a text. */
export interface FileChannels {
  /**
   * Keeps a file for a draft, which names it when it is saved. The same id twice is one file. Errors: `file-refused`
   * (subject: `type`, `mismatch` when its bytes are not the picture that its name says, `too-large`, `empty`),
   * `store-unavailable`.
   */
  'files:add': {
    request: {
      /** UUID made when the file was attached. */
      readonly id: string;
      readonly name: string;
      /** As the system calls it; empty when it does not know, and the name decides. */
      readonly contentType: string;
      /** All of them; or the first ones, where `files:add-slice` brought the others before. */
      readonly bytes: Uint8Array<ArrayBuffer>;
    };
    response: OutgoingFile;
  };
  /**
   * Bytes of a large file that `files:add` adds when all its slices are there: main would stand still for a photo of
   * 50 MB that comes in one piece. Errors: `store-unavailable`.
   */
  'files:add-slice': {
    request: {
      readonly id: string;
      /** 1 for what follows the first bytes, and so on. */
      readonly place: number;
      /** At most `sliceBytes`. */
      readonly bytes: Uint8Array<ArrayBuffer>;
    };
    response: null;
  };
  /** The bytes of a file that has not gone yet, without its slices. Errors: `file-gone`, `file-damaged`. */
  'files:read': {
    request: { readonly id: string };
    response: {
      readonly contentType: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** How many slices follow. */
      readonly slices: number;
    };
  };
  /** A slice of it, from 1. Errors: `file-gone`, `file-damaged`. */
  'files:read-slice': {
    request: { readonly id: string; readonly place: number };
    response: Uint8Array<ArrayBuffer>;
  };
}

export const fileChannelNames = [
  'files:add',
  'files:add-slice',
  'files:read',
  'files:read-slice',
] as const satisfies readonly (keyof FileChannels)[];
