import type { FileChannels } from '#contract/file-channels.ts';
import type { OutboxChannels } from '#contract/outbox-channels.ts';
import type { AppError } from '#domain/app-error.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { ProfileHost } from '../profile-host.ts';
import type { Handlers } from './router.ts';

/** Asks where to, and writes; `saved` is false when the user chose no place. */
export type SaveFile = (
  suggestedName: string,
  content: string,
) => Promise<Result<{ readonly saved: boolean }, AppError>>;

export interface OutboxHandlerOptions {
  readonly host: ProfileHost;
  readonly saveFile: SaveFile;
}

type OutboxHandlers = Pick<Handlers, keyof OutboxChannels | keyof FileChannels>;

/** The channels of the outbox and of its drafts. */
export function createOutboxHandlers({ host, saveFile }: OutboxHandlerOptions): OutboxHandlers {
  const outbox = async (): Promise<Outbox> => (await host.services()).outbox;
  return {
    'outbox:enqueue': async (request) => (await host.services()).acceptText(request),
    'outbox:decide': async ({ id, decision }) => (await outbox()).commands.decide(id, decision),
    'outbox:to-draft': async ({ id, open }) => (await outbox()).commands.toDraft(id, open),
    'outbox:undo': async ({ id }) => (await outbox()).commands.undo(id),
    'outbox:delete': async ({ id }) => (await outbox()).commands.delete(id),
    'outbox:restore': async ({ id }) => (await outbox()).commands.restore(id),
    'outbox:page': async ({ offset, limit }) => (await outbox()).reading.page(offset, limit),
    'outbox:history': async ({ id }) => (await outbox()).reading.history(id),
    'outbox:pause': async () => (await outbox()).commands.setPaused(true),
    'outbox:resume': async () => (await outbox()).commands.setPaused(false),
    'outbox:try-again': async () => {
      (await outbox()).commands.acceptSignIn();
      return ok(null);
    },
    'outbox:unreadable': async () => (await outbox()).reading.unreadable(),
    'outbox:export-unreadable': async () => {
      const rows = (await outbox()).reading.exportUnreadable();
      return rows.ok ? saveFile('fromline-unreadable.json', rows.value) : rows;
    },
    'outbox:delete-unreadable': async () => (await outbox()).reading.deleteUnreadable(),

    'files:add': async (file) => (await outbox()).files.add(file),
    'files:add-slice': async (slice) => (await outbox()).files.addSlice(slice),
    'files:read': async ({ id }) => (await outbox()).files.read(id),
    'files:read-slice': async (slice) => (await outbox()).files.readSlice(slice),

    'drafts:save': async (draft) => (await outbox()).drafts.save(draft),
    'drafts:open': async ({ id }) => (await outbox()).drafts.open(id),
    'drafts:close': async () => (await outbox()).drafts.close(),
    'drafts:delete': async ({ id }) => (await outbox()).drafts.delete(id),
    'drafts:restore': async ({ id }) => (await outbox()).drafts.restore(id),
    'drafts:page': async ({ offset, limit }) => (await outbox()).reading.draftPage(offset, limit),
  };
}
