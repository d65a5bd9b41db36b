import { describe, expect, it, test } from 'vitest';
import { checkChoice } from '~/forms/sharing/check-choice';
import type { GuidanceId } from '~/forms/sharing/guidance';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import { type LineBasis, NO_BASIS } from '~/forms/sharing/line-basis';
import { someFacts, TODAY } from './some-facts';

/** What is said of a choice beyond the note on law that nobody has read, as one text. */
function said(
  basis: Partial<LineBasis>,
  facts: Partial<LineFacts> = {},
  day = TODAY,
  guidance: readonly GuidanceId[] = [],
): string {
  return checkChoice({ ...NO_BASIS, ...basis }, someFacts(facts), day, guidance)
    .filter(({ level }) => level !== 'info')
    .map(({ text }) => text)
    .join('\n');
}

describe('what suits says nothing', () => {
  it.each<[string, Partial<LineFacts>]>([
    ['A1', { special: ['health'] }],
    [
      'A7',
      {
        policyDocument: 'Version 1',
        special: ['health'],
        offences: true,
        answer: 'refused',
        concern: 'significant_harm',
      },
    ],
    ['A8', { answer: 'not_asked', notAsked: 'risk_to_child', concern: 'urgent', purpose: 'child_protection' }],
  ])('the proposal itself, confirmed: %s', (_story, facts) => {
    expect(said(basisFrom(proposeBasis(someFacts(facts), TODAY)), facts)).toBe('');
  });

  it('nothing chosen yet', () => {
    expect(said({})).toBe('');
  });
});

describe('what was chosen is kept, and warned of', () => {
  test.each(['ea', 'f', 'b'] as const)('Trap 10: (%s) by a council', (article6) => {
    expect(said({ article6 })).toContain('Not a council or other public body');
  });

  test('a basis that was not in force on the day of the decision', () => {
    const voluntary = { us: { body: 'voluntary', listed: 'no' } } as const;
    expect(said({ article6: 'ea' }, voluntary, '2026-02-04')).toContain('not in force on 4 February 2026');
    expect(said({ article6: 'ea' }, voluntary, '2026-02-05')).toBe('');
  });

  test('a rule of this product is no law that began: it says nothing of a late entry', () => {
    expect(said({ confidentiality: 'not_known_yet' }, {}, '2026-09-01')).toBe('');
  });

  test('the duty to share before its day', () => {
    const text = said({ gateways: ['ca2004_s16la'], duty16la: 'applies_share' }, {}, '2026-09-29');
    expect(text).toContain('not in force on 29 September 2026');
  });

  test('a Bill named as a gateway', () => {
    expect(said({ gateways: ['csa_report'] })).toContain('Still a Bill');
  });

  test('Trap 8: guidance that was superseded stays named, and says so', () => {
    const text = said({ article6: 'e' }, {}, TODAY, ['working_together_2018']);
    expect(text).toContain('no longer in force on 18 November 2026');
    expect(text).toContain('Superseded guidance');
    expect(said({ article6: 'e', gateways: ['ca1989_s17'] }, {}, '2022-05-01', ['working_together_2018'])).toBe('');
  });

  test('guidance whose text nobody has seen', () => {
    expect(said({ article6: 'e' }, {}, TODAY, ['dfe_duty_2026'])).toContain('Nobody has read its text');
  });

  test('law that nobody has read is one note to staff', () => {
    const infos = checkChoice({ ...NO_BASIS, article6: 'c', gateways: ['ca2004_s16la'] }, someFacts(), TODAY).filter(
      ({ level }) => level === 'info',
    );
    expect(infos).toHaveLength(1);
    expect(infos[0]?.text).toContain('Children Act 2004 s.16LA');
  });

  test('Trap 10: paragraph 18 without its reason', () => {
    const facts = { special: ['health'], answer: 'not_asked', notAsked: 'risk_to_child', policyDocument: '1' } as const;
    const basis = { article6: 'e', article9: 'g', schedule1: 'para_18', gateways: ['ca1989_s17'] } as const;
    expect(said(basis, facts)).toContain('Say which of its three reasons applies');
    expect(said({ ...basis, paragraph18: 'would_prejudice' }, facts)).toBe('');
  });

  test('Trap 10: paragraph 18 after an ordinary refusal: paragraph 6 is suggested, reason or not', () => {
    const facts = { special: ['health'], answer: 'refused', concern: 'significant_harm' } as const;
    const basis = { article6: 'e', article9: 'g', schedule1: 'para_18', duty16la: 'applies_share' } as const;
    expect(said(basis, facts)).toContain('Paragraph 6 usually is');
    expect(said({ ...basis, paragraph18: 'cannot_be_given' }, facts)).toContain('Paragraph 6 usually is');
  });

  test('Trap 10: Article 9(2)(c) for a person who can consent', () => {
    const basis = { article6: 'd', article9: 'c' } as const;
    expect(said(basis, { special: ['health'], concern: 'urgent' })).toContain('can consent, so this is not open');
    expect(
      said(basis, { special: ['health'], concern: 'urgent', canConsent: 'no_physically', answer: 'refused' }),
    ).not.toContain('not open');
  });

  test('Trap 8: a legal obligation that names no duty, as Derby’s example does', () => {
    const text = said({ article6: 'c' }, {}, TODAY, ['working_together_2018']);
    expect(text).toContain('guidance is not itself the obligation');
    for (const named of [{ gateways: ['ca1989_s47_9'] as const }, { duty16la: 'applies_share' as const }])
      expect(said({ article6: 'c', ...named })).toBe('');
    expect(said({ article6: 'c', gateways: ['cda1998_s115'] })).toContain('names the duty');
  });

  test('a public task without its law; a voluntary body has none to name', () => {
    expect(said({ article6: 'e' })).toContain('Choose the power or duty in statute');
    expect(said({ article6: 'e', gateways: ['ca1989_s17'] })).toBe('');
    expect(said({ article6: 'e' }, { us: { body: 'voluntary', listed: 'no' } })).not.toContain('power or duty');
  });

  test('a condition that needs an appropriate policy document, of which nobody has said the version', () => {
    const basis = { article6: 'e', gateways: ['ca1989_s17'], article9: 'g', schedule1: 'para_6' } as const;
    expect(said(basis, { special: ['health'] })).toContain('it needs an appropriate policy document');
    expect(said({ ...basis, schedule1: 'para_10' }, { special: ['health'] })).toContain('it mostly needs');
    expect(said(basis, { special: ['health'], policyDocument: 'Version 1' })).toBe('');
  });

  test('the condition for health or social care, chosen for criminal offences', () => {
    const basis = { article6: 'e', gateways: ['ca1989_s17'], article10: 'schedule_1', schedule1: 'para_2' } as const;
    expect(said(basis, { offences: true })).toContain('paragraph 6, 10 or 18 is usual');
    expect(said(basis)).toBe('');
  });

  test('consent as the basis of an override asks for another, however the question was answered', () => {
    for (const shareAnyway of [null, true, false]) {
      const warnings = checkChoice(
        { ...NO_BASIS, article6: 'a' },
        someFacts({ answer: 'refused', shareAnyway, concern: 'significant_harm' }),
        TODAY,
      );
      expect(warnings).toContainEqual(
        expect.objectContaining({ about: 'article6', level: 'must_explain', text: expect.stringMatching(/refusal/) }),
      );
    }
  });

  test('consent before the question was answered asks it', () => {
    expect(said({ article6: 'a' })).toContain('If they say no, would you share anyway?');
    expect(said({ article6: 'a' }, { shareAnyway: true })).toContain('record agreement');
    expect(said({ article6: 'a' }, { shareAnyway: false })).toContain('weak for a public body');
  });

  test('a special category or an offence without its answer', () => {
    expect(said({ article6: 'e' }, { special: ['health'] })).toContain('special category');
    expect(said({ article6: 'e', article9: 'g' }, { special: ['health'] })).toContain('Schedule 1 part 2');
    expect(said({ article6: 'e' }, { offences: true })).toContain('Article 10');
  });

  test('Trap 9: a refusal without a word on the duty to share', () => {
    expect(said({ article6: 'e' }, { answer: 'refused' })).toContain('does not answer the duty to share');
    expect(said({ duty16la: 'would_not_facilitate' }, { answer: 'refused' })).toBe('');
  });

  test('Trap 9: two answers to the duty need words, and a dot is none', () => {
    for (const duty16la of ['applies_more_detrimental', 'not_considered'] as const) {
      expect(said({ duty16la, dutyWhy: '.' })).toContain('say why');
      expect(said({ duty16la, dutyWhy: 'Mum would stop the visits' })).toBe('');
    }
  });

  test('a gateway that does not reach the recipient or the information', () => {
    const club = { recipient: { body: 'voluntary', listed: 'no' } } as const;
    expect(said({ gateways: ['cda1998_s115'] }, club)).toContain('voluntary bodies');
    expect(said({ gateways: ['pcsca2022_s16'] }, { special: ['health'] })).toContain('patient information');
    expect(said({ gateways: ['ca2004_s16la'], duty16la: 'not_a_listed_recipient' }, club)).toContain('listed bodies');
  });
});
