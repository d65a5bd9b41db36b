import { beforeAll, describe, expect, it } from 'vitest';
import { ella, mia, sam } from '~/app/commands/stories/a15';
import { findStory } from '~/app/commands/stories/index';
import { makeSample } from '~/app/commands/stories/make-sample';
import type { SealedPaper } from '~/app/commands/stories/told-story';
import { database } from '~/app/services/database.server';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';
import { flatTextOf } from '~/test/support/read-pdf';

let documents: readonly SealedPaper[];
let db: Database;
const forms: { readonly id: string; readonly child: string; readonly reference: string }[] = [];

beforeAll(async () => {
  await freshCouncil();
  const story = findStory('A15');
  if (!story) throw new Error('There is no story A15');
  documents = await makeSample(story);
  db = await database();
  const rows = await db
    .selectFrom('agreements')
    .innerJoin('children', 'children.id', 'agreements.child_id')
    .select(['agreements.id', 'agreements.reference', 'given_names as child'])
    .execute();
  forms.push(...rows);
}, 60_000);

/** The words of every document of one child's form. */
async function wordsOn(child: string): Promise<readonly { name: string; text: string }[]> {
  const form = forms.find((one) => one.child === child);
  const rows = await db
    .selectFrom('documents')
    .select('reference')
    .where('agreement_id', '=', form?.id ?? '')
    .execute();
  const references = rows.map(({ reference }) => reference);
  const theirs = documents.filter(({ reference }) => references.includes(reference));
  return Promise.all(theirs.map(async ({ name, bytes }) => ({ name, text: await flatTextOf(bytes) })));
}

describe('story A15: three children in one conversation', () => {
  it('have three forms with references, copies and sealed documents of their own', async () => {
    expect(new Set(forms.map(({ reference }) => reference)).size).toBe(3);
    const made = await Promise.all(
      ['Ella', 'Sam', 'Mia'].map(async (child) => (await wordsOn(child)).map(({ name }) => name).sort()),
    );
    expect(made).toEqual([
      [
        'Confirmation for Larkfield Primary School',
        'Confirmation for Millbrook Surgery',
        'Copy for Siobhán Doyle',
        'Office copy',
      ],
      ['Confirmation for Larkfield Primary School', 'Copy for Siobhán Doyle', 'Office copy', 'Sam’s copy (Easy Read)'],
      ['Confirmation for Millbrook Surgery', 'Copy for Mia Doyle', 'Office copy'],
    ]);
  });

  /** Trap 6 of the domain: what concerns another, on a copy. */
  it.each([
    [ella, [sam, mia]],
    [sam, [ella, mia]],
    [mia, [ella, sam]],
  ] as const)('nothing of the others stands on the copies of $child', async ({ child }, others) => {
    for (const { name, text } of await wordsOn(child)) {
      expect([name, text.includes(child)]).toEqual([name, true]);
      for (const other of others) {
        const canaries = [other.child, other.childSaid, ...(other.ownWords === ella.ownWords ? [] : [other.ownWords])];
        expect([name, canaries.filter((words) => new RegExp(`\\b${words}\\b`).test(text))]).toEqual([name, []]);
      }
    }
  });

  it('each is answered by whoever speaks for that child, and decides for that child alone', async () => {
    const rows = await db
      .selectFrom('wishes')
      .innerJoin('agreements', 'agreements.id', 'wishes.agreement_id')
      .innerJoin('children', 'children.id', 'agreements.child_id')
      .innerJoin('people', 'people.id', 'wishes.person_id')
      .select(['given_names', 'full_name', 'wish'])
      .execute();
    expect(new Set(rows.map((row) => `${row.given_names}: ${row.full_name}, ${row.wish}`))).toEqual(
      new Set([
        'Ella: Siobhán Doyle, agree',
        'Sam: Siobhán Doyle, agree',
        'Sam: Siobhán Doyle, refuse',
        'Mia: Mia Doyle, refuse',
        'Mia: Mia Doyle, agree',
      ]),
    );
  });
});
