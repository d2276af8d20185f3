import { appError } from '#domain/app-error.ts';
import { err } from '#domain/result.ts';
import type { TemplateServices } from '#main/templates/template-services.ts';
import { viewOf } from '#main/templates/template-state.ts';

const notHere = err(appError('not-found'));

/** Templates of nobody, for tests of something else. */
export const noTemplateServices: TemplateServices = {
  version: () => 0,
  list: () => viewOf(null, 0, null),
  refresh: () => Promise.resolve(notHere),
  save: () => Promise.resolve(notHere),
  tag: () => notHere,
  remove: () => Promise.resolve(notHere),
  move: () => notHere,
  onChange: () => () => undefined,
  open: () => undefined,
  wake: () => undefined,
  close: () => undefined,
};
