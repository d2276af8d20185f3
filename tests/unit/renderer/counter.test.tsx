import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from './support/fake-bridge.ts';
import { everyKind } from './support/listings.ts';
import { renderApp } from './support/render-app.tsx';
import { snapshotOf } from './support/truth.ts';

describe('the counter', () => {
  it('is seen at every key and heard on a segment step and at the last twenty characters only', async () => {
    const { numbers } = snapshotOf();
    const truth = snapshotOf({ numbers: { ...numbers, total: everyKind.length } });
    await renderApp(createFakeBridge(truth, everyKind));
    const write = (length: number): void => {
      fireEvent.change(screen.getByRole('textbox', { name: 'Message' }), {
        target: { value: 'a'.repeat(length) },
      });
    };
    const seen = (): string => document.querySelector('output.counter')?.textContent ?? '';
    const heard = (): string =>
      document.querySelector('output.counter')?.nextElementSibling?.textContent ?? 'nothing stands there';

    write(1);
    expect(seen()).toBe('1 / 1,000 · 1 segment · GSM-7');
    expect(heard()).toBe('');
    write(160);
    expect(heard()).toBe('');
    write(161);
    expect(heard()).toBe('2 segments');
    write(200);
    expect(heard()).toBe('2 segments');
    write(980);
    expect(heard()).toBe('20 characters left');
    write(999);
    expect(heard()).toBe('1 character left');
    write(1001);
    expect(seen()).toContain('1,001 / 1,000');
    expect(heard()).toBe('Longer than 1,000 characters');
    write(1050);
    expect(heard()).toBe('Longer than 1,000 characters');
  });
});
