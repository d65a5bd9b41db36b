import { describe, expect, it } from 'vitest';
import { standingOf } from '~/forms/records/record-standing';

const school = { personId: 'jo', lineId: 'school.attendance' };
const gp = { personId: 'jo', lineId: 'gp.health' };
const later = { agreementId: 'a2', reference: 'R2' };

describe('whether a record still stands', () => {
  it('is current where nothing was said since', () =>
    expect(standingOf('complete', [school, gp], [])).toEqual({ type: 'current' }));
  it('is superseded where everything was said again', () =>
    expect(
      standingOf(
        'complete',
        [school, gp],
        [
          { ...school, ...later },
          { ...gp, ...later },
        ],
      ),
    ).toEqual({
      type: 'superseded',
      by: [later],
    }));
  it('is superseded in part where some was said again', () =>
    expect(standingOf('complete', [school, gp], [{ ...school, ...later }])).toEqual({
      type: 'superseded in part',
      by: [later],
    }));
  it('is not touched by what another person said, or about something else', () => {
    const other = [
      { ...school, ...later, personId: 'dean' },
      { ...gp, ...later, lineId: 'club.support' },
    ];
    expect(standingOf('complete', [school, gp], other)).toEqual({ type: 'current' });
  });
  it('is current where nobody answered', () => expect(standingOf('complete', [], [])).toEqual({ type: 'current' }));
  it('says first that it was entered in error', () =>
    expect(standingOf('entered_in_error', [school], [{ ...school, ...later }])).toEqual({ type: 'entered in error' }));
  it('says that it is not finished', () =>
    expect(standingOf('answered', [school], [])).toEqual({ type: 'not finished' }));
});
