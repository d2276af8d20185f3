import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furtherPicture, type DeliveryPicture } from '#domain/messages/delivery.ts';
import { deliveries, type Delivery } from '#domain/messages/message.ts';

const picture = (delivery: Delivery, modifiedAt = 1, errorCode: string | null = null): DeliveryPicture => ({
  delivery,
  errorCode,
  modifiedAt,
});
const endOf = (pictures: readonly DeliveryPicture[]): DeliveryPicture => pictures.reduce(furtherPicture);

const anyPicture = fc.record({
  delivery: fc.constantFrom(...deliveries),
  errorCode: fc.constantFrom(null, 'SMS-UP-410', 'SMS-CAR-413'),
  modifiedAt: fc.integer({ min: 1, max: 4 }),
});
const somePictures = fc.array(anyPicture, { minLength: 1, maxLength: 8 });

describe('how far a text got', () => {
  it.each<[Delivery, Delivery]>([
    ['unknown', 'queued'],
    ['queued', 'sent'],
    ['sent', 'delivered'],
    ['sent', 'delivery-failed'],
    ['queued', 'sending-failed'],
    ['unknown', 'received'],
  ])('goes from %s to %s, whichever picture is later', (from, to) => {
    for (const time of [0, 1, 2]) {
      expect(furtherPicture(picture(from), picture(to, time)).delivery).toBe(to);
      expect(furtherPicture(picture(to, time), picture(from)).delivery).toBe(to);
    }
  });

  it('ends as RingCentral said last', () => {
    expect(furtherPicture(picture('delivered', 1), picture('delivery-failed', 2)).delivery).toBe(
      'delivery-failed',
    );
    expect(furtherPicture(picture('delivery-failed', 1), picture('delivered', 2)).delivery).toBe('delivered');
  });

  it('has failed when one time says both', () => {
    expect(furtherPicture(picture('delivery-failed'), picture('delivered')).delivery).toBe('delivery-failed');
    expect(furtherPicture(picture('delivered'), picture('sending-failed')).delivery).toBe('sending-failed');
  });

  it('keeps the reason of the picture that counts', () => {
    const failed = picture('delivery-failed', 2, 'SMS-CAR-413');
    expect(furtherPicture(failed, picture('sent', 3))).toEqual(failed);
    expect(furtherPicture(picture('delivery-failed', 2), failed)).toEqual(failed);
  });

  it('is the same for the same pictures in any order, however often each comes', () => {
    fc.assert(
      fc.property(
        somePictures.chain((pictures) =>
          fc.tuple(
            fc.constant(pictures),
            fc.shuffledSubarray([...pictures, ...pictures], { minLength: pictures.length * 2 }),
          ),
        ),
        ([pictures, shuffled]) => {
          expect(endOf(shuffled)).toEqual(endOf(pictures));
        },
      ),
    );
  });

  it('never goes backwards, whatever comes', () => {
    const way: readonly Delivery[] = ['unknown', 'queued', 'sent'];
    const stepOf = (delivery: Delivery): number => {
      const step = way.indexOf(delivery);
      return step === -1 ? way.length : step;
    };
    fc.assert(
      fc.property(somePictures, anyPicture, (pictures, next) => {
        const before = endOf(pictures);
        const after = furtherPicture(before, next);
        expect(stepOf(after.delivery)).toBeGreaterThanOrEqual(stepOf(before.delivery));
        expect(after.delivery === 'unknown' && before.delivery !== 'unknown').toBe(false);
      }),
    );
  });
});
