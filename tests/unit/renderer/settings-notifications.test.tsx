import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { standardSettings } from '#contract/app-settings.ts';
import { everyKind } from './support/listings.ts';
import { changesOf, keep, openSettings, requests, toggle } from './support/settings.ts';

describe('what a notification shows', () => {
  const level = (name: string): HTMLInputElement => screen.getByRole('radio', { name });
  const preview = (): string => document.querySelector('.preview')?.textContent ?? '';

  it('is one of four levels, each with its picture', async () => {
    const app = await openSettings();
    expect(level('Sender only').checked).toBe(true);
    expect(preview()).toContain('Dana Whitfield');
    expect(preview()).toContain('to My direct (650) 555-0142');
    expect(preview()).not.toContain('Perfect');

    fireEvent.click(level('Sender and text'));
    expect(preview()).toContain('Perfect, thanks.');
    await app.settle();
    expect(changesOf(app)).toEqual([{ notifications: 'sender-and-text' }]);

    await keep(app, { notifications: 'only-new' });
    expect(preview()).toContain('New message');
    expect(preview()).not.toContain('Dana');
    await keep(app, { notifications: 'nothing' });
    expect(preview()).toContain('Nothing appears.');
    expect(preview()).not.toContain('My direct');
  });

  it('is nothing in the quiet time, whose ends are times of the day', async () => {
    const isOn = { isOn: true, from: 22 * 60, until: 7 * 60 };
    const app = await openSettings({ settings: { ...standardSettings, quietTime: isOn } });
    const from = screen.getByLabelText<HTMLInputElement>('From');
    expect(from.value).toBe('22:00');
    fireEvent.change(from, { target: { value: '' } });
    fireEvent.change(from, { target: { value: '21:30' } });
    await app.settle();
    expect(changesOf(app)).toEqual([{ quietTime: { ...isOn, from: 21 * 60 + 30 } }]);
  });

  it('leaves out a number that is muted', async () => {
    const app = await openSettings();
    fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
    fireEvent.click(toggle(/^Mute Virginia/));
    await app.settle();
    const virginia = everyKind.find(({ number }) => number.id === 'virginia');
    expect(requests(app, 'numbers:set')).toEqual([
      { id: 'virginia', settings: { ...virginia?.settings, isMuted: true } },
    ]);
    const canText = everyKind.filter(({ verdict }) => verdict.level !== 'cannot');
    expect(screen.getAllByRole('switch', { name: /^Mute / })).toHaveLength(canText.length);
  });
});
