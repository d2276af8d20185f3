/** A file as a test sends it. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every byte there is, the line breaks of multipart among them. */
export const everyByte = new Uint8Array([
  ...Array.from({ length: 256 }, (_, index) => index),
  ...Buffer.from('\r\n--\r\n\r\n--x--\r\n'),
]);

export const picture: SentFile = { name: 'sill.png', type: 'image/png', bytes: everyByte };

/** The JSON of a message and its files as a browser would send them (platform.md 5.1). */
export function formOf(json: unknown, files: readonly SentFile[]): FormData {
  const form = new FormData();
  form.append('json', new Blob([JSON.stringify(json)], { type: 'application/json' }));
  for (const { name, type, bytes } of files) {
    form.append('attachment', new Blob([bytes], { type }), name);
  }
  return form;
}

const boundary = 'a-boundary-of-the-test';

/** Parts under their headers, joined by the boundary of {@link mixedType}; headers are whole lines. */
export function joinParts(
  parts: readonly { readonly headers: readonly string[]; readonly bytes: Uint8Array | string }[],
): Buffer<ArrayBuffer> {
  return Buffer.concat([
    ...parts.flatMap(({ headers, bytes }) => [
      Buffer.from(`--${boundary}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

/** The same message as `multipart/mixed`. */
export function mixedOf(json: unknown, files: readonly SentFile[]): Buffer<ArrayBuffer> {
  return joinParts([
    { headers: ['Content-Type: application/json'], bytes: JSON.stringify(json) },
    ...files.map(({ name, type, bytes }) => ({
      headers: [`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`],
      bytes,
    })),
  ]);
}

export const mixedType = `multipart/mixed; boundary="${boundary}"`;
