import { expect, it } from 'vitest';
import { howManyAreKept } from '~/test/support/inspect';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
type Family = { readonly child: string; readonly adult: string };
const families = {
  narrow: { child: "O'Brien-Ó Súilleabháin", adult: "Niamh O'Brien-Ó Súilleabháin" },
  withoutScript: { child: 'Żółkiewska', adult: 'Ewa Żółkiewska' },
} as const satisfies Record<string, Family>;
const born = ['27', '3', '2020'] as const;

async function lookForTheChild(walk: Walk, family: Family): Promise<void> {
  await follow(walk, 'Start a form');
  await arrive(walk, 'worker', 'Find the child', 'find');
  await write(walk, 'worker', 'family_name', family.child);
  await write(walk, 'worker', 'date_of_birth', born);
  await press(walk, 'Find the child');
}

async function fillIn(walk: Walk, family: Family): Promise<void> {
  await write(walk, 'worker', 'given_names', 'Cillian');
  await write(walk, 'worker', 'adult_name', family.adult);
  await pick(walk, 'worker', 'adult_relationship', 'mother');
  await write(walk, 'worker', 'school', 'Hillside Primary School');
  await write(walk, 'worker', 'gp', 'Millbrook Surgery');
  await write(walk, 'worker', 'case_system_id', 'CS-100200');
}

it.each(['narrow', 'withoutScript'] as const)(
  'a family that is new to the council takes one more screen and six answers, and is entered once: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story: storyOf('A1'), careful: true };
    const family = families[device];
    await signIn(tablet, 'priya');
    await lookForTheChild(walk, family);
    await arrive(walk, 'worker', 'This child is new to us', 'new-family');
    await tryEmpty(walk, 'Start a form', 'new-family');
    const before = tablet.counts.worker.answers;
    await fillIn(walk, family);
    expect(tablet.counts.worker.answers - before).toBe(6);
    // A birthday is asked only of an adult under 18, and stands folded away.
    expect(await tablet.page.locator('main').locator('input[type=text]:visible, fieldset:visible').count()).toBe(6);
    // Two taps on the same button. Without a script nothing on the page stops the second one.
    await tablet.page.getByRole('button', { name: 'Start a form' }).dblclick();
    await arrive(walk, 'worker', 'Who is here', 'people');
    await tablet.page.getByLabel(family.adult, { exact: true }).waitFor();
    expect([...tablet.counts.worker.screens]).toEqual(['find', 'new-family', 'people']);
    expect(await howManyAreKept(council.server.dataDir, family)).toEqual({ children: 1, adults: 1 });

    await press(walk, 'End visit');
    await lookForTheChild(walk, family);
    await arrive(walk, 'worker', 'Choose the child', 'choose');
    expect(await tablet.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([`Cillian ${family.child}`]);
    expect(tablet.faults).toEqual([]);
  },
  60_000,
);
