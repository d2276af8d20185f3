import { describe, expect, it } from 'vitest';
import { attachmentAddress } from '#main/ringcentral/attachment-address.ts';
import { pushAddress } from '#main/ringcentral/push-address.ts';

const api = 'https://platform.ringcentral.com';
const local = 'http://127.0.0.1:40123';

describe('the address of a picture', () => {
  it.each([
    [api, 'https://media.ringcentral.com/restapi/v1.0/account/1/content/2?x=1'],
    [api, 'https://platform.ringcentral.com/restapi/v1.0/account/1/content/2'],
    ['https://platform.ringcentral.biz', 'https://media.ringcentral.biz/a'],
    ['https://platform.devtest.ringcentral.com', 'https://media.devtest.ringcentral.com/a'],
    [local, 'http://127.0.0.1:40123/a'],
  ])('at %s may be %s', (server, uri) => {
    expect(attachmentAddress(uri, server)).toBe(uri);
  });

  it.each([
    [api, 'https://media.ringcentral.com.example.org/a'],
    [api, 'https://evil.example/a'],
    [api, 'https://other.ringcentral.com/a'],
    [api, 'https://media.ringcentral.com:8443/a'],
    [api, 'http://media.ringcentral.com/a'],
    [api, 'https://platform.ringcentral.com@evil.example/a'],
    [api, 'https://user:word@media.ringcentral.com/a'],
    [api, '/a'],
    ['https://ringcentral.com', 'https://media.com/a'],
    [local, 'http://127.0.0.1:40124/a'],
    [local, 'https://media.0.0.1/a'],
  ])('at %s is never %s', (server, uri) => {
    expect(attachmentAddress(uri, server)).toBeNull();
  });
});

describe('the address of the push connection', () => {
  it.each([
    [api, 'wss://ws-api.ringcentral.com/ws'],
    [api, 'wss://platform.ringcentral.com/ws'],
    ['https://platform.ringcentral.biz', 'wss://ws-api.ringcentral.biz/ws'],
    [local, 'ws://127.0.0.1:40123/ws'],
  ])('at %s may be %s', (server, uri) => {
    expect(pushAddress(uri, server)?.href).toBe(uri);
  });

  it.each([
    [api, 'ws://ws-api.ringcentral.com/ws'],
    [api, 'wss://ws-api.ringcentral.com.example.org/ws'],
    [api, 'wss://notringcentral.com/ws'],
    [api, 'wss://evil.example/ws'],
    [api, 'wss://ws-api.ringcentral.com@evil.example/ws'],
    [api, 'ws://127.0.0.1:1/ws'],
    [api, 'https://ws-api.ringcentral.com/ws'],
    ['https://platform.ringcentral.co.uk', 'wss://evil.co.uk/ws'],
    [local, 'ws://192.0.2.1/ws'],
    [local, 'wss://ws-api.ringcentral.com/ws'],
    [local, 'nonsense'],
  ])('at %s is never %s', (server, uri) => {
    expect(pushAddress(uri, server)).toBeNull();
  });
});
