import { describe, expect, it } from 'vitest';
import { asRecipient, readInformation, readLines } from '~/forms/agreement/answers/information';
import type { Recipient } from '~/forms/agreement/lines';
import { TOPICS } from '~/forms/agreement/topics';
import { aRecipient, sent } from '../plain-case';

const school = aRecipient({ id: 'school', name: 'Larkfield', topics: [] });
const gp = aRecipient({ id: 'gp', name: 'Millbrook', kind: 'gp', onwardTo: '', onwardWhy: '', topics: [] });
const agencies = [school, gp];
const plain = { why: 'so that Maya gets help', recipients: ['school'], topics: ['speech'], direction: 'tell' };
const value = (fields: Parameters<typeof sent>[0], before: readonly Recipient[] = []) => {
  const read = readInformation(sent(fields), agencies, before, { topics: TOPICS, adults: [] });
  return read.type === 'done' ? read.value : read.errors;
};

describe('why, with whom, about what, which way', () => {
  it('gives every recipient every topic at first', () => {
    expect(value({ ...plain, recipients: ['gp', 'school'], topics: ['speech', 'health'] })).toMatchObject({
      why: 'so that Maya gets help',
      recipients: [
        { id: 'school', topics: ['speech', 'health'], direction: 'tell', mayShareAnyway: false },
        { id: 'gp', topics: ['speech', 'health'], direction: 'tell', mayShareAnyway: false },
      ],
      newAgency: null,
      shared: { topics: ['speech', 'health'], direction: 'tell' },
    });
  });

  it('takes an organisation that is new, alone or with others', () => {
    const added = { ...plain, new_agency: ' Chess  Club ', new_agency_kind: 'charity' };
    expect(value({ ...added, recipients: [] })).toMatchObject({
      recipients: [],
      newAgency: { name: 'Chess Club', kind: 'charity' },
    });
    expect(value(added)).toMatchObject({ recipients: [{ id: 'school' }], newAgency: { name: 'Chess Club' } });
  });

  it('says everything that is missing at once, each beside its field', () => {
    expect(value({})).toEqual([
      { field: 'why', text: 'Say why you want to share. The family will read it' },
      { field: 'recipients', text: 'Choose who information goes to or comes from' },
      { field: 'topics', text: 'Choose what it is about' },
      { field: 'direction', text: 'Say which way: you tell them, you ask them, or both' },
    ]);
    expect(value({ ...plain, new_agency: 'Chess Club' })).toEqual([
      { field: 'new_agency_kind', text: 'Say what kind of organisation Chess Club is' },
    ]);
  });

  it('where no organisation is known, asks for one at the box that is there', () => {
    const { recipients: _none, ...rest } = plain;
    expect(readInformation(sent(rest), [], [], { topics: TOPICS, adults: [] })).toMatchObject({
      errors: [{ field: 'new_agency' }],
    });
  });

  it('reads no organisation of another family, no topic and no direction that is not on the form', () => {
    expect(value({ ...plain, recipients: ['camhs'] })).toMatchObject([{ field: 'recipients' }]);
    expect(value({ ...plain, topics: ['gossip', 'toString'] })).toMatchObject([{ field: 'topics' }]);
    expect(value({ ...plain, direction: 'sell' })).toMatchObject([{ field: 'direction' }]);
    expect(value({ ...plain, topics: ['speech', 'speech'] })).toMatchObject({ shared: { topics: ['speech'] } });
  });

  it('drops none silently that stands beside what is on the form', () => {
    const look = 'is not on this form. Look at what is ticked, then continue';
    const stranger = [{ field: 'recipients', text: `Someone who was chosen ${look}` }];
    expect(value({ ...plain, recipients: ['camhs', 'school'] })).toEqual(stranger);
    expect(value({ ...plain, recipients: ['camhs'], new_agency: 'Chess Club', new_agency_kind: 'charity' })).toEqual(
      stranger,
    );
    expect(value({ ...plain, topics: ['speech', 'gossip'] })).toEqual([
      { field: 'topics', text: `Something that was chosen ${look}` },
    ]);
  });

  it('asks for a phrase, not an essay', () => {
    expect(
      value({ ...plain, why: 'x'.repeat(301), new_agency: 'x'.repeat(201), new_agency_kind: 'other' }),
    ).toMatchObject([{ field: 'why', text: 'Use 300 characters or fewer. You wrote 301' }, { field: 'new_agency' }]);
  });
});

describe('a recipient that stood on the form before', () => {
  const before = [
    {
      ...school,
      topics: ['attendance', 'speech'] as const,
      mayShareAnyway: true,
      onwardTo: 'the nurse',
      onwardWhy: 'to help',
    },
    { ...gp, topics: ['speech'] as const },
  ];
  const shared = { topics: ['attendance', 'speech', 'health'], direction: 'both' } as const;

  it('keeps a line left out that was left out, and gets a topic that is new', () => {
    expect(asRecipient(gp, shared, before).topics).toEqual(['speech', 'health']);
    expect(asRecipient(school, shared, before).topics).toEqual(['attendance', 'speech', 'health']);
  });

  it('keeps whom it tells in turn and what was said of a no, and takes the new direction', () => {
    expect(asRecipient(school, shared, before)).toMatchObject({
      onwardTo: 'the nurse',
      onwardWhy: 'to help',
      mayShareAnyway: true,
      direction: 'both',
    });
  });

  it('keeps its own direction while the page’s is the one that was shown', () => {
    const own = [
      { ...school, direction: 'both' as const },
      { ...gp, direction: 'ask' as const },
    ];
    const direction = (id: typeof gp, sent: 'tell' | 'ask' | 'both') =>
      asRecipient(id, { ...shared, direction: sent }, own).direction;
    expect([direction(school, 'both'), direction(gp, 'both')]).toEqual(['both', 'ask']);
    expect([direction(school, 'tell'), direction(gp, 'tell')]).toEqual(['tell', 'tell']);
    expect(direction(aRecipient({ id: 'camhs', topics: [] }), 'both')).toBe('both');
  });

  it('loses a topic that is not chosen any more', () => {
    expect(asRecipient(school, { topics: ['health'], direction: 'tell' }, before).topics).toEqual(['health']);
  });

  it('gives one that is new to the form every topic, and never an old “may share anyway”', () => {
    const camhs = aRecipient({ id: 'camhs', topics: [] });
    expect(asRecipient(camhs, shared, before)).toMatchObject({ topics: shared.topics, mayShareAnyway: false });
  });
});

describe('line by line', () => {
  const recipients = [
    { ...school, topics: ['attendance', 'speech'] as const },
    { ...gp, topics: ['speech'] as const, mayShareAnyway: true },
  ];
  const page = {
    'topics-school': ['speech'],
    'direction-school': 'ask',
    'topics-gp': ['speech'],
    'direction-gp': 'tell',
  };
  const lines = (fields: Parameters<typeof sent>[0]) => {
    const read = readLines(sent(fields), recipients, TOPICS);
    return read.type === 'done' ? read.value : read.errors;
  };

  it('each recipient has its own topics, direction, onward sharing and sentence about a no', () => {
    const more = {
      'onward_to-gp': 'the  hospital',
      'onward_why-gp': 'to refer',
      may_share_anyway: ['school', 'camhs'],
    };
    expect(lines({ ...page, ...more })).toMatchObject([
      { id: 'school', topics: ['speech'], direction: 'ask', mayShareAnyway: true, onwardTo: '' },
      { id: 'gp', direction: 'tell', mayShareAnyway: false, onwardTo: 'the hospital', onwardWhy: 'to refer' },
    ]);
  });

  it('a recipient without a topic is refused by its name, and a line that is too long beside it', () => {
    expect(lines({ 'topics-gp': ['speech'], 'onward_why-gp': 'x'.repeat(201) })).toEqual([
      { field: 'topics-school', text: 'Choose what Larkfield is told or asked' },
      { field: 'onward_why-gp', text: 'Use 200 characters or fewer. You wrote 201' },
    ]);
  });

  it('adds no recipient that is not on the form, and a direction that is none changes nothing', () => {
    const read = lines({ ...page, 'topics-camhs': ['speech'], 'direction-school': 'sell' });
    expect(read).toMatchObject([{ id: 'school', direction: 'tell' }, { id: 'gp' }]);
    expect(read).toHaveLength(2);
  });
});

describe('whose own information a topic holds', () => {
  const adults = [
    { personId: 'ruth', name: 'Ruth Hale' },
    { personId: 'dean', name: 'Dean Hale' },
  ];
  const read = (fields: Parameters<typeof sent>[0], here = adults) => {
    const found = readInformation(sent(fields), agencies, [], { topics: TOPICS, adults: here });
    return found.type === 'done' ? found.value.about : found.errors;
  };
  const home = { ...plain, topics: ['speech', 'home'] };

  it('is asked only of a topic that may hold it, and only where there are several adults', () => {
    expect(read(plain)).toBeUndefined();
    expect(read(home, adults.slice(0, 1))).toBeUndefined();
    expect(read(home)).toMatchObject([{ field: 'about-home' }]);
  });

  it('is one adult’s, several adults’ or nobody’s, and never both', () => {
    expect(read({ ...home, 'about-home': 'dean' })).toEqual({ home: ['dean'] });
    expect(read({ ...home, 'about-home': ['dean', 'ruth'] })).toEqual({ home: ['ruth', 'dean'] });
    expect(read({ ...home, 'about-home': 'nobody' })).toEqual({ home: [] });
    expect(read({ ...home, 'about-home': ['nobody', 'ruth'] })).toMatchObject([{ field: 'about-home' }]);
  });

  it('is nobody’s who is not on this form', () => {
    expect(read({ ...home, 'about-home': ['ruth', 'a stranger'] })).toMatchObject([{ field: 'about-home' }]);
  });
});
