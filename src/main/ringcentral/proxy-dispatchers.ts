import { Agent, ProxyAgent, type Dispatcher } from 'undici';

/** Proxy for an address, or null for a direct connection; `unsupported` when there are only kinds we cannot use. */
export type ProxyChoice = { readonly proxy: string | null } | 'unsupported';

const schemes: Readonly<Record<string, string>> = { PROXY: 'http', HTTP: 'http', HTTPS: 'https' };

/**
 * Reads the answer of a proxy script (`PROXY host:port; DIRECT`), which is also how Electron tells the system's proxy.
 * The first kind that we can use wins; SOCKS is none of them.
 */
export function chooseProxy(answer: string): ProxyChoice {
  const entries = answer
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return { proxy: null };
  for (const entry of entries) {
    const [kind = '', host = ''] = entry.split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return { proxy: null };
    const scheme = schemes[kind.toUpperCase()];
    if (scheme !== undefined && URL.canParse(`${scheme}://${host}`)) return { proxy: `${scheme}://${host}` };
  }
  return 'unsupported';
}

export interface ProxyDispatchers {
  /** One dispatcher, with its open connections, per proxy. */
  get(proxy: string | null): Dispatcher;
  /** Ends every connection at once. */
  destroy(): Promise<void>;
}

export function createProxyDispatchers(connectTimeoutMs: number): ProxyDispatchers {
  const dispatchers = new Map<string | null, Dispatcher>();
  const connect = { timeout: connectTimeoutMs };

  const create = (proxy: string | null): Dispatcher =>
    proxy === null
      ? new Agent({ connect })
      : new ProxyAgent({ uri: proxy, connect, requestTls: connect, proxyTls: connect });

  return {
    get(proxy) {
      const found = dispatchers.get(proxy) ?? create(proxy);
      dispatchers.set(proxy, found);
      return found;
    },
    async destroy() {
      const all = [...dispatchers.values()];
      dispatchers.clear();
      await Promise.all(all.map((dispatcher) => dispatcher.destroy()));
    },
  };
}
