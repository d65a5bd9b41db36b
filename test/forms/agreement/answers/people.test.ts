import { describe, expect, it } from 'vitest';
import { readPeople } from '~/forms/agreement/answers/people';
import { type AdultHere, type ChildHere, type PeopleHere, SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { sent } from '../plain-case';

const jo: AdultHere = {
  personId: 'jo',
  name: 'Jo Ellwood',
  relationship: 'mother',
  prRoute: 'mother',
  prEvidence: 'automatic',
};
const dean: AdultHere = {
  personId: 'dean',
  name: 'Dean Ellwood',
  relationship: 'step_parent',
  prRoute: 'not_known',
  prEvidence: 'not_seen',
};
const family = [jo, dean];
const maya: ChildHere = { personId: 'maya', name: 'Maya Ellwood', bornOn: '2019-03-12', note: '', asksWhy: true };
const plain = { who: 'jo', court_order: 'no', help: 'none' };
const father = { ...plain, who: 'dean', 'pr_route-dean': 'pr_agreement', 'pr_evidence-dean': 'seen' };
const here: PeopleHere = { family, child: maya, today: '2026-11-18' };
const value = (
  fields: Parameters<typeof sent>[0],
  people: readonly AdultHere[] = family,
  more: Partial<PeopleHere> = {},
) => {
  const read = readPeople(sent(fields), { ...here, family: people, ...more });
  return read.type === 'done' ? read.value : read.errors;
};

describe('who is here', () => {
  it('is three taps for a mother, and nothing about her parental responsibility', () => {
    expect(value(plain)).toEqual({
      ...jo,
      courtOrder: 'no',
      courtOrderDetail: '',
      help: 'none',
      helpDetail: '',
      registeredOn: '',
      support: NO_SUPPORT,
    });
  });

  it('keeps what is known of a mother’s evidence, and takes no route for her from a page', () => {
    expect(value(plain, [{ ...jo, prEvidence: 'seen' }])).toMatchObject({ prRoute: 'mother', prEvidence: 'seen' });
    expect(value(plain, [{ ...jo, prEvidence: 'disputed' }])).toMatchObject({ prEvidence: 'disputed' });
    expect(value(plain, [{ ...jo, prRoute: 'not_known', prEvidence: 'not_seen' }])).toMatchObject({
      prRoute: 'mother',
      prEvidence: 'automatic',
    });
    expect(value({ ...plain, 'pr_route-jo': 'none_but_has_care' })).toMatchObject({ prRoute: 'mother' });
  });

  it('asks everybody else how they hold it and how that is known', () => {
    expect(value(father)).toMatchObject({ personId: 'dean', prRoute: 'pr_agreement', prEvidence: 'seen' });
    expect(value({ ...plain, who: 'dean' })).toEqual([
      {
        field: 'pr_route-dean',
        text: 'Say how Dean Ellwood holds parental responsibility. “Not known yet” is an answer',
      },
    ]);
    expect(value({ ...father, 'pr_evidence-dean': '' })).toEqual([
      { field: 'pr_evidence-dean', text: 'Say how you know' },
    ]);
  });

  it('takes “not known” and “none” for an answer, without evidence', () => {
    for (const route of ['not_known', 'none_but_has_care']) {
      expect(value({ ...plain, who: 'dean', 'pr_route-dean': route })).toMatchObject({
        prRoute: route,
        prEvidence: 'not_seen',
      });
    }
  });

  it('lets nobody make a step-parent a mother, or their route automatic', () => {
    expect(value({ ...father, 'pr_route-dean': 'mother' })).toMatchObject([{ field: 'pr_route-dean' }]);
    expect(value({ ...father, 'pr_evidence-dean': 'automatic' })).toMatchObject([{ field: 'pr_evidence-dean' }]);
  });

  it('reads the answers beneath the adult who was tapped, not beneath another', () => {
    expect(value({ ...plain, who: 'dean', 'pr_route-jo': 'pr_order', 'pr_evidence-jo': 'seen' })).toMatchObject([
      { field: 'pr_route-dean' },
    ]);
  });

  it('takes help with reading and an order that is not known without a further word', () => {
    expect(value({ ...plain, help: 'reading' })).toMatchObject({
      help: 'reading',
      helpDetail: '',
      support: NO_SUPPORT,
    });
    expect(value({ ...plain, court_order: 'not_known' })).toMatchObject({ courtOrder: 'not_known' });
    expect(value({ ...plain, help: 'other' })).toMatchObject([{ field: 'help_detail' }]);
  });

  it('keeps a detail only with the answer that asked for it', () => {
    const more = {
      court_order_detail: 'Lives with his mother',
      help_detail: 'Pictures',
      order_kind: 'not_seen',
      advocate: 'Sam',
    };
    expect(value({ ...plain, ...more })).not.toHaveProperty('order');
    expect(value({ ...plain, ...more })).toMatchObject({ courtOrderDetail: '', helpDetail: '', support: NO_SUPPORT });
    expect(value({ ...plain, ...more, court_order: 'yes', help: 'other' })).toMatchObject({
      courtOrderDetail: 'Lives with his mother',
      order: { kind: 'not_seen', aboutId: '' },
      helpDetail: 'Pictures',
      support: { advocate: 'Sam' },
    });
  });

  it('says everything that is wrong at once, each beside its field', () => {
    expect(value({})).toEqual([
      { field: 'who', text: 'Say who is answering today' },
      { field: 'court_order', text: 'Say if there is a court order. “Not known yet” is an answer' },
      { field: 'help', text: 'Say if they need any help with this form' },
    ]);
  });

  it('refuses an adult of another family, options that are not on the form, and a novel', () => {
    expect(value({ ...plain, who: 'samira' })).toMatchObject([{ field: 'who' }]);
    expect(value({ ...plain, who: 'toString' })).toMatchObject([{ field: 'who' }]);
    expect(value({ ...plain, court_order: 'constructor', help: '__proto__' })).toMatchObject([
      { field: 'court_order' },
      { field: 'help' },
    ]);
    expect(value({ ...plain, help_detail: 'x'.repeat(20_001) })).toEqual([
      { field: 'help_detail', text: 'Use 20,000 characters or fewer. You wrote 20,001' },
    ]);
  });
});

describe('an adult who is new to the family', () => {
  const added = { ...plain, who: SOMEONE_ELSE, new_adult: 'Kay Marsh', new_relationship: 'mother' };
  const bornOn = (day: string, month: string, year: string) =>
    value({ ...added, 'new_adult_born_on-day': day, 'new_adult_born_on-month': month, 'new_adult_born_on-year': year });

  it('is asked for no birthday, and may give one where they are under 18', () => {
    expect(value(added)).not.toHaveProperty('bornOn');
    expect(bornOn('3', '5', '2011')).toMatchObject({ name: 'Kay Marsh', bornOn: '2011-05-03' });
    expect(bornOn('3', '5', '1990')).toMatchObject([{ field: 'new_adult_born_on' }]);
    expect(bornOn('12', '3', '2019')).toMatchObject([{ field: 'new_adult_born_on' }]);
  });
});

describe('the child as the one who answers', () => {
  it('is asked as themself, and nothing of parental responsibility', () => {
    expect(value({ ...plain, who: 'maya' }, family, { child: { ...maya, asksWhy: false } })).toMatchObject({
      personId: 'maya',
      relationship: 'self',
      prRoute: 'none_but_has_care',
    });
  });

  it('trap 3: a young child may be asked too, with a reason', () => {
    expect(value({ ...plain, who: 'maya' })).toEqual([{ field: 'child_why', text: 'Say why Maya Ellwood is asked' }]);
    expect(value({ ...plain, who: 'maya', child_why: 'She asked to' })).toMatchObject({ childWhy: 'She asked to' });
  });

  it('is nobody before a birth', () => {
    expect(value({ ...plain, who: 'maya' }, family, { child: null })).toMatchObject([{ field: 'who' }]);
  });
});

describe('a father who is named when the birth is registered', () => {
  const registered = (day: string, month: string, year: string) => ({
    ...father,
    'pr_route-dean': 'father_birth_registered',
    'registered_on-dean-day': day,
    'registered_on-dean-month': month,
    'registered_on-dean-year': year,
  });

  it('trap 13: is asked for the day of registration, which may be unknown', () => {
    expect(value(registered('2', '4', '2019'))).toMatchObject({ registeredOn: '2019-04-02' });
    expect(value(registered('', '', ''))).toMatchObject({ registeredOn: '' });
    expect(value({ ...registered('2', '4', '2019'), 'pr_route-dean': 'pr_order' })).toMatchObject({ registeredOn: '' });
  });

  it('does not hold by a registration before 1 December 2003, and is told so', () => {
    const born = { child: { ...maya, bornOn: '2003-10-01' } };
    expect(value(registered('30', '11', '2003'), family, born)).toMatchObject([
      { field: 'registered_on-dean', text: expect.stringMatching(/before 1 December 2003/) },
    ]);
    expect(value(registered('1', '12', '2003'), family, born)).toMatchObject({ registeredOn: '2003-12-01' });
  });

  it('was not registered before the birth, nor after today', () => {
    expect(value(registered('11', '3', '2019'))).toMatchObject([
      { text: expect.stringMatching(/on or after the day of birth/) },
    ]);
    expect(value(registered('19', '11', '2026'))).toMatchObject([
      { text: expect.stringMatching(/today or in the past/) },
    ]);
    expect(value(registered('31', '2', '2020'))).toMatchObject([{ field: 'registered_on-dean-day' }]);
  });
});

describe('an officer who authorises for the council', () => {
  const officer = {
    ...plain,
    who: SOMEONE_ELSE,
    new_adult: 'Delia Marsh',
    new_relationship: 'council_officer',
    'council_route-someone_else': 'care_order_la',
    'pr_evidence-someone_else': 'on_case_system',
    'officer_job-someone_else': 'Head of service',
    'order_reference-someone_else': 'EX25C00117',
    'parents_told-someone_else': 'His mother by telephone on 16 November',
  };

  it('names the order, their job, and which parents were told', () => {
    expect(value(officer)).toMatchObject({
      prRoute: 'care_order_la',
      officer: {
        jobTitle: 'Head of service',
        orderReference: 'EX25C00117',
        parentsTold: expect.stringContaining('mother'),
      },
    });
    const { 'officer_job-someone_else': _job, 'order_reference-someone_else': _order, ...less } = officer;
    expect(value({ ...less, 'parents_told-someone_else': '' })).toMatchObject([
      { field: 'officer_job-someone_else' },
      { field: 'order_reference-someone_else' },
      { field: 'parents_told-someone_else' },
    ]);
  });

  it('trap 13: holds under a care order alone, and nobody of the family does', () => {
    expect(value({ ...officer, 'council_route-someone_else': 'pr_order' })).toMatchObject([
      { field: 'council_route-someone_else', text: 'Say which order the council acts under' },
    ]);
    expect(value({ ...father, 'pr_route-dean': 'care_order_la' })).toMatchObject([{ field: 'pr_route-dean' }]);
  });

  it('a foster carer is no holder, and nothing is asked', () => {
    const carer = { ...officer, new_relationship: 'foster_carer', 'pr_route-someone_else': 'special_guardian' };
    expect(value(carer)).toMatchObject({ relationship: 'foster_carer', prRoute: 'none_but_has_care' });
  });
});

describe('a court order', () => {
  const order = {
    ...plain,
    court_order: 'yes',
    order_kind: 'prohibited_steps',
    order_about: 'dean',
    'order_made_on-day': '3',
    'order_made_on-month': '2',
    'order_made_on-year': '2026',
    order_covers: 'yes',
  };

  it('names the adult, the day and what it covers; the rest may stay empty', () => {
    expect(value({ ...order, order_safe: ['jo', 'maya', 'samira'] })).toMatchObject({
      order: {
        kind: 'prohibited_steps',
        aboutId: 'dean',
        aboutName: 'Dean Ellwood',
        court: '',
        madeOn: '2026-02-03',
        endsOn: '',
        coversThis: 'yes',
        safeToMention: ['jo', 'maya'],
      },
    });
    expect(value({ ...plain, court_order: 'yes' })).toMatchObject([{ field: 'order_kind' }]);
    expect(value({ ...plain, court_order: 'yes', order_kind: 's10a' })).toMatchObject([
      { field: 'order_about' },
      { field: 'order_made_on' },
    ]);
  });

  it('that nobody has seen is put in words: it stops nothing that is missing', () => {
    for (const order_kind of ['other', 'not_seen']) {
      expect(value({ ...plain, court_order: 'yes', order_kind })).toMatchObject([{ field: 'court_order_detail' }]);
    }
  });

  it('is about an adult of this page, and was made before it ends', () => {
    expect(value({ ...order, order_about: 'samira' })).toMatchObject([{ field: 'order_about' }]);
    expect(value({ ...order, order_about: SOMEONE_ELSE })).toMatchObject([{ field: 'order_about' }]);
    const ends = { 'order_ends_on-day': '2', 'order_ends_on-month': '2', 'order_ends_on-year': '2026' };
    expect(value({ ...order, ...ends })).toMatchObject([{ field: 'order_ends_on' }]);
    expect(value({ ...order, 'order_made_on-year': '2027' })).toMatchObject([{ field: 'order_made_on' }]);
  });
});

describe('an interpreter', () => {
  const agency = {
    ...plain,
    help: 'interpreter',
    language: 'pl',
    interpreter_who: 'professional',
    interpreter: 'PL-4471',
    interpreter_how: 'telephone',
    interpreter_declared: 'yes',
  };

  it('is named or has a reference, is there in some way, and has said that they interpret truly', () => {
    expect(value(agency)).toMatchObject({
      help: 'interpreter',
      support: {
        language: 'pl',
        interpreter: { name: 'PL-4471', channel: 'telephone', who: 'professional', relativeWhy: '', declared: true },
      },
    });
    expect(value({ ...plain, help: 'interpreter', language: 'pl', interpreter_who: 'professional' })).toMatchObject([
      { field: 'interpreter' },
      { field: 'interpreter_how' },
      { field: 'interpreter_declared' },
    ]);
    expect(value({ ...plain, help: 'interpreter' })).toMatchObject([
      { field: 'language' },
      { field: 'interpreter_who' },
    ]);
  });

  it('who is a relative needs a reason, and a child is no choice at all', () => {
    for (const relative_why of ['', '.', 'n/a'])
      expect(value({ ...agency, interpreter_who: 'relative', relative_why })).toMatchObject([
        { field: 'relative_why' },
      ]);
    expect(value({ ...agency, interpreter_who: 'child' })).toMatchObject([{ field: 'interpreter_who' }]);
  });

  it('is never a child of the family, by whatever name: Zofia’s older sister translates nothing', () => {
    const zofia = { givenNames: 'Zofia', familyName: 'Nowak', knownAs: null };
    const maja = { givenNames: 'Maja Anna', familyName: 'Nowak', knownAs: 'Majka' };
    const children = [zofia, maja];
    const relative = { ...agency, interpreter_who: 'relative', relative_why: 'Nobody else is free' };
    for (const interpreter of ['Maja Nowak', 'MAJA ANNA NOWAK', 'Maja', 'majka', 'Zofia Nowak']) {
      expect(value({ ...relative, interpreter }, family, { children })).toMatchObject([{ field: 'interpreter' }]);
      expect(value({ ...agency, interpreter }, family, { children })).toMatchObject([{ field: 'interpreter' }]);
    }
    for (const interpreter of ['Ewa Nowak', 'PL-4471', 'Maja Nowak, their aunt']) {
      expect(value({ ...relative, interpreter }, family, { children })).toMatchObject({ help: 'interpreter' });
    }
  });

  it('who was not used although another language is needed: it is said why', () => {
    expect(value({ ...agency, interpreter_who: 'none' })).toMatchObject([{ field: 'no_interpreter_why' }]);
    expect(value({ ...agency, interpreter_who: 'none', no_interpreter_why: 'None free today' })).toMatchObject({
      support: { interpreter: null, noInterpreterWhy: 'None free today' },
    });
  });

  it('Easy Read and an advocate are other help, and enough', () => {
    expect(value({ ...plain, help: 'other', formats: ['easy_read'], advocate: 'Sam Ofori' })).toMatchObject({
      support: { language: 'en-GB', formats: ['easy_read'], interpreter: null, advocate: 'Sam Ofori' },
    });
  });
});
