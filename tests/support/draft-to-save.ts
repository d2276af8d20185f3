import type { Request } from '#contract/channels.ts';

type Draft = Request<'drafts:save'>;

/** What the window asks to keep; a test names what matters to it. */
export function draftToSave(draft: Pick<Draft, 'id'> & Partial<Draft>): Draft {
  return {
    from: null,
    to: '',
    audience: 'each',
    text: '',
    files: [],
    sendAt: null,
    endsWhenAnswered: false,
    ...draft,
  };
}
