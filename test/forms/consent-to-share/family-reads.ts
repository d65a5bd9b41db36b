import type { Wording } from '~/forms/definition';
import { aProposal, aRecipient, WORDING } from '../agreement/plain-case';

/** Documents that somebody else reads: recipients, and the office. */
const NOT_THE_FAMILYS = /^(confirm_|recipient_|blank_office|blank_worker_name)/;

/** Names and contacts that stand for those of a council: short, so that a sentence is judged by its own words. */
const VALUES: Readonly<Record<string, string>> = {
  child: 'Maya',
  person: 'Jo',
  worker: 'Priya',
  council: 'the council',
  job: 'family worker',
  form: 'this form',
  why: 'so that Maya gets help',
  recipient: 'Maya’s school',
  recipients: 'Maya’s school',
  role: 'teaches Maya',
  onward_to: 'the nurse',
  onward_why: 'to plan help',
  topics: 'her talking',
  item: 'her talking',
  reference: '7KQM',
  part: '1',
  signs: '☺.',
  when: '1 May 2026',
  date: '1 May 2026',
  counts: 'yes to 2 and no to 1',
  n: '2',
  limit: 'not by email',
  next: 'Sam',
  translator: 'Ewa',
  line: 'Maya’s school being told about her talking',
  opt_out: 'do not tell Sam',
  capacity: 'who looks after Maya',
  label: 'Day',
  what_no_does: 'we will not share this',
  withdraw: '01632 960103',
  complaints: '01632 960102',
  dpo: '01632 960101',
  out_of_hours: '01632 960104',
};

/** Everything that a family may read, as they read it, by where it stands: pages, notice, statements, and their papers. */
export function familyTexts(wording: Wording = WORDING): Readonly<Record<string, string>> {
  const contacts = {
    dpo: '01632 960101',
    complaints: '01632 960102',
    withdraw: '01632 960103',
    outOfHours: '01632 960104',
  };
  const recipients = [
    aRecipient({ name: 'Maya’s school' }),
    aRecipient({ id: 'gp', name: 'her doctor', onwardTo: '' }),
  ];
  const bases = (['public_task', 'legal_obligation', 'consent'] as const).map((basis) =>
    aProposal({ recipients, why: 'so that Maya gets help' }, { name: 'the council', basis, ...contacts }),
  );
  const documents = Object.entries(wording.documents).filter(([key]) => !NOT_THE_FAMILYS.test(key));
  const choices = Object.entries(wording.questions).filter(([id]) => id.startsWith('choices.'));
  return {
    ...named('family', Object.entries(wording.family)),
    ...named('documents', documents),
    ...named('whatNoDoes', Object.entries(wording.whatNoDoes)),
    ...named('own', toTheYoungPerson(wording)),
    ...named(
      'questions',
      choices.flatMap(([id, { label, hint = '', options = {} }]) => [
        [id, label] as const,
        [`${id}.hint`, hint] as const,
        ...Object.entries(options).map(([option, text]) => [`${id}.${option}`, text] as const),
      ]),
    ),
    ...Object.fromEntries(
      bases.flatMap(({ council, informed, notice, statements }) => [
        ...Object.entries(informed).map(([part, { text }]) => [`informed.${part}`, text]),
        ...notice.map(({ title, text }) => [`notice, ${council.basis}: ${title}`, text]),
        ...statements.family.map((text, at) => [`statements.family.${at}`, text]),
        ['statements.practitioner', statements.practitioner],
      ]),
    ),
  };
}

/** What is said otherwise to the young person who answers. */
function toTheYoungPerson({ instead }: Wording): readonly (readonly [string, string])[] {
  const { informed, notice, topics, roles, family, documents } = instead?.own ?? {};
  const explained = Object.entries(informed ?? {}).map(([part, shown]) => [part, shown?.text ?? ''] as const);
  const words = [notice, topics, roles, family, documents].flatMap((room) => Object.entries(room ?? {}));
  return [...explained, ...words].filter(([key]) => !NOT_THE_FAMILYS.test(key));
}

function named(room: string, entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(entries.filter(([, text]) => text).map(([key, text]) => [`${room}.${key}`, filled(text)]));
}

function filled(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = VALUES[name];
    if (value === undefined) throw new Error(`A family’s sentence has {${name}}: say in this test what stands there`);
    return value;
  });
}
