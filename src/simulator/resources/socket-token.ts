import { refuse } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { socketPath, socketTokenLife } from '../push/socket-tokens.ts';
import type { Resource } from './resource-request.ts';

/** Seconds that a refused request for a token has to wait. */
const wait = '60';

/** `POST /restapi/oauth/wstoken`: a token for a socket, and where the socket is (platform.md 6.6). */
export const giveSocketToken: Resource = (platform, { bearer }) => {
  if (platform.socketFaults.refuseTokens) {
    const headers = { 'retry-after': wait };
    return refuse({ status: 429, code: 'CMN-301', message: 'Request rate exceeded.', headers });
  }
  return jsonAnswer(200, {
    uri: `${platform.url.replace(/^http/, 'ws')}${socketPath}`,
    ws_access_token: platform.socketTokens.give(bearer),
    expires_in: socketTokenLife,
  });
};
