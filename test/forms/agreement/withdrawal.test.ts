import { describe, expect, it, test } from 'vitest';
import type { AnsweredEvent, RecordEvent } from '~/forms/agreement/record-events';
import { whatWasSaid } from '~/forms/agreement/said';
import { mayHoldImage, SIGNING_METHODS, type SigningMethod } from '~/forms/agreement/signing-methods';
import { alreadyShared, type Disclosure, withdraw } from '~/forms/agreement/withdrawal';
import { aLine, anAnswer, aPut, lineOn, matrixOn, noon, slotOf, statusOn } from './a-record';

const SIGNED = '2026-07-02';
const TODAY = '2026-11-18';
const put = aPut(SIGNED, [aLine('school', 'attendance'), aLine('school', 'learning'), aLine('gp', 'health')]);
const grace = anAnswer('grace', SIGNED, {
  'school.attendance': 'agree',
  'school.learning': 'agree',
  'gp.health': 'refuse',
});
const events: readonly RecordEvent[] = [put, grace];
const request = {
  id: 'withdrawal-1',
  at: noon(TODAY, 5),
  recordedAt: noon(TODAY, 6),
  personId: 'grace',
  personName: 'Grace',
  channel: 'telephone',
  words: 'I have changed my mind about the school.',
} as const;

function withdrawn(what: 'all' | readonly string[], before: readonly RecordEvent[] = events, personId = 'grace') {
  const outcome = withdraw(whatWasSaid(before, TODAY), { ...request, personId, what });
  if (outcome.type !== 'done') throw new Error(outcome.type);
  return outcome.value;
}

describe('a withdrawal', () => {
  it('of everything takes back what was agreed, and leaves a no a no', () => {
    const { event, takenBack, recipientsToTell } = withdrawn('all');
    expect(event.slots).toEqual([slotOf('school', 'attendance'), slotOf('school', 'learning')]);
    expect(takenBack.map(({ said }) => said.put.reference)).toEqual(['7KQM-2XH9-DTC', '7KQM-2XH9-DTC']);
    expect(recipientsToTell).toEqual(['school']);
    expect(lineOn([...events, event], TODAY, 'gp', 'health').outcome).toBe('refused');
    expect(statusOn([...events, event], TODAY).status).toBe('withdrawn');
  });

  it('of one line leaves the others', () => {
    const { event } = withdrawn([slotOf('school', 'learning')]);
    expect(lineOn([...events, event], TODAY, 'school', 'learning')).toMatchObject({
      outcome: 'withdrawn',
      validity: { from: SIGNED, until: TODAY },
      meaning: 'Grace agreed, and took it back on 18 November 2026. There is no agreement to rely on.',
    });
    expect(lineOn([...events, event], TODAY, 'school', 'attendance').outcome).toBe('agreed');
  });

  it('is refused only where nothing of theirs stands, and says what to record instead', () => {
    const nobodys = withdraw(whatWasSaid(events, TODAY), { ...request, personId: 'dean', what: 'all' });
    expect(nobodys).toEqual({ type: 'refused', reasons: [expect.stringContaining('new answer')] });
    const twice = withdraw(whatWasSaid([...events, withdrawn('all').event], TODAY), { ...request, what: 'all' });
    expect(twice.type).toBe('refused');
    expect(withdraw(whatWasSaid(events, TODAY), { ...request, what: [slotOf('gp', 'health')] }).type).toBe('refused');
  });

  it('can be followed by a new yes, which stands', () => {
    const again = anAnswer('grace', '2026-12-01', { 'school.learning': 'agree' });
    expect(lineOn([...events, withdrawn('all').event, again], '2026-12-01', 'school', 'learning').outcome).toBe(
      'agreed',
    );
  });

  it('tells nobody about what was only asked of them', () => {
    const asked = aPut(SIGNED, [
      aLine('school', 'learning', { direction: 'ask' }),
      aLine('gp', 'health', { direction: 'both' }),
    ]);
    const all = anAnswer('grace', SIGNED, { 'school.learning': 'agree', 'gp.health': 'agree' });
    const { event, recipientsToTell } = withdrawn('all', [asked, all]);
    expect(event.slots).toHaveLength(3);
    expect(recipientsToTell).toEqual(['gp']);
  });

  it('lists what was already shared, and calls nothing back', () => {
    const sent = (id: string, slot: string, at: string): Disclosure => ({
      id,
      slot,
      at,
      channel: 'secure email',
      by: 'priya',
    });
    const disclosures = [
      sent('1', slotOf('school', 'learning'), noon('2026-07-03')),
      sent('2', slotOf('school', 'attendance'), noon('2026-09-01')),
      sent('3', slotOf('gp', 'health'), noon('2026-09-01')),
      sent('4', slotOf('school', 'learning'), noon('2026-12-01')),
    ];
    expect(alreadyShared(withdrawn('all'), disclosures).map(({ id }) => id)).toEqual(['2', '1']);
  });
});

test('trap 16: a withdrawal deletes no history, and is no harder than giving', () => {
  const { event } = withdrawn('all');
  const after = [...events, event];
  expect(matrixOn(after, '2026-11-17')).toEqual(matrixOn(events, '2026-11-17'));
  expect(lineOn(after, TODAY, 'school', 'learning').wishes[0]).toMatchObject({
    say: 'withdrawn',
    by: { on: SIGNED, method: 'drawn' },
  });
  expect(Object.keys(event)).not.toEqual(expect.arrayContaining(['method']));
  const silent = withdraw(whatWasSaid(events, TODAY), { ...request, words: '', what: 'all' });
  expect(silent.type).toBe('done');
});

test('story A10: the line was valid from 2 July to 18 November', () => {
  const after = [...events, withdrawn('all').event];
  expect(statusOn(after, '2026-07-02').status).toBe('partly');
  expect(lineOn(after, TODAY, 'school', 'attendance').validity).toEqual({ from: '2026-07-02', until: '2026-11-18' });
});

describe('how answers were given', () => {
  const methods = Object.keys(SIGNING_METHODS).filter((key): key is SigningMethod => key in SIGNING_METHODS);

  it('trap 18: no method claims to be a certificate of the person who signs', () => {
    expect(methods.map((method) => SIGNING_METHODS[method].label).join(' ')).not.toMatch(
      /digital|certificate|qualified|advanced/i,
    );
  });

  it('trap 19: no method needs a witness', () => {
    const answered: AnsweredEvent = grace;
    expect(Object.keys(answered)).not.toContain('witness');
    expect(methods.map((method) => SIGNING_METHODS[method].label).join(' ')).not.toMatch(/witness/i);
  });

  it('what was spoken never holds an image', () => {
    for (const method of ['spoken', 'telephone', 'unsigned', 'refused_to_sign', 'unable_to_sign'] as const) {
      expect(mayHoldImage(method, 'strokes') || mayHoldImage(method, 'photograph')).toBe(false);
    }
    expect(mayHoldImage('drawn', 'strokes')).toBe(true);
    expect(mayHoldImage('paper', 'photograph')).toBe(true);
    expect(mayHoldImage('paper', 'strokes')).toBe(false);
  });
});
