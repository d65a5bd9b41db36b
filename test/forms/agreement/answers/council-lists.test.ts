import { describe, expect, it } from 'vitest';
import { readAgency } from '~/forms/agreement/answers/agency';
import { readTopic } from '~/forms/agreement/answers/topic';
import { SPECIAL_CATEGORIES } from '~/forms/agreement/topics';
import { topicSchema } from '~/forms/agreement/topics.schema';
import { sent } from '../plain-case';

const problems = (read: ReturnType<typeof readTopic> | ReturnType<typeof readAgency>) =>
  read.type === 'wrong' ? read.errors.map(({ field }) => field) : [];

describe('a topic', () => {
  const typed = { name: 'Rent', label: 'rent and repairs', tier: 'additional', special: ['health', 'gossip'] };

  it('needs its two names and its tier', () => {
    expect(problems(readTopic(sent({})))).toEqual(['name', 'label', 'tier']);
  });

  it('takes special categories that there are, and no others', () => {
    expect(readTopic(sent({ ...typed, offences: 'yes' }))).toEqual({
      type: 'done',
      value: {
        topic: {
          name: 'Rent',
          label: 'rent and repairs',
          tier: 'additional',
          special: ['health'],
          offences: true,
          aboutAdults: false,
        },
        isRetired: false,
      },
    });
  });

  it('can hold every special category of Article 9(1)', () => {
    const special = Object.keys(SPECIAL_CATEGORIES);
    expect(special).toEqual(expect.arrayContaining(['health', 'beliefs', 'trade_union', 'genetic', 'biometric']));
    expect(readTopic(sent({ ...typed, special }))).toMatchObject({ value: { topic: { special } } });
  });

  it('says if it usually holds an adult’s own information; one that was kept before that was asked does not', () => {
    expect(readTopic(sent({ ...typed, about_adults: 'yes' }))).toMatchObject({
      value: { topic: { aboutAdults: true } },
    });
    const kept = { label: 'rent', name: 'Rent', tier: 'basic', special: [], offences: false };
    expect(topicSchema.parse(kept).aboutAdults).toBe(false);
  });
});

describe('an agency', () => {
  it('needs a name, a kind and what it does for a family', () => {
    expect(problems(readAgency(sent({ kind: 'toString' })))).toEqual(['name', 'kind', 'role']);
  });

  it('is not known to be listed for the duty to share until somebody says so', () => {
    const read = readAgency(sent({ name: 'Larkfield', kind: 'school', role: 'teaches your child', duty: 'perhaps' }));
    expect(read).toMatchObject({ value: { hasDutyToShare: 'not_known', body: null, isRetired: false } });
  });

  it('has lines, not essays', () => {
    const long = { name: 'x'.repeat(201), kind: 'school', role: 'teaches your child' };
    expect(problems(readAgency(sent(long)))).toEqual(['name']);
  });
});
