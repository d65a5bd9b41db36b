import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReference, readReference } from '~/forms/values/references';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const random = fc.uint8Array({ minLength: 10, maxLength: 16 });
const some = [
  new Uint8Array(10),
  new Uint8Array(10).fill(30),
  Uint8Array.from([7, 20, 22, 11, 2, 28, 16, 9, 12, 24]),
  Uint8Array.from([255, 1, 128, 77, 31, 62, 93, 5, 200, 17]),
];

test('is three groups of letters and figures that are hard to confuse', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      expect(makeReference(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Y]{4}-[0-9A-HJKMNP-TV-Y]{4}-[0-9A-HJKMNP-TV-Y]{3}$/);
    }),
  );
});

test('is read as it was made', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      expect(readReference(makeReference(bytes))).toBe(makeReference(bytes));
    }),
  );
});

test('is read whatever the case, the spaces and the dashes, and with O, I and L for what they look like', () => {
  const reference = makeReference(Uint8Array.from([0, 1, 0, 1, 10, 12, 0, 1, 14, 3]));
  expect(reference).toContain('0101-AC01');
  for (const typed of [
    reference.toLowerCase(),
    reference.replaceAll('-', ''),
    ` ${reference.replaceAll('-', ' – ')}. `,
    reference.replaceAll('0', 'O').replaceAll('1', 'l'),
    reference.replaceAll('0', 'o').replaceAll('1', 'I'),
  ]) {
    expect(readReference(typed)).toBe(reference);
  }
});

test('every slip of one character is noticed', () => {
  for (const bytes of some) {
    const characters = [...makeReference(bytes).replaceAll('-', '')];
    const slips = characters.flatMap((right, place) =>
      [...LETTERS].filter((wrong) => wrong !== right).map((wrong) => characters.with(place, wrong).join('')),
    );
    expect(slips).toHaveLength(11 * 30);
    expect(slips.filter((slip) => readReference(slip) !== null)).toEqual([]);
  }
});

test('every swap of two neighbours is noticed', () => {
  for (const bytes of some) {
    const characters = [...makeReference(bytes).replaceAll('-', '')];
    const swaps = characters.slice(1).flatMap((second, place) => {
      const first = characters[place] ?? '';
      return first === second
        ? []
        : [
            characters
              .with(place, second)
              .with(place + 1, first)
              .join(''),
          ];
    });
    expect(swaps.filter((swap) => readReference(swap) !== null)).toEqual([]);
  }
  fc.assert(
    fc.property(random, fc.integer({ min: 0, max: 9 }), (bytes, place) => {
      const characters = [...makeReference(bytes).replaceAll('-', '')];
      const [first = '', second = ''] = characters.slice(place, place + 2);
      fc.pre(first !== second);
      expect(
        readReference(
          characters
            .with(place, second)
            .with(place + 1, first)
            .join(''),
        ),
      ).toBeNull();
    }),
  );
});

test.each(['', '7KQM', '7KQM-2XH9-DTCA', 'Maya Ellwood', 'UUUU-ZZZZ-UZU', '12/03/2019'])(
  '%j is no reference',
  (typed) => {
    expect(readReference(typed)).toBeNull();
  },
);

test('needs enough chance', () => {
  expect(() => makeReference(new Uint8Array(9))).toThrow('10 random bytes');
});
