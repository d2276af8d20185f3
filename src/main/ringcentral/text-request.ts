import { FormData } from 'undici';
import { sentFileName } from '#domain/outbox/file-name.ts';
import type { TextMessage } from '#domain/ports.ts';
import type { RestRequest } from './rest-client.ts';

const extension = '/restapi/v1.0/account/~/extension/~';

/**
 * The one request that sends a text (platform.md 5.1): JSON to `sms`, for a group as well; with files `mms` and a form
 * of which the first part is the JSON. Undici's own form, since its `Request` knows no other one; the boundary is new
 * with every repeat, the bytes are the same.
 */
export function textRequest({ from, to, text, files }: TextMessage): RestRequest {
  const body = {
    from: { phoneNumber: from },
    to: to.map((phoneNumber) => ({ phoneNumber })),
    ...(text.trim() === '' ? {} : { text }),
  };
  if (files.length === 0) return { method: 'POST', path: `${extension}/sms`, body };
  const form = new FormData();
  form.append('json', new Blob([JSON.stringify(body)], { type: 'application/json' }), 'request.json');
  for (const { name, contentType, bytes } of files) {
    form.append('attachment', new Blob([bytes], { type: contentType }), sentFileName(name));
  }
  return { method: 'POST', path: `${extension}/mms`, body: form };
}
