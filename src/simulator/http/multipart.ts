/** One part of a multipart body. */
export interface Part {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

const lineBreak = Buffer.from('\r\n');

/** Parameters of a header such as `form-data; name="json"`, names in lower case. */
export function headerParameters(header: string): ReadonlyMap<string, string> {
  const found = header.matchAll(/;\s*([\w*-]+)=(?:"([^"]*)"|([^;\s"]*))/g);
  return new Map([...found].map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? '']));
}

function headersOf(block: string): ReadonlyMap<string, string> | null {
  const headers = new Map<string, string>();
  if (block === '') return headers;
  // A line that begins with a blank goes on with the one before it.
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    headers.set(name.toLowerCase(), value);
  }
  return headers;
}

/** A section begins with the line break of its delimiter; an empty line ends its headers. */
function partOf(section: Buffer): Part | null {
  const end = section.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const headers = headersOf(section.toString('utf8', lineBreak.length, Math.max(end, lineBreak.length)));
  return headers === null ? null : { headers, bytes: section.subarray(end + 4) };
}

/**
 * The parts of a `multipart/…` body, byte by byte; null when it is not well-formed: no boundary, a broken delimiter,
 * or no end. `multipart/mixed` and `multipart/form-data` have one grammar (RFC 2046, 5.1; RFC 7578).
 */
export function splitMultipart(contentType: string, body: Buffer): readonly Part[] | null {
  const boundary = headerParameters(contentType).get('boundary') ?? '';
  if (boundary === '') return null;
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([lineBreak, body]);
  const parts: Part[] = [];
  let position = whole.indexOf(delimiter);
  while (position !== -1) {
    const after = position + delimiter.length;
    if (whole.toString('latin1', after, after + 2) === '--') return parts;
    const lineEnd = whole.indexOf(lineBreak, after);
    position = lineEnd === -1 ? -1 : whole.indexOf(delimiter, lineEnd);
    if (position === -1 || whole.toString('latin1', after, lineEnd).trim() !== '') return null;
    const part = partOf(whole.subarray(lineEnd, position));
    if (part === null) return null;
    parts.push(part);
  }
  return null;
}
