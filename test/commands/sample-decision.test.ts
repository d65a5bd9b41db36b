import { expect, it } from 'vitest';
import { sampleOf } from '~/test/support/sample-of';

it('makes the decision on paper of A8, which no form has, and nothing for the family', async () => {
  const papers = await sampleOf('A8');
  expect([...papers.keys()]).toEqual(['office']);
  expect(papers.get('office')).toContain('Decision about sharing: not for the family');
});
