import { expect, it } from 'vitest';
import { sampleOf } from '~/test/support/sample-of';

it('tells A6 of the health visitor too, whose duty to share is answered', async () => {
  const papers = await sampleOf('A6-variant');
  expect([...papers.keys()].sort()).toEqual(['family', 'office']);
  expect(papers.get('office')).toContain('It would not help the recipient at this time');
});
