import type { ListScope, View } from './app-state.ts';

/** Whose conversations stand beside what is shown; the outbox has no list, so what follows it begins with all. */
export function scopeOf(view: View): ListScope {
  switch (view.kind) {
    case 'list':
    case 'new':
    case 'conversation':
      return view.scope;
    case 'details':
      return view.back.kind === 'outbox' ? view.id : scopeOf(view.back);
    case 'settings':
      return scopeOf(view.back);
    case 'outbox':
      return null;
  }
}
