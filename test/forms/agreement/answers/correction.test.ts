import { describe, expect, it } from 'vitest';
import { limitField, readCorrection, wishField } from '~/forms/agreement/answers/correction';
import { readRecord } from '~/forms/agreement/read-record';
import { statusOf } from '~/forms/agreement/status';
import { aCorrection, aLine, anAnswer, aPut, aWithdrawal, slotOf } from '../a-record';
import { sent } from '../plain-case';

const NOW = '2026-11-18T15:05:00.000Z';
const LINES = [aLine('school', 'attendance'), aLine('gp', 'health')];
const CALL = anAnswer(
  'ruth',
  '2026-11-01',
  { 'school.attendance': 'agree', 'gp.health': 'agree' },
  { method: 'telephone' },
);
const WITHDREW = aWithdrawal('ruth', '2026-11-10', [slotOf('school', 'attendance'), slotOf('gp', 'health')]);

const why = { why: 'I misheard her.' };

describe('a correction', () => {
  it('of a call puts another answer in its place, line by line', () => {
    const fields = {
      right: 'otherwise',
      [wishField('school.attendance')]: 'agree_with_limits',
      [limitField('school.attendance')]: 'only days off',
      [wishField('gp.health')]: 'refuse',
    };
    const read = readCorrection(sent({ ...fields, ...why }), CALL, LINES, NOW);
    if (read.type !== 'done' || !read.value.replacement) throw new Error(JSON.stringify(read));
    expect(read.value.replacement).toMatchObject({
      id: CALL.id,
      wishes: [
        { lineId: 'school.attendance', wish: 'agree_with_limits', limitText: 'only days off' },
        { lineId: 'gp.health', wish: 'refuse', limitText: null },
      ],
    });
    const events = [aPut('2026-11-01', LINES), CALL, aCorrection('2026-11-18', CALL.id, read.value.replacement)];
    const on = (day: string) => statusOf(readRecord(events, day)).counts;
    expect(on('2026-11-17')).toMatchObject({ agreed: 2 });
    expect(on('2026-11-18')).toMatchObject({ agreed: 0, agreed_with_limits: 1, refused: 1 });
  });

  it('of what was taken back keeps its time where none is written', () => {
    const fields = { right: 'otherwise', slots: slotOf('gp', 'health'), channel: 'letter', ...why };
    expect(readCorrection(sent(fields), WITHDREW, [], NOW)).toMatchObject({
      value: { replacement: { at: WITHDREW.at, channel: 'letter', slots: [slotOf('gp', 'health')] } },
    });
  });

  it('says why, says what, and changes something', () => {
    expect(readCorrection({}, WITHDREW, [], NOW)).toMatchObject({ errors: [{ field: 'right' }, { field: 'why' }] });
    const same = { right: 'otherwise', slots: WITHDREW.slots, channel: 'telephone', ...why };
    expect(readCorrection(sent(same), WITHDREW, [], NOW)).toMatchObject({ errors: [{ field: 'right' }] });
    const none = { right: 'otherwise', channel: 'telephone', ...why };
    expect(readCorrection(sent(none), WITHDREW, [], NOW)).toMatchObject({ errors: [{ field: 'slots' }] });
    expect(readCorrection(sent({ right: 'never', ...why }), WITHDREW, [], NOW)).toMatchObject({
      value: { replacement: null },
    });
  });
});
