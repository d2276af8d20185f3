import type { StateCreator } from 'zustand/vanilla';
import type { KnownUseCase } from '#domain/registration.ts';
import type { AppState } from './app-state.ts';

/** What is known of the templates whose words stand in the pane. */
export interface TemplateSlice {
  /** What the last template was for that said so, and the draft that it was put into; null for none. */
  readonly insertedUse: { readonly draftId: string | null; readonly useCase: KnownUseCase } | null;
  /** Words of a template were put into the pane. */
  readonly noteInserted: (useCase: KnownUseCase | null) => void;
}

export const createTemplateSlice: StateCreator<AppState, [], [], TemplateSlice> = (set) => ({
  insertedUse: null,
  noteInserted: (useCase) =>
    set(({ draftId, insertedUse }) => ({
      insertedUse: useCase === null ? insertedUse : { draftId, useCase },
    })),
});
