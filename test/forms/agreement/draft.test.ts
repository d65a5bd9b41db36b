import { describe, expect, it, test } from 'vitest';
import { EMPTY_DRAFT, missingInformation, NOT_BORN, nextStep, STEPS } from '~/forms/agreement/draft';
import { draftSchema } from '~/forms/agreement/draft.schema';
import { aroundForm } from '~/forms/agreement/whose-information';
import { aDraft, aRecipient } from './plain-case';

describe('what is still missing', () => {
  it('is everything at first, in the order of the screens', () => {
    const steps = missingInformation(EMPTY_DRAFT).map(({ step }) => step);
    expect(steps).toEqual(['people', 'information', 'information', 'views']);
    expect(steps).toEqual([...steps].sort((one, other) => STEPS.indexOf(one) - STEPS.indexOf(other)));
  });

  it('is nothing when the lines can be put to the family', () => {
    expect(missingInformation(aDraft())).toEqual([]);
  });

  it.each([
    [{ who: null }, 'people', 'Say who is answering today'],
    [{ why: '' }, 'information', 'Say why you want to share'],
    [{ recipients: [] }, 'information', 'Choose who information goes to'],
    [
      { recipients: [aRecipient(), aRecipient({ id: 'gp', name: 'Millbrook Surgery', topics: [] })] },
      'information',
      'Choose what Millbrook Surgery is told or asked',
    ],
    [{ views: null }, 'views', 'Record the child’s own views, or who will ask'],
  ])('%j is found on its screen', (gap, step, what) => {
    expect(missingInformation(aDraft(gap))).toEqual([{ step, what }]);
    expect(nextStep(aDraft(gap))).toBe(step);
  });

  it('is never proof, an assessment or a manager: not known and not seen do not stop anybody', () => {
    const { who } = aDraft();
    if (!who) throw new Error('no one');
    const doubtful = { ...who, prRoute: 'not_known', prEvidence: 'disputed', courtOrder: 'not_known' } as const;
    expect(missingInformation(aDraft({ who: doubtful }))).toEqual([]);
  });
});

test('before the birth nobody is asked what the child thinks, and after it they are', () => {
  const around = (birthKind: 'expected' | 'born') => aroundForm({ topics: {}, child: { birthKind }, family: [] });
  for (const views of [null, NOT_BORN]) {
    expect(missingInformation(aDraft({ views }), around('expected'))).toEqual([]);
    expect(missingInformation(aDraft({ views }), around('born'))).toMatchObject([{ step: 'views' }]);
  }
});

test('the next screen is the first with something missing, and the check when nothing is', () => {
  expect(nextStep(EMPTY_DRAFT)).toBe('people');
  expect(nextStep({ ...EMPTY_DRAFT, who: aDraft().who })).toBe('information');
  expect(nextStep(aDraft())).toBe('check');
});

describe('a stored draft', () => {
  it('comes back as it was', () => {
    const draft = aDraft({ unsaved: { people: { who: ['jo', ''] } } });
    expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(draftSchema.parse(JSON.parse(JSON.stringify(EMPTY_DRAFT)))).toEqual(EMPTY_DRAFT);
  });

  it('is refused where it is none', () => {
    for (const broken of [
      {},
      { ...aDraft(), recipients: [aRecipient({ direction: 'both ways' as never })] },
      { ...aDraft(), who: { ...aDraft().who, prRoute: 'blood' } },
    ]) {
      expect(draftSchema.safeParse(broken).success).toBe(false);
    }
  });
});
