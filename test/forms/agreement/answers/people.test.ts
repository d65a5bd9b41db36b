import { describe, expect, it } from 'vitest';
import { type AdultHere, readPeople } from '~/forms/agreement/answers/people';
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
const plain = { who: 'jo', court_order: 'no', help: 'none' };
const father = { ...plain, who: 'dean', 'pr_route-dean': 'pr_agreement', 'pr_evidence-dean': 'seen' };
const value = (fields: Parameters<typeof sent>[0], people = family) => {
  const read = readPeople(sent(fields), people);
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

  it('needs what an order says, and which help', () => {
    expect(value({ ...plain, court_order: 'yes' })).toEqual([
      { field: 'court_order_detail', text: 'Say what the order says, or “not seen yet”' },
    ]);
    expect(value({ ...plain, help: 'interpreter' })).toEqual([
      { field: 'help_detail', text: 'Say what help they need, and who gives it' },
    ]);
    expect(value({ ...plain, help: 'other' })).toMatchObject([{ field: 'help_detail' }]);
    expect(value({ ...plain, help: 'reading' })).toMatchObject({
      help: 'reading',
      helpDetail: '',
      registeredOn: '',
      support: NO_SUPPORT,
    });
    expect(value({ ...plain, court_order: 'not_known' })).toMatchObject({ courtOrder: 'not_known' });
  });

  it('keeps a detail only with the answer that asked for it', () => {
    const detail = { court_order_detail: 'Lives with his mother', help_detail: 'Polish, by telephone' };
    expect(value({ ...plain, ...detail })).toMatchObject({
      courtOrderDetail: '',
      helpDetail: '',
      registeredOn: '',
      support: NO_SUPPORT,
    });
    expect(value({ ...plain, ...detail, court_order: 'yes', help: 'interpreter' })).toMatchObject({
      courtOrderDetail: 'Lives with his mother',
      helpDetail: 'Polish, by telephone',
      registeredOn: '',
      support: NO_SUPPORT,
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
