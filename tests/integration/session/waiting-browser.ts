/** Opens an address of the listener as a browser would, by its own port. */
export const visit = (port: number, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://localhost:${port}${path}`, init);

/** A browser that remembers where it was sent and waits for the test. */
export function waitingBrowser(): { open: (url: string) => Promise<void>; urls: URL[] } {
  const urls: URL[] = [];
  return {
    urls,
    open: (url) => {
      urls.push(new URL(url));
      return Promise.resolve();
    },
  };
}

/** The state that a request to authorize carries. */
export const stateOf = (url: URL | undefined): string => url?.searchParams.get('state') ?? '';
