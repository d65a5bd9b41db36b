import { describe, expect, it } from 'vitest';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { protectionsOf } from '~/forms/records/protections';

const who: WhoIsAsked = {
  personId: 'jo',
  name: 'Jo Ellwood',
  relationship: 'mother',
  prRoute: 'mother',
  prEvidence: 'automatic',
  courtOrder: 'no',
  courtOrderDetail: '',
  help: 'none',
  helpDetail: '',
  registeredOn: '',
  support: NO_SUPPORT,
};
const asked = { person: 'Jo Ellwood', who, optOut: null, howSigned: 'alone', detail: null } as const;

describe('what has to be read before a record is shown', () => {
  it('is nothing in a plain case', () => expect(protectionsOf({ isRestricted: false, asked: [asked] })).toEqual([]));
  it('is that the child is restricted', () =>
    expect(protectionsOf({ isRestricted: true, asked: [] })[0]).toMatch(/restricted/));
  it('is whom not to tell', () =>
    expect(protectionsOf({ isRestricted: false, asked: [{ ...asked, optOut: 'Do not tell Dean.' }] })).toEqual([
      'Jo Ellwood asked that this is not told or shared: Do not tell Dean.',
    ]));
  it('is that someone may have pressed them, with what was seen', () =>
    expect(
      protectionsOf({
        isRestricted: false,
        asked: [{ ...asked, howSigned: 'pressed', detail: 'He stood behind her.' }],
      }),
    ).toEqual(['The worker thought that someone may have pressed Jo Ellwood: He stood behind her.']));
  it('is a court order, and a doubt about parental responsibility', () => {
    const doubtful = {
      ...who,
      courtOrder: 'yes',
      courtOrderDetail: 'Non-molestation order',
      prEvidence: 'disputed',
    } as const;
    const sentences = protectionsOf({ isRestricted: false, asked: [{ ...asked, who: doubtful }] });
    expect(sentences[0]).toBe('There is a court order: Non-molestation order');
    expect(sentences[1]).toMatch(/disputes/);
  });
  it('says the same thing once', () =>
    expect(
      protectionsOf({
        isRestricted: true,
        asked: [
          { ...asked, optOut: 'x' },
          { ...asked, optOut: 'x' },
        ],
      }),
    ).toHaveLength(2));
});
