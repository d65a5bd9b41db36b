import { describe, expect, test } from 'vitest';
import { compose, missingCharacters } from '~/app/pdf/compose.server';
import { warmUp } from '~/app/pdf/warm-up.server';
import { bullets, heading } from '~/forms/copies/blocks';
import { composed, contentOf, paragraph } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import {
  faultsOf,
  flatTextOf,
  fontsOf,
  imagesOf,
  informationOf,
  objectsOf,
  textOf,
  unpacked,
} from '~/test/support/read-pdf';

describe('a composed document', () => {
  test('ends on a page with all of its last part, wherever that comes to stand', async () => {
    const end = [heading(2, 'The last part'), bullets(['One', 'Two']), paragraph('It ends here.')];
    for (let lines = 25; lines < 50; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('One line.'));
      const pages = textOf(await composed(contentOf(...filler, ...end)))
        .split('\f')
        .filter(Boolean);
      for (const words of ['The last part', 'It ends here.', 'Sealed by']) expect(pages.at(-1)).toContain(words);
    }
  });

  test('is the same, byte for byte, each time', async () => {
    await warmUp();
    const [first, second] = [await composed(sampleContent()), await composed(sampleContent())];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  test('holds nothing of another document that was composed before it', async () => {
    const alone = await composed(sampleContent());
    await composed(contentOf(paragraph('Žofie Ďurišová ξψω Щука Ωμέγα'), ...sampleContent().blocks));
    expect(Buffer.from(alone).equals(await composed(sampleContent()))).toBe(true);
  });

  test('differs where its content differs', async () => {
    const other = { ...sampleContent(), reference: 'K7QM-4XPD-3' };
    expect(Buffer.from(await composed(sampleContent())).equals(await composed(other))).toBe(false);
  });

  test('is a sound file of about three pages, with its title, dates and reference', async () => {
    const pdf = await composed(sampleContent());
    expect(faultsOf(pdf)).toBe('');
    const information = informationOf(pdf);
    expect(information.get('Title')).toBe('Sharing information about Maya');
    expect(information.get('Tagged')).toBe('yes');
    expect(information.get('Pages')).toBe('3');
    expect(information.get('CreationDate')).toContain('Nov 18 14:32:05 2026');
    for (const page of textOf(pdf).split('\f').slice(0, 3)) expect(page).toContain('Reference K7QM-4XPD-2');
    expect(textOf(pdf)).toContain('Page 2 of 3');
  });

  test('embeds its fonts as subsets with their text, and draws signatures as lines', async () => {
    const pdf = await composed(sampleContent());
    const fonts = fontsOf(pdf);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans-\w+\s.*\byes\s+yes\s+yes\b/);
    expect(imagesOf(pdf)).toEqual([]);
    expect(unpacked(pdf).match(/ c\n/g)?.length).toBeGreaterThan(100);
  });

  test('names nobody for whom it is made', async () => {
    const pdf = await composed({ ...sampleContent(), audience: 'family:jo-ellwood-secret' });
    expect(objectsOf(pdf) + unpacked(pdf)).not.toContain('jo-ellwood-secret');
  });

  test('prints its title once when the first heading says the same', async () => {
    const title = contentOf({ type: 'heading', level: 1, text: [{ text: 'A short document' }] }, paragraph('Text.'));
    expect(flatTextOf(await composed(title)).split('A short document')).toHaveLength(2);
  });

  test('refuses a date that is not an instant in UTC', async () => {
    await expect(compose({ ...sampleContent(), madeAt: '18 November 2026' })).rejects.toThrow('UTC');
  });
});

describe('a character that no font has', () => {
  test('is named, with where it stands, and nothing is composed', async () => {
    const heading = { type: 'heading', level: 2, text: [{ text: 'About Maya' }] } as const;
    const outcome = await compose(contentOf(heading, paragraph('She likes \u{13000} football')));
    if (outcome.type !== 'refused') throw new Error('It was composed');
    expect(outcome.reasons).toHaveLength(1);
    expect(outcome.reasons[0]).toContain('U+13000');
    expect(outcome.reasons[0]).toContain('“About Maya”');
    expect(outcome.reasons[0]).toContain('She likes \u{13000} football');
  });

  test('is named by its script where people here write in it, and once for each passage', async () => {
    const outcome = await compose(contentOf(paragraph('ნინო is her friend'), paragraph('ნინო again')));
    expect(outcome.type === 'refused' && outcome.reasons).toEqual([
      'No font here can print ნ, ი, ო (Georgian, U+10DC, U+10D8, U+10DD). Look before the first heading, near “ნინო is her friend”.',
    ]);
  });

  test('can be asked for before signing', () => {
    expect(missingCharacters('Łukasz \u{13000}\u{13000} ა')).toEqual(['\u{13000}', 'ა']);
    expect(missingCharacters('Zoë\u200d O’Brien\n“quoted” – 50 % €')).toEqual([]);
  });

  test('in a typed signature or a table is found too', async () => {
    const cells = { cells: [[{ text: 'ა' }]] };
    const table = { type: 'table', caption: [], header: [[{ text: 'a' }]], rows: [cells], rowHeaders: false } as const;
    const mark = { kind: 'typed', name: '\u{13001}' } as const;
    const outcome = await compose(contentOf(table, { type: 'signature', mark, alternative: '', caption: [] }));
    expect(outcome.type === 'refused' && outcome.reasons.map((one) => /U\+\w+/.exec(one)?.[0])).toEqual([
      'U+10D0',
      'U+13001',
    ]);
  });
});
