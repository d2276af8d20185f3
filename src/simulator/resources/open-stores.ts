import type { Answer } from '../answer.ts';
import { invalidParameter, otherExtension } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { mayReadStore, storesOfOwner } from './readable-stores.ts';
import type { ResourceRequest } from './resource-request.ts';

export type OpenStores =
  { readonly ok: true; readonly stores: readonly number[] } | { readonly ok: false; readonly answer: Answer };

/**
 * Stores which the path and these owners open (platform.md 6.1, 6.4): on the own path those of `owners`, on another
 * extension's path its own store when this user may read it.
 */
export function openStores(
  platform: Platform,
  request: Pick<ResourceRequest, 'extension'>,
  owners: readonly string[],
): OpenStores {
  const account = platform.account();
  const { extension } = request;
  if (!mayReadStore(account, extension)) return { ok: false, answer: otherExtension() };
  return {
    ok: true,
    stores: extension.id === account.self.id ? storesOfOwner(account, owners) : [extension.id],
  };
}

/** Stores which path, `owner` and `ownerExtensionType` of a query open. */
export function storesOfQuery(
  platform: Platform,
  request: Pick<ResourceRequest, 'extension'>,
  query: URLSearchParams,
): OpenStores {
  const owners = query.getAll('owner').filter(Boolean);
  if (owners.some((owner) => !/^(Any|Personal|Shared|\d+)$/.test(owner))) {
    return { ok: false, answer: invalidParameter('owner') };
  }
  const opened = openStores(platform, request, owners);
  const types = query.getAll('ownerExtensionType').filter(Boolean);
  if (!opened.ok || types.length === 0) return opened;
  const typeOf = (id: number): string => platform.account().extensionById(String(id))?.type ?? '';
  return { ok: true, stores: opened.stores.filter((id) => types.includes(typeOf(id))) };
}
