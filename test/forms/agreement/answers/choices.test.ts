import { describe, expect, it } from 'vitest';
import { readChoices } from '~/forms/agreement/answers/choices';
import { linesOf } from '~/forms/agreement/lines';
import { wishesFrom } from '~/forms/agreement/wishes';
import { aRecipient, sent, WORDING } from '../plain-case';

const recipients = [
  aRecipient({ id: 'school', name: 'Larkfield', topics: ['attendance', 'speech'] }),
  aRecipient({ id: 'gp', name: 'Millbrook', topics: ['health'] }),
];
const form = { recipients, lines: linesOf(recipients) };
const read = (fields: Parameters<typeof sent>[0]) => readChoices(sent(fields), form, WORDING.family);

describe('a family’s cards', () => {
  it('are read one by one', () => {
    expect(
      read({ 'card-school': 'some', 'tick-school': ['school.speech'], 'card-gp': 'not_sure', opt_out: ' Not Dean. ' }),
    ).toEqual({
      cards: { school: { choice: 'some', ticked: ['school.speech'] }, gp: { choice: 'not_sure' } },
      optOut: 'Not Dean.',
      errors: [],
    });
  });

  it('keep what was chosen while one is left alone, and say which', () => {
    expect(read({ 'card-gp': 'no', opt_out: 'Not Dean.' })).toEqual({
      cards: { gp: { choice: 'no' } },
      optOut: 'Not Dean.',
      errors: [{ field: 'card-school', text: 'Choose an answer for Larkfield. You can choose “I am not sure yet”.' }],
    });
    expect(read({}).errors.map(({ field }) => field)).toEqual(['card-school', 'card-gp']);
  });

  it('ask what some of it is', () => {
    const found = read({ 'card-school': 'some', 'card-gp': 'yes' });
    expect(found.errors).toEqual([
      { field: 'tick-school', text: 'Tick what we can share with Larkfield, or choose “No”.' },
    ]);
    expect(wishesFrom(form.lines, found.cards).map(({ lineId }) => lineId)).toEqual(['gp.health']);
  });

  it('count a tick only where some of it was chosen', () => {
    const found = read({ 'card-school': 'no', 'tick-school': ['school.speech'], 'card-gp': 'no' });
    expect(found.cards).toEqual({ school: { choice: 'no' }, gp: { choice: 'no' } });
    expect(found.errors).toEqual([]);
  });
});

describe('a limit', () => {
  it('counts under the answer that was chosen, and only there', () => {
    const typed = { 'limit-yes-school': ' only  days off ', 'limit-some-school': 'not speech', 'limit-no-gp': 'x' };
    expect(read({ ...typed, 'card-school': 'yes', 'card-gp': 'no' }).cards).toEqual({
      school: { choice: 'yes', limit: 'only days off' },
      gp: { choice: 'no' },
    });
    expect(read({ ...typed, 'card-school': 'some', 'tick-school': 'school.speech', 'card-gp': 'no' }).cards).toEqual({
      school: { choice: 'some', ticked: ['school.speech'], limit: 'not speech' },
      gp: { choice: 'no' },
    });
  });

  it('is cut only with a word about it', () => {
    const found = read({ 'card-school': 'yes', 'limit-yes-school': 'x'.repeat(201), 'card-gp': 'no' });
    expect(found.errors).toEqual([{ field: 'limit-yes-school', text: WORDING.family.error_long }]);
    expect(found.cards.school).toEqual({ choice: 'yes', limit: 'x'.repeat(200) });
  });
});

describe('what was never on the page', () => {
  const whole = { 'card-school': 'no', 'card-gp': 'no' };
  const notShown = { field: '', text: 'Something was sent that is not on this page. Check your answers and go on.' };

  it.each([
    ['a card of another recipient', { ...whole, 'card-police': 'yes' }],
    ['ticks of another recipient', { ...whole, 'tick-police': ['police.home'] }],
    ['a line of another card', { ...whole, 'card-school': 'some', 'tick-school': ['school.speech', 'gp.health'] }],
    ['a line that is not on the form', { ...whole, 'card-gp': 'some', 'tick-gp': ['gp.health', 'gp.home'] }],
    ['a tick that no one can see', { ...whole, 'tick-gp': ['gp.home'] }],
  ])('%s is said and makes no wish', (_what, fields) => {
    const found = read(fields);
    expect(found.errors).toContainEqual(notShown);
    const known = new Set(form.lines.map(({ id }) => id));
    expect(Object.keys(found.cards).sort()).toEqual(['gp', 'school']);
    for (const { lineId } of wishesFrom(form.lines, found.cards)) expect(known).toContain(lineId);
    for (const card of Object.values(found.cards)) {
      if (card.choice === 'some') for (const id of card.ticked) expect(id).not.toMatch(/home|^gp.*school/);
    }
    expect(JSON.stringify(found.cards)).not.toMatch(/police|gp\.home/);
  });

  it.each(['agree', 'YES', '', 'toString', 'yes '])('the choice %j is none', (choice) => {
    expect(read({ ...whole, 'card-school': choice })).toMatchObject({
      cards: { gp: { choice: 'no' } },
      errors: [{ field: 'card-school' }],
    });
    expect(read({ ...whole, 'card-school': choice }).cards).not.toHaveProperty('school');
  });
});

describe('what a family asks us not to do', () => {
  it('may be left empty, and is cut only with a word about it', () => {
    expect(read({ 'card-school': 'no', 'card-gp': 'no' })).toMatchObject({ optOut: '', errors: [] });
    const found = read({ 'card-school': 'no', 'card-gp': 'no', opt_out: 'x'.repeat(20_001) });
    expect(found.optOut).toHaveLength(20_000);
    expect(found.errors).toEqual([{ field: 'opt_out', text: WORDING.family.error_long }]);
  });
});
