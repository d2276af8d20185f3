import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '#main/ipc/trusted-sender.ts';

const origin = 'app://sms';
const windowId = 7;

describe('the sender of a call', () => {
  it('is trusted when it is the main frame of the known window on our origin', () => {
    const frame = { url: 'app://sms/index.html#compose', isMainFrame: true };
    expect(isTrustedSender({ webContentsId: windowId, frame }, windowId, origin)).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'app://sms/index.html', isMainFrame: false }],
    ['another host whose name begins like ours', { url: 'app://sms.evil/index.html', isMainFrame: true }],
    ['another scheme', { url: 'https://sms/index.html', isMainFrame: true }],
    ['a host with a port', { url: 'app://sms:80/index.html', isMainFrame: true }],
    ['credentials that look like our host', { url: 'https://app://sms@evil/', isMainFrame: true }],
    ['a blank page', { url: 'about:blank', isMainFrame: true }],
    ['no address at all', { url: '', isMainFrame: true }],
  ])('is refused from %s', (_name, frame) => {
    expect(isTrustedSender({ webContentsId: windowId, frame }, windowId, origin)).toBe(false);
  });

  it('is refused from another window, and while there is none', () => {
    const frame = { url: 'app://sms/index.html', isMainFrame: true };
    expect(isTrustedSender({ webContentsId: 8, frame }, windowId, origin)).toBe(false);
    expect(isTrustedSender({ webContentsId: windowId, frame }, null, origin)).toBe(false);
  });
});
