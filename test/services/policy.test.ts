import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '~/app/services/clock.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { changeDecidingPolicy, decidingPolicies } from '~/app/services/policy.server';
import type { Worker } from '~/app/services/proposals.server';
import type { Database } from '~/db/connection';
import { readPolicy } from '~/forms/agreement/answers/policy';
import { addMonths, dateParts } from '~/forms/values/dates';
import { sent } from '~/test/forms/agreement/plain-case';
import { childOf, councilWithFamilies, countRows, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let colin: Worker;
let aisha: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  colin = await workerOf('colin');
  aisha = await childOf('A3', 'Aisha');
});

function typed(from: string, more: Record<string, string> = {}) {
  const { day, month, year } = dateParts(from);
  return sent({
    'in_force_from-day': day,
    'in_force_from-month': month,
    'in_force_from-year': year,
    assess_from: '15',
    rule: 'child_decides',
    written_in: 'Example procedure 4.2',
    why: 'Agreed by the board',
    ...more,
  });
}
const read = (from: string, more: Record<string, string> = {}) =>
  readPolicy(typed(from, more), { name: 'Colin Ashdown', today: today() });
const policy = (from: string, more: Record<string, string> = {}) => {
  const answers = read(from, more);
  if (answers.type !== 'done') throw new Error(JSON.stringify(answers.errors));
  return answers.value;
};

describe('the council’s policy on who decides', () => {
  it('is Derby’s until the council says otherwise', async () => {
    const { current, history } = await decidingPolicies();
    expect(current).toMatchObject({ assessFrom: { years: 12 }, whenTheyDiffer: { rule: 'best_interests' } });
    expect(history).toEqual([current]);
  });

  it('trap 3: is data with its history and its source, and rules from its own day on', async () => {
    const later = addMonths(today(), 1);
    const key = randomUUID();
    value(await changeDecidingPolicy(colin, policy(later), key));
    value(await changeDecidingPolicy(colin, policy(later), key));
    expect(await countRows(db, ['deciding_policies'])).toEqual({ deciding_policies: 1 });
    const [now, then] = [await whoDecidesFor(db, aisha, today()), await whoDecidesFor(db, aisha, later)];
    expect(now.policy.assessFrom.years).toBe(12);
    expect(then.policy).toMatchObject({ assessFrom: { years: 15, source: { cite: 'Example procedure 4.2' } } });
    expect(then.policy.enteredBy).toBe('Colin Ashdown');
  });

  it('is set by an administrator, and by nobody who works with families', async () => {
    const priya = await workerOf('priya');
    expect((await changeDecidingPolicy(priya, policy(today()), randomUUID())).type).toBe('missing');
    expect(await countRows(db, ['deciding_policies'])).toEqual({ deciding_policies: 1 });
  });

  it('says everything that is wrong with a change beside its field', () => {
    const fields = (answers: ReturnType<typeof read>) =>
      answers.type === 'wrong' ? answers.errors.map(({ field }) => field) : [];
    expect(fields(read('2020-01-01'))).toEqual(['in_force_from']);
    expect(fields(read('', { assess_from: '17', rule: '', written_in: '', why: '' }))).toEqual([
      'in_force_from',
      'rule',
      'assess_from',
      'written_in',
      'why',
    ]);
    expect(fields(read(today(), { assess_from: 'twelve' }))).toEqual(['assess_from']);
  });
});
