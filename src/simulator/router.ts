import type { Route } from './route.ts';

export interface RouteMatch {
  readonly route: Route;
  /** Placeholder -> segment. */
  readonly parameters: Readonly<Record<string, string>>;
}

function matchPath(template: string, path: string): Readonly<Record<string, string>> | null {
  const expected = template.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith('{')) {
      if (segment === '') return null;
      parameters[part.slice(1, -1)] = segment;
    } else if (part !== segment) return null;
  }
  return parameters;
}

/** The route that serves this request, or null. Paths compare exactly, as on the platform. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | null {
  for (const route of routes) {
    const parameters = route.method === method ? matchPath(route.path, path) : null;
    if (parameters !== null) return { route, parameters };
  }
  return null;
}
