import { expect, it } from 'vitest';
import { PLAIN_CONTEXT } from '~/forms/agreement/context';
import { proposalSchema } from '~/forms/agreement/proposal.schema';
import { firstReviewOn } from '~/forms/agreement/reviews';
import { sampleProposal } from '~/test/forms/copies/sample-record';

const PUT_ON = '2026-11-18';

it('is six months after it was put, where nobody set a day', () => {
  expect(firstReviewOn(PLAIN_CONTEXT, PUT_ON)).toBe('2027-05-18');
});

it('is on the day that was set, sooner or later', () => {
  for (const reviewOn of ['2026-12-01', '2027-11-18']) {
    expect(firstReviewOn({ ...PLAIN_CONTEXT, reviewOn }, PUT_ON)).toBe(reviewOn);
  }
});

it('is not on a day that had come before it was put', () => {
  expect(firstReviewOn({ ...PLAIN_CONTEXT, reviewOn: PUT_ON }, PUT_ON)).toBe('2027-05-18');
});

it('is no later than the last day of the agreement', () => {
  const on = (lastDay: string, reviewOn = '') => firstReviewOn({ ...PLAIN_CONTEXT, lastDay, reviewOn }, PUT_ON);
  expect(on('2027-01-31')).toBe('2027-01-31');
  expect(on('2027-01-31', '2027-11-18')).toBe('2027-01-31');
  expect(on('2027-01-31', '2026-12-01')).toBe('2026-12-01');
  expect(on('2028-01-31')).toBe('2027-05-18');
});

it('of a proposal that was frozen before a day could be set is after six months', () => {
  const { office, ...proposal } = sampleProposal();
  const { purpose, place } = PLAIN_CONTEXT;
  const read = proposalSchema.parse({ ...proposal, office: { ...office, context: { purpose, place } } });
  expect(firstReviewOn(read.office.context, PUT_ON)).toBe('2027-05-18');
});
