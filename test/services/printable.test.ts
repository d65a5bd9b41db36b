import { describe, expect, it } from 'vitest';
import { unprintable } from '~/app/services/printable.server';
import type { Proposal } from '~/forms/agreement/proposal';
import { aProposal, aRecipient } from '~/test/forms/agreement/plain-case';

const plain = aProposal();
const { office, child } = plain;
const with_ = (change: Partial<Proposal>): Proposal => ({ ...plain, ...change });

describe('a form that can be printed', () => {
  it.each([
    ['the plain case', plain],
    [
      'accents of Europe',
      with_({ child: { ...child, givenNames: 'Zażółć Ağrı', familyName: 'Ó Súilleabháin-Nguyễn' } }),
    ],
    ['Cyrillic', with_({ child: { ...child, givenNames: 'Михайло', familyName: 'Їжак' } })],
    [
      'Urdu, Gurmukhi and Han',
      with_({ child: { ...child, givenNames: 'زینب', familyName: 'ਕੌਰ', knownAs: '王小明 🙂' } }),
    ],
  ])('%s', (_what, proposal) => expect(unprintable(proposal)).toEqual([]));
});

describe('a character that no font can print is named, with where it stands', () => {
  it.each([
    ['the child’s name', with_({ child: { ...child, familyName: 'Ellwood𓀀' } })],
    ['the child’s name', with_({ child: { ...child, knownAs: 'May𓀀' } })],
    ['the name Jo 𓀀', with_({ person: { ...plain.person, name: 'Jo 𓀀' } })],
    ['why you want to share', with_({ why: 'so that 𓀀' })],
    ['the lines of Larkfield Primary School', with_({ recipients: [aRecipient({ onwardWhy: 'for 𓀀' })] })],
    ['who is here', with_({ office: { ...office, who: { ...office.who, helpDetail: '𓀀' } } })],
    ['what the child thinks', with_({ office: { ...office, views: { ...office.views, said: '𓀀' } } })],
    ['your name or your council’s', with_({ worker: { ...plain.worker, jobTitle: '𓀀' } })],
  ])('%s', (place, proposal) => {
    const [sentence, ...more] = unprintable(proposal);
    expect(more).toEqual([]);
    expect(sentence).toContain('𓀀');
    expect(sentence).toContain(` in ${place} cannot be printed. Write it in another way`);
  });
});
