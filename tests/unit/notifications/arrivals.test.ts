import { beforeEach, describe, expect, it } from 'vitest';
import type { NotificationLevel } from '#contract/app-settings.ts';
import type { Message } from '#domain/messages/message.ts';
import { plainSettings } from '#domain/number-settings.ts';
import { createNotifyingScene, textFromTom, tom, withTom, type NotifyingScene } from './scene.ts';

let scene: NotifyingScene;
const arrive = (message: Message = textFromTom()): void => scene.tell({ type: 'arrived', message });
const atLevel = (notifications: NotificationLevel): void => {
  scene.settings = { ...scene.settings, notifications };
};
const words = (): readonly { title: string; body: string }[] =>
  scene.shown.map(({ notice: { title, body } }) => ({ title, body }));

beforeEach(() => {
  scene = createNotifyingScene();
});

describe('the notification of a new text', () => {
  it.each([
    ['sender-and-text', { title: 'Tom Becker', body: 'to Virginia (571) 555-0123\nAre the sash locks in?' }],
    ['sender', { title: 'Tom Becker', body: 'to Virginia (571) 555-0123' }],
    ['only-new', { title: 'New message', body: 'to Virginia (571) 555-0123' }],
  ] as const)('at level %s says %j', (level, said) => {
    atLevel(level);
    arrive();
    expect(words()).toEqual([said]);
  });

  it('is none at level "nothing"', () => {
    atLevel('nothing');
    arrive();
    expect(scene.shown).toEqual([]);
  });

  it('names neither sender nor text at level "only-new", whatever arrives', () => {
    atLevel('only-new');
    arrive();
    arrive();
    arrive(textFromTom({ people: [tom, '+17035550199'], writer: tom }));
    expect(JSON.stringify(words())).not.toMatch(/Tom|703|sash/);
    expect(words()[1]).toEqual({ title: '2 new messages', body: 'to Virginia (571) 555-0123' });
  });

  it('never shows the text while the screen is locked', () => {
    atLevel('sender-and-text');
    scene.isLocked = true;
    arrive();
    expect(words()).toEqual([{ title: 'Tom Becker', body: 'to Virginia (571) 555-0123' }]);
  });

  it('names the number by the name that the person gave it', () => {
    scene.numberSettings = { ...plainSettings, nickname: 'Richmond shop' };
    arrive();
    expect(words()[0]?.body).toBe('to Richmond shop (571) 555-0123');
  });

  it.each([
    ['an unnamed person by the number', { name: null }, '(703) 555-0168'],
    ['a short code as it is', { name: null, people: ['262966'] }, '262966'],
    [
      'the writer among several',
      { name: null, people: [tom, '+17035550199', '+17035550200'], writer: '+17035550199' },
      '(703) 555-0199 and 2 others',
    ],
    ['a name without its tricks', { name: '\u202EkreceB\nmoT' }, 'kreceB moT'],
  ] as const)('names %s', (_what, differences, title) => {
    arrive(textFromTom(differences));
    expect(words()[0]?.title).toBe(title);
  });

  it('keeps the number in sight of a text that plays tricks', () => {
    atLevel('sender-and-text');
    arrive(textFromTom({ text: 'to Sales (800) 555-0100\n\u202Eevil\u2069' }));
    expect(words()[0]?.body).toBe('to Virginia (571) 555-0123\nto Sales (800) 555-0100 evil');
  });

  it.each([
    [1, 'Picture'],
    [3, '3 pictures'],
  ])('says so of a text that is %i pictures only', (count, said) => {
    atLevel('sender-and-text');
    const picture = { id: '1', contentType: 'image/png', fileName: null, size: null };
    arrive(textFromTom({ text: '', attachments: Array.from({ length: count }, () => picture) }));
    expect(words()[0]?.body).toBe(`to Virginia (571) 555-0123\n${said}`);
  });

  it('is silent unless the person wants a sound', () => {
    arrive();
    scene.settings = { ...scene.settings, sound: true };
    arrive();
    expect(scene.shown.map(({ notice }) => notice.hasSound)).toEqual([false, true]);
  });

  it('opens its conversation', () => {
    arrive();
    scene.shown[0]?.answers.onOpen();
    expect(scene.places).toEqual([{ kind: 'conversation', key: withTom }]);
  });
});

describe('notifications of one conversation', () => {
  it('take the place of each other and count what is unread', () => {
    arrive();
    arrive();
    arrive(textFromTom({ people: ['+17035550199'], name: null }));
    expect(words().map(({ title }) => title)).toEqual(['Tom Becker', 'Tom Becker (2 new)', '(703) 555-0199']);
    expect([...scene.standing.keys()]).toHaveLength(2);
  });

  it('go when it was read, on whatever device, and count anew', () => {
    arrive();
    arrive();
    scene.tell({ type: 'read', conversations: [withTom] });
    expect(scene.standing.size).toBe(0);
    arrive();
    expect(words().at(-1)?.title).toBe('Tom Becker');
  });

  it('go when the person signs out and when the profile ends', () => {
    arrive();
    scene.tellSession({ phase: 'signed-out', error: null });
    expect(scene.standing.size).toBe(0);
    arrive();
    expect(words().at(-1)?.title).toBe('Tom Becker');
    scene.end();
    expect(scene.standing.size).toBe(0);
    arrive();
    expect(scene.shown).toHaveLength(2);
  });
});

describe('nothing is notified', () => {
  it('of a muted number', () => {
    scene.numberSettings = { ...plainSettings, isMuted: true };
    arrive();
    expect(scene.shown).toEqual([]);
  });

  it('of what the first sync brings, nor of what was read already', () => {
    scene.firstSync = true;
    arrive();
    scene.firstSync = false;
    arrive(textFromTom({ isRead: true }));
    expect(scene.shown).toEqual([]);
  });

  it('of the conversation that is being read; but of another one, and of this one when nobody looks', () => {
    scene.isFocused = true;
    scene.inView = withTom;
    arrive();
    expect(scene.shown).toEqual([]);
    arrive(textFromTom({ people: ['+17035550199'] }));
    scene.isFocused = false;
    arrive();
    expect(scene.shown).toHaveLength(2);
  });

  it('in the quiet time', async () => {
    scene.settings = { ...scene.settings, quietTime: { isOn: true, from: 10 * 60, until: 11 * 60 } };
    arrive();
    expect(scene.shown).toEqual([]);
    await scene.time.pass(30 * 60_000);
    arrive();
    expect(scene.shown).toHaveLength(1);
  });

  it('during a pause, which ends by itself after an hour or when the person says so', async () => {
    scene.pause.begin();
    arrive();
    await scene.time.pass(60 * 60_000 - 1);
    arrive();
    expect(scene.shown).toEqual([]);
    await scene.time.pass(1);
    arrive();
    scene.pause.begin();
    scene.pause.end();
    arrive();
    expect(scene.shown).toHaveLength(2);
  });
});

describe('an answer from the notification', () => {
  it('goes the way of every text, from the number that was texted, and marks the conversation as read', () => {
    arrive();
    expect(scene.shown[0]?.notice.canReply).toBe(true);
    scene.shown[0]?.answers.onReply('They are.');
    expect(scene.sent).toEqual([
      {
        sends: [{ id: '00000000-0000-4000-8000-000000000001', to: [tom], text: 'They are.' }],
        draftId: null,
        numberId: '9',
        files: [],
        sendAt: null,
        endsWhenAnswered: false,
      },
    ]);
    expect(scene.marked).toEqual([withTom]);
  });

  it('is not offered where it has no one recipient, or no number to come from', () => {
    arrive(textFromTom({ people: [tom, '+17035550199'] }));
    arrive(textFromTom({ number: '+15715550999' }));
    expect(scene.shown.map(({ notice }) => notice.canReply)).toEqual([false, false]);
  });

  it('is not lost when it is refused: a click puts it into the pane', () => {
    scene.refusesTexts = true;
    arrive();
    scene.shown[0]?.answers.onReply('They are.');
    expect(scene.marked).toEqual([]);
    const refused = scene.standing.get(withTom);
    expect(refused?.notice.title).toBe('Your reply was not sent');
    expect(JSON.stringify(refused?.notice)).not.toContain('They are.');
    refused?.answers.onOpen();
    expect(scene.places).toEqual([{ kind: 'new-text', to: tom, text: 'They are.' }]);
  });
});
