import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { ann, ben } from '#tests/support/people.ts';
import { hour, listed, minute, page, peopleHarness, second } from './harness.ts';

const ruth = listed('Ruth Abernathy', '(510) 555-0119');
const owen = listed('Owen Park', '703 555 0114');
const beth = { ...listed('Beth Carver', '+16505550112'), extension: '204' };
const failed = { kind: 'not-answered', error: appError('server-error') } as const;

describe('address book and directory', () => {
  it('are read in the background, page by page, and are there when all of a list is', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list, wanted) => {
        if (list === 'directory') return page([beth]);
        return wanted === 1 ? page([ruth], true) : page([owen]);
      };
    });
    expect(world.people.state()).toMatchObject({ addressBook: 'not-read', directory: 'not-read' });
    await world.pass(second);
    expect(world.pagesOf('address-book')).toEqual([1, 2]);
    expect(world.people.state()).toMatchObject({ addressBook: 'read', directory: 'read' });
    expect(world.people.find('', 50)).toMatchObject({
      addressBook: 'read',
      people: [
        { name: 'Beth Carver', source: 'directory', extension: '204' },
        { name: 'Owen Park', number: '+17035550114', source: 'address-book' },
        { name: 'Ruth Abernathy', number: '+15105550119' },
      ],
    });
    expect(world.people.names(['+15105550119', '+12025550100'])).toEqual([
      { number: '+15105550119', name: 'Ruth Abernathy' },
    ]);
  });

  it('tell when they were read, so that names can be shown', async () => {
    const world = peopleHarness();
    const { version } = world.people.state();
    world.told.length = 0;
    await world.pass(second);
    expect(world.told.map(({ addressBook, directory }) => [addressBook, directory])).toEqual([
      ['not-read', 'read'],
      ['read', 'read'],
    ]);
    expect(world.people.state().version).toBeGreaterThan(version);
  });

  it('wait for the numbers, and for RingCentral to be reached', async () => {
    const world = peopleHarness((made) => {
      made.areNumbersRead = false;
      made.isOnline = false;
    });
    await world.pass(hour);
    expect(world.asked).toEqual([]);
    world.isOnline = true;
    world.people.wake();
    await world.pass(minute);
    expect(world.asked).toEqual([]);
    world.areNumbersRead = true;
    world.people.wake();
    await world.pass(second);
    expect(world.asked).toHaveLength(2);
  });

  it('take no more than four heavy requests a minute, and two medium ones', async () => {
    const world = peopleHarness((made) => {
      made.answer = (_list, wanted) => page([ruth], wanted < 12);
    });
    await world.pass(10 * minute);
    expect(world.asked).toHaveLength(24);
    for (const { list, at } of world.asked) {
      const within = world.asked.filter(
        (other) => other.list === list && other.at >= at && other.at < at + minute,
      );
      expect(within.length).toBeLessThanOrEqual(list === 'directory' ? 2 : 4);
    }
  });

  it('are read again after six hours, not before, and when the user asks', async () => {
    const world = peopleHarness();
    await world.pass(6 * hour - minute);
    world.people.wake();
    await world.pass(second);
    expect(world.pagesOf('directory')).toHaveLength(1);
    await world.pass(2 * minute);
    expect(world.pagesOf('directory')).toHaveLength(2);
    expect(world.pagesOf('address-book')).toHaveLength(2);
    world.people.refresh();
    await world.pass(second);
    expect(world.pagesOf('directory')).toHaveLength(3);
  });

  it('take the place of what was there as a whole', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list) => page(list === 'address-book' ? [ruth, owen] : [beth]);
    });
    await world.pass(minute);
    world.answer = (list, wanted) =>
      list === 'directory' || wanted === 1 ? page([owen], list === 'address-book') : failed;
    world.people.refresh();
    await world.pass(minute);
    // The second page did not come: the list stays as it was.
    expect(world.names()).toEqual(['Owen Park', 'Ruth Abernathy']);
    expect(world.people.state().addressBook).toBe('read');
    world.answer = () => page([owen]);
    await world.pass(20 * minute);
    world.people.refresh();
    await world.pass(minute);
    expect(world.names()).toEqual(['Owen Park']);
  });

  it('survive names with half an emoji or a zero in them', async () => {
    const world = peopleHarness((made) => {
      made.answer = () =>
        page([
          { ...listed('Owen\uD83D Park', '+17035550114'), company: '\uDE00' },
          listed('Ruth\0 Abernathy', '+15105550119'),
        ]);
    });
    await world.pass(second);
    world.isOnline = false;
    world.restart();
    expect(world.names()).toEqual(['Owen\uFFFD Park', 'Ruth\uFFFD Abernathy']);
    expect(world.names('park')).toHaveLength(1);
  });

  it('survive a restart and a time without a network', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list) => page(list === 'address-book' ? [ruth] : [beth]);
    });
    await world.pass(second);
    world.isOnline = false;
    world.restart();
    expect(world.people.state()).toMatchObject({ addressBook: 'read', directory: 'read' });
    expect(world.names()).toEqual(['Beth Carver', 'Ruth Abernathy']);
    world.isOnline = true;
    world.people.wake();
    await world.pass(minute);
    expect(world.asked).toHaveLength(2);
    // They grow old by themselves.
    await world.pass(6 * hour);
    expect(world.asked).toHaveLength(4);
  });

  it('belong to whoever is signed in', async () => {
    const world = peopleHarness((made) => {
      made.answer = () => page([ruth]);
    });
    await world.pass(second);
    world.isOnline = false;
    world.people.open(ben);
    expect(world.names()).toEqual([]);
    expect(world.people.state()).toMatchObject({ addressBook: 'not-read', directory: 'not-read' });
    world.people.close();
    expect([world.names(), world.people.names(['+15105550119'])]).toEqual([[], []]);
    world.people.open(ann);
    expect(world.names()).toEqual(['Ruth Abernathy']);
  });

  it('are not asked for again where they may not be read, and forgotten', async () => {
    const world = peopleHarness((made) => {
      made.answer = () => page([ruth]);
    });
    await world.pass(second);
    world.answer = (list) => (list === 'address-book' ? { kind: 'not-permitted' } : page([beth]));
    world.people.refresh();
    await world.pass(minute);
    expect(world.people.state()).toMatchObject({ addressBook: 'not-permitted', directory: 'read' });
    expect(world.names()).toEqual(['Beth Carver']);
    world.people.refresh();
    world.people.wake();
    await world.pass(24 * hour);
    expect(world.pagesOf('address-book')).toHaveLength(2);
    // A new sign-in may have been given more.
    world.restart();
    await world.pass(second);
    expect(world.pagesOf('address-book')).toHaveLength(3);
  });

  it('are tried again a quarter of an hour after they failed, and at once after a time out of reach', async () => {
    const world = peopleHarness((made) => {
      made.answer = () => failed;
    });
    await world.pass(minute);
    expect(world.people.state()).toMatchObject({ addressBook: 'failed', directory: 'failed' });
    world.people.wake();
    await world.pass(10 * minute);
    expect(world.pagesOf('directory')).toHaveLength(1);
    await world.pass(5 * minute);
    expect(world.pagesOf('directory')).toHaveLength(2);
    world.answer = () => {
      world.isOnline = false;
      return failed;
    };
    await world.pass(15 * minute);
    world.isOnline = true;
    world.answer = () => page([ruth]);
    world.people.wake();
    await world.pass(minute);
    expect(world.people.state()).toMatchObject({ addressBook: 'read', directory: 'read' });
  });

  it('wait as long as RingCentral asks for, and go on with the same page', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list, wanted) => {
        if (list === 'directory') return page([]);
        return wanted === 1 ? page([ruth], true) : { kind: 'rate-limited', retryAfterSeconds: 90 };
      };
    });
    await world.pass(80 * second);
    expect(world.pagesOf('address-book')).toEqual([1, 2]);
    world.answer = () => page([owen]);
    await world.pass(20 * second);
    expect(world.pagesOf('address-book')).toEqual([1, 2, 2]);
    expect(world.names()).toEqual(['Owen Park', 'Ruth Abernathy']);
  });

  it('begin anew when the session went in the middle, as soon as somebody is signed in', async () => {
    const world = peopleHarness((made) => {
      made.answer = (_list, wanted) => (wanted === 1 ? page([ruth], true) : { kind: 'session-gone' });
    });
    await world.pass(minute);
    await world.pass(24 * hour);
    expect(world.pagesOf('directory')).toEqual([1, 2]);
    world.answer = () => page([owen]);
    world.people.open(ann);
    await world.pass(second);
    expect(world.names()).toEqual(['Owen Park']);
  });

  it('are not believed when they never end', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list) => page([ruth], list === 'directory');
    });
    await world.pass(3 * hour);
    expect(world.people.state().directory).toBe('failed');
    expect(Math.max(...world.pagesOf('directory'))).toBe(200);
  });

  it('lose a row that cannot be read, and no other', async () => {
    const world = peopleHarness((made) => {
      made.answer = (list) => page(list === 'directory' ? [] : [ruth, owen]);
    });
    await world.pass(second);
    world.database.script("UPDATE known_person SET kind = 'odd' WHERE name LIKE 'Ruth%'");
    world.isOnline = false;
    world.restart();
    expect(world.names()).toEqual(['Owen Park']);
  });
});
