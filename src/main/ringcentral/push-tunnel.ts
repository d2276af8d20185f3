import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';

/** A way through a proxy to one host (RFC 9110, 9.3.6). Rejects when the proxy does not make one in time. */
export function openTunnel(proxy: string, host: string, port: number, timeoutMs: number): Promise<Duplex> {
  const { protocol, hostname, port: proxyPort } = new URL(proxy);
  const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? requestHttps : requestHttp)({
      hostname,
      port: proxyPort === '' ? (protocol === 'https:' ? 443 : 80) : proxyPort,
      method: 'CONNECT',
      path: target,
      headers: { host: target },
      agent: false,
      timeout: timeoutMs,
    });
    request.once('connect', (answer, socket) => {
      if (answer.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(new Error(`the proxy answered ${answer.statusCode ?? 0}`));
      }
    });
    request.once('timeout', () => request.destroy(new Error('the proxy did not answer')));
    request.once('error', reject);
    request.end();
  });
}
