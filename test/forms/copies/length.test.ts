import { describe, expect, it } from 'vitest';
import { compose } from '~/app/pdf/compose.server';
import { TOPICS, type TopicId } from '~/forms/agreement/topics';
import type { Audience } from '~/forms/copies/audience';
import { contentFor } from '~/forms/copies/content-for';
import { informationOf } from '~/test/support/read-pdf';
import { DRAFT, SCHOOL, sampleProposal, sampleRecord, THERAPIST, WORDING } from './sample-record';

const ALL = Object.keys(TOPICS).filter((topic): topic is TopicId => topic in TOPICS);

async function pagesOf(recipients: typeof DRAFT.recipients, audience: Audience): Promise<number> {
  const proposal = sampleProposal({ ...DRAFT, recipients });
  const answers = Object.fromEntries(recipients.map(({ id }) => [id, { choice: 'yes' }] as const));
  const content = contentFor(sampleRecord({ proposal }, answers), audience, WORDING, 'K7QM-4XPD-2AB');
  const composed = content && (await compose(content));
  if (composed?.type !== 'done') throw new Error('Not composed');
  return Number(informationOf(composed.value).get('Pages'));
}

describe('how long the copies are', () => {
  it('keeps the family’s copy of the plain case, and of three times as many lines, to four pages', async () => {
    expect(await pagesOf([SCHOOL, THERAPIST], 'family:p-jo')).toBeLessThanOrEqual(4);
    const six: readonly TopicId[] = ['contact', 'attendance', 'learning', 'speech', 'health', 'support'];
    const twelve = [SCHOOL, THERAPIST].map((recipient) => ({ ...recipient, topics: six }));
    expect(await pagesOf(twelve, 'family:p-jo')).toBeLessThanOrEqual(4);
  });

  it('keeps a recipient’s confirmation to one page, even with every line there is and a long name', async () => {
    const name = 'The Example City and Northern Districts Partnership for Speech, Language and Communication';
    const recipient = { ...THERAPIST, name, direction: 'both', topics: ALL } as const;
    expect(await pagesOf([recipient], 'recipient:r-speech')).toBe(1);
  });
});
