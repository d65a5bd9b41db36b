import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Birth } from '~/forms/deciders/age';
import { type DecidingPolicy, EXAMPLE_POLICIES } from '~/forms/deciders/policy';
import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';
import { RESTRICTIONS, type RestrictionKind } from '~/forms/deciders/restrictions';
import type { PersonFacts } from '~/forms/deciders/standing';
import { type Assessment, CONCLUSIONS, type Conclusion } from '~/forms/deciders/understanding';
import { chooseOtherwise, whoDecides } from '~/forms/deciders/who-decides';
import { aChild, anAdult, anAssessment, anOrder, born, TODAY } from './a-family';

const { derby, hertfordshire } = EXAMPLE_POLICIES;
const mother = anAdult('Ruth');
const names = (voices: readonly { readonly name: string }[]) => voices.map(({ name }) => name);
const decide = (
  birth: Birth,
  assessment: Assessment | null = null,
  people: readonly PersonFacts[] = [mother],
  policy: DecidingPolicy = derby,
) => whoDecides(aChild('Kim', birth), people, assessment, policy, TODAY);
const found = (conclusion: Conclusion, facts: Partial<Assessment> = {}) =>
  anAssessment('kim', { conclusion, reassessOn: conclusion === 'sufficient' ? null : '2027-02-18', ...facts });

describe('by age and understanding', () => {
  it.each<[string, string, Conclusion | null, string, boolean]>([
    ['7', '2019-03-12', null, 'Ruth', false],
    ['7, found to understand', '2019-03-12', 'sufficient', 'Kim', false],
    ['11, the day before 12', '2014-11-19', null, 'Ruth', false],
    ['12, not assessed yet', '2014-11-18', null, 'Ruth', true],
    ['14, found to understand', '2012-02-09', 'sufficient', 'Kim', false],
    ['13, found not to, with only yes to show', '2013-08-30', 'not_sufficient', 'Ruth', true],
    ['13, cannot be assessed now', '2013-08-30', 'unable_to_assess_now', 'Ruth', false],
    ['15, the day before 16', '2010-11-19', null, 'Ruth', true],
    ['16', '2010-11-18', null, 'Kim', false],
    ['17, in doubt and found not able', '2009-01-01', 'not_sufficient', 'Ruth', true],
    ['17, a doubt not settled', '2009-01-01', 'unable_to_assess_now', 'Kim', true],
    ['18', '2008-11-18', null, 'Kim', false],
    ['born on 29 February, 16 since 1 March', '2008-02-29', null, 'Kim', false],
  ])('%s', (_age, birth, conclusion, name, warns) => {
    const decision = decide(born(birth), conclusion && found(conclusion));
    expect(names(decision.governing)).toEqual([name]);
    expect(decision.warnings.length > 0).toBe(warns);
    expect(decision.reasons.length).toBeGreaterThan(0);
    expect(decision.childsViews).toBe('ask');
  });

  it('at 18 parental responsibility has ended: without ability nobody of the family decides', () => {
    const decision = decide(born('2000-01-01'), found('not_sufficient'));
    expect(decision.governing).toEqual([]);
    expect(decision.warnings.map(({ text }) => text).join(' ')).toMatch(/attorney or deputy.*best interests/is);
  });

  it('an assessment from before 16 does not take away what is presumed at 16', () => {
    expect(names(decide(born('2010-05-01'), found('not_sufficient', { on: '2026-04-30' })).governing)).toEqual(['Kim']);
    expect(names(decide(born('2010-05-01'), found('not_sufficient', { on: '2026-05-01' })).governing)).toEqual([
      'Ruth',
    ]);
  });

  it('an unborn child’s information is the pregnant person’s own; nobody can be asked for its views', () => {
    const decision = decide({ type: 'expected', on: '2026-11-01' }, null, [
      mother,
      anAdult('Dean', { route: 'married_father' }),
    ]);
    expect(decision.governing).toEqual([{ personId: 'ruth', name: 'Ruth', capacity: 'self' }]);
    expect(decision.alternatives).toEqual([]);
    expect(decision.childsViews).toBe('not born yet');
    expect(decision.warnings.at(-1)?.text).toContain('whether the baby is born');
  });

  it('an estimated age goes by the youngest it may be, and says so', () => {
    const decision = decide({ type: 'estimated', earliest: '2009-12-01', latest: '2011-11-30' });
    expect(names(decision.governing)).toEqual(['Ruth']);
    expect(decision.warnings.map(({ text }) => text).join(' ')).toContain('estimated');
  });
});

describe('trap 3: an age is a rule of thumb of the council, not law and not ability', () => {
  it('below it a child who understands decides, and the worker says why', () => {
    expect(decide(born('2019-03-12'), found('sufficient')).asksReason).toContain('under 12');
    expect(decide(born('2012-02-09'), found('sufficient')).asksReason).toBeNull();
  });

  it('from it on nobody is able by age alone: it warns to assess', () => {
    const decision = decide(born('2012-02-09'));
    expect(names(decision.governing)).toEqual(['Ruth']);
    expect(decision.warnings[0]?.text).toBe('Assess Kim’s understanding of this decision.');
  });

  it('another council’s age changes who is assessed, and cites its own source', () => {
    const from14 = {
      ...derby,
      assessFrom: { years: 14, source: { ...derby.assessFrom.source, cite: 'Example City policy 7' } },
    };
    const decision = decide(born('2013-08-30'), null, [mother], from14);
    expect(decision.warnings).toEqual([]);
    expect(decision.reasons[0]).toMatchObject({
      text: expect.stringContaining('under 14'),
      source: { cite: 'Example City policy 7' },
    });
  });

  it('no reason cites a statute for an age below 16', () => {
    for (const birth of ['2019-03-12', '2012-02-09']) {
      const [first] = decide(born(birth)).reasons;
      expect(first?.source.kind).toBe('local policy');
    }
  });
});

test('a bare conclusion without what shows it is no assessment', () => {
  expect(names(decide(born('2012-02-09'), found('sufficient', { criteria: {} })).governing)).toEqual(['Ruth']);
  expect(names(decide(born('2012-02-09'), anAssessment('another')).governing)).toEqual(['Ruth']);
  expect(names(decide(born('2012-02-09'), found('sufficient', { on: '2026-11-19' })).governing)).toEqual(['Ruth']);
});

describe('choosing otherwise', () => {
  const decision = decide(born('2013-08-30'), null, [mother, anAdult('Gran', { route: 'none_but_has_care' })]);

  it('is always possible, with a reason', () => {
    expect(names(decision.alternatives)).toEqual(['Kim']);
    const outcome = chooseOtherwise(decision, 'kim', 'She explained it better than we did.');
    expect(outcome).toMatchObject({
      type: 'done',
      value: { governing: [{ name: 'Kim' }], reason: { text: 'She explained it better than we did.' } },
    });
    expect(chooseOtherwise(decision, 'kim', ' ')).toEqual({
      type: 'refused',
      reasons: ['Say why you choose otherwise'],
    });
  });

  it('makes nobody without standing the one who decides', () => {
    expect(chooseOtherwise(decision, 'gran', 'She is kind.').type).toBe('refused');
    expect(chooseOtherwise(decision, 'stranger', 'Why not.').type).toBe('refused');
  });
});

describe('the acceptance stories', () => {
  it('A2: each of two holders may act alone', () => {
    const decision = decide(born('2017-06-04'), null, [
      mother,
      anAdult('Dean', { route: 'father_birth_registered', holdsFrom: '2017-07-01' }),
    ]);
    expect(names(decision.governing)).toEqual(['Ruth', 'Dean']);
    expect(decision.reasons.map(({ source }) => source.cite)).toContain('Children Act 1989 s.2(7)');
  });

  it.each([derby, hertfordshire])(
    'A3: at 14, understanding found, the child decides whatever the policy: $why',
    (policy) => {
      const decision = decide(born('2012-02-09'), found('sufficient'), [mother], policy);
      expect(names(decision.governing)).toEqual(['Kim']);
      expect(names(decision.alternatives)).toEqual(['Ruth']);
      expect(decision.reasons.map(({ source }) => source.cite)).toContain(policy.whenTheyDiffer.source.cite);
      expect(decision.childsViews).toBe('ask');
    },
  );

  it('A4: at 13, understanding not found, the special guardian decides alone, and the child is still asked', () => {
    const pat = anAdult('Pat', { route: 'special_guardian' });
    const decision = decide(born('2013-08-30'), found('not_sufficient'), [pat, mother]);
    expect(names(decision.governing)).toEqual(['Pat']);
    expect(names(decision.alternatives)).toEqual(['Kim']);
    expect(decision.childsViews).toBe('ask');
  });

  it('A5: at 16 nobody else’s signature is asked for, and no statute on treatment is cited', () => {
    const decision = decide(born('2010-05-01'));
    expect(names(decision.governing)).toEqual(['Kim']);
    expect(decision.warnings).toEqual([]);
    expect(decision.reasons.map(({ source }) => source.cite)).toEqual(['Mental Capacity Act 2005 s.1(2), s.2(5)']);
  });

  it('A12: the council authorises as a holder; parents whose say is limited and a foster carer do not', () => {
    const council = anAdult('Delia', { route: 'care_order_la', holdsFrom: '2025-03-01' });
    const limited = anAdult('Ruth', { restrictions: [anOrder({ kind: 'care_order_limit', madeOn: '2025-03-01' })] });
    const foster = anAdult('Fay', { route: 'none_but_has_care' });
    const decision = decide(born('2016-09-11'), null, [council, limited, foster]);
    expect(decision.governing).toEqual([{ personId: 'delia', name: 'Delia', capacity: 'council' }]);
    expect(decision.reasons.map(({ text }) => text).join(' ')).toContain('is not consent');
    expect(decision.standings.map(({ capacity }) => capacity)).toEqual(['council', 'restricted', 'carer']);
  });

  it('A15: three children of one visit each have their own answer', () => {
    const father = anAdult('Dean', { route: 'married_father' });
    const ella = whoDecides(aChild('Ella', born('2022-01-01')), [mother], null, derby, TODAY);
    const sam = whoDecides(aChild('Sam', born('2015-01-01')), [mother, father], null, derby, TODAY);
    const mia = whoDecides(aChild('Mia', born('2011-01-01')), [mother, father], anAssessment('mia'), derby, TODAY);
    expect([ella, sam, mia].map(({ governing }) => names(governing))).toEqual([['Ruth'], ['Ruth', 'Dean'], ['Mia']]);
  });
});

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table).filter((key): key is Key => key in table);

describe('a person without standing never becomes the governing voice', () => {
  const days = fc.constantFrom(
    '2008-01-01',
    '2010-11-18',
    '2012-06-01',
    '2014-11-19',
    '2026-06-01',
    '2026-11-18',
    '2027-01-10',
  );
  const births: fc.Arbitrary<Birth> = fc.oneof(
    days.map(born),
    days.map((on) => ({ type: 'expected', on }) as const),
    fc.tuple(days, days).map((both) => {
      const [earliest = '', latest = ''] = both.sort();
      return { type: 'estimated', earliest, latest } as const;
    }),
  );
  const orders = fc
    .record({
      kind: fc.constantFrom(...keysOf<RestrictionKind>(RESTRICTIONS)),
      madeOn: days,
      endsOn: fc.option(days),
      coversThis: fc.constantFrom('yes', 'no', 'not_known'),
    })
    .map((facts) => anOrder(facts));
  const conclusions = fc.option(fc.constantFrom(...keysOf<Conclusion>(CONCLUSIONS)));
  const people = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('ann', 'bea', 'cal', 'dee', 'kim'),
      name: fc.constantFrom('Ann', 'Bea', 'Cal'),
      birth: fc.option(days.map(born)),
      route: fc.constantFrom(...keysOf<PrRoute>(PR_ROUTES)),
      evidence: fc.constantFrom('automatic', 'seen', 'told', 'not_seen', 'disputed'),
      holdsFrom: fc.option(days),
      holdsUntil: fc.option(days),
      restrictions: fc.array(orders, { maxLength: 2 }),
      understanding: conclusions,
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  );

  it('by expectation or by choice, whatever the family, the orders and the day', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(births, people, conclusions, days, (birth, family, conclusion, today) => {
        const assessment =
          conclusion && anAssessment('kim', { conclusion, on: '2012-06-01', reassessOn: '2030-01-01' });
        const decision = whoDecides(aChild('Kim', birth), family, assessment, derby, today);
        for (const { personId } of [...decision.governing, ...decision.alternatives]) {
          const person = family.find(({ id }) => id === personId);
          if (personId === 'kim' || !person) continue;
          const current = person.restrictions.filter(
            ({ madeOn, endsOn }) => madeOn <= today && (endsOn ?? today) >= today,
          );
          expect(
            current.some(({ kind }) => ['s10a', 's10c', 's10e'].includes(kind)) &&
              birth.type !== 'expected' &&
              (birth.type !== 'born' || birth.on <= today),
          ).toBe(false);
          expect(['none_but_has_care', 'not_known', 'epo_applicant']).not.toContain(person.route);
          expect(decision.standings.find((one) => one.personId === personId)?.speaks).toBe(true);
        }
        for (const { personId, speaks } of decision.standings) {
          if (!speaks) expect(chooseOtherwise(decision, personId, 'Because').type).toBe('refused');
        }
        expect(new Set(decision.governing.map(({ personId }) => personId)).size).toBe(decision.governing.length);
        expect(decision.reasons.length).toBeGreaterThan(0);
        if (decision.governing.length === 0) expect(decision.warnings.length).toBeGreaterThan(0);
        expect(decision.childsViews === 'ask').toBe(
          birth.type === 'estimated' || (birth.type === 'born' && birth.on <= today),
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
