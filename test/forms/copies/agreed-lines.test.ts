import { describe, expect, it } from 'vitest';
import { agreedWishes } from '~/forms/copies/agreed-lines';
import type { CopyRecord } from '~/forms/copies/record';
import type { Capacity } from '~/forms/deciders/capacities';
import { sampleProposal, sampleRecord } from './sample-record';

const NOTHING_KEPT = { reasons: [], chosenWhy: '', standing: [], warnings: [], assessment: null } as const;

/** The plain record, answered by somebody of a standing while others (or they) were expected to decide. */
function answeredBy(standing: Capacity, governing: readonly string[]): CopyRecord {
  const proposal = sampleProposal();
  const voices = governing.map((personId) => ({ personId, name: personId, capacity: 'holder' as const }));
  const { person, office } = proposal;
  const decided = voices.length > 0 ? { ...NOTHING_KEPT, governing: voices } : null;
  return sampleRecord({ proposal: { ...proposal, person: { ...person, standing }, office: { ...office, decided } } });
}

describe('what a recipient is told was agreed', () => {
  it('is what somebody who decides said yes to', () => {
    expect(agreedWishes([answeredBy('holder', ['p-jo'])])).toHaveLength(3);
    expect(agreedWishes([answeredBy('holder', [])])).toHaveLength(3);
  });

  it('is nothing while only a parent has answered and the young person decides', () => {
    expect(agreedWishes([answeredBy('holder', ['the young person'])])).toEqual([]);
  });

  it('is nothing where a child was asked who is not expected to decide', () => {
    expect(agreedWishes([answeredBy('child', ['a parent'])])).toEqual([]);
    expect(agreedWishes([answeredBy('child', [])])).toEqual([]);
  });

  it('is nothing of a carer, nor of anybody who was pressed', () => {
    expect(agreedWishes([answeredBy('carer', ['p-jo'])])).toEqual([]);
    const free = answeredBy('holder', ['p-jo']);
    const pressed = free.handBack && { ...free.handBack, howSigned: 'pressed' as const };
    expect(agreedWishes([{ ...free, handBack: pressed }])).toEqual([]);
  });

  it('is nothing of an adult’s own information until that adult said yes to it too', () => {
    const about = (record: CopyRecord, ...ids: readonly string[]): CopyRecord => ({
      ...record,
      proposal: { ...record.proposal, lines: record.proposal.lines.map((line) => ({ ...line, about: ids })) },
    });
    const jo = about(answeredBy('holder', ['p-jo']), 'p-lee');
    expect(agreedWishes([jo])).toEqual([]);
    const { person } = jo.proposal;
    const lee = { ...jo, proposal: { ...jo.proposal, person: { ...person, id: 'p-lee', standing: 'carer' as const } } };
    expect(agreedWishes([jo, lee])).toHaveLength(3);
    const pressed = lee.handBack && { ...lee.handBack, howSigned: 'pressed' as const };
    expect(agreedWishes([jo, { ...lee, handBack: pressed }])).toEqual([]);
    expect(agreedWishes([about(answeredBy('holder', ['p-jo']), 'p-jo')])).toHaveLength(3);
  });
});
