import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';

/** The channels of files that go with a text. */
export interface FileChannels {
  /**
   * Keeps a file for a draft, which names it when it is saved. The same id twice is one file. Errors: `file-refused`
   * (subject: `type`, `mismatch` when its bytes
   * are not the picture that its name says, `too-large`, `empty`), `store-unavailable`.
   */
  'files:add': {
    request: {
      /** UUID made when the file was attached. */
      readonly id: string;
      readonly name: string;
      /** As the system calls it; empty when it does not know, and the name decides. */
      readonly contentType: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };
    response: OutgoingFile;
  };
  /** The bytes of a file that has not gone yet. Errors: `file-gone`, `file-damaged`. */
  'files:read': {
    request: { readonly id: string };
    response: { readonly contentType: string; readonly bytes: Uint8Array<ArrayBuffer> };
  };
}

export const fileChannelNames = [
  'files:add',
  'files:read',
] as const satisfies readonly (keyof FileChannels)[];
