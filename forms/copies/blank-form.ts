import type { CouncilFacts } from '~/forms/agreement/proposal';
import { blankQuestion } from '~/forms/copies/blank-question';
import { bullets, heading, paragraph, row, type Say, sayIn, shownTable } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain, type TableRow } from '~/forms/copies/content';
import { box } from '~/forms/copies/take-home-copy';
import type { FormDefinition, InformedPart, Wording } from '~/forms/definition';
import { fill } from '~/forms/values/text';

const LINES = 5;
/** What is explained in the same words to everyone; the others depend on what the worker writes. */
const SAME_FOR_ALL: readonly InformedPart[] = ['what_happens', 'consequences', 'limits', 'change_mind', 'records'];

/** The form of a version to fill in by hand: what the family reads, answers and signs. Not sealed: it says nothing yet. */
export function blankForm(definition: FormDefinition, wording: Wording, council: CouncilFacts): DocumentContent {
  const say = sayIn(wording, { form: wording.title, council: council.name, out_of_hours: council.outOfHours });
  return {
    ...sheet(definition, wording, council),
    title: say('blank_title'),
    blocks: [
      summary(say('blank_summary_title'), [
        say('blank_summary_1'),
        say('blank_summary_2'),
        say('blank_summary_3'),
        say('help_danger'),
        say('help_nights'),
      ]),
      heading(2, say('blank_worker_part')),
      { type: 'space', label: plain(say('blank_child')), lines: 1 },
      ...asked(definition, wording, say, ['child.date_of_birth', 'information.why', 'information.onward_to']),
      ...explained(wording, council, say),
      heading(2, say('blank_family_part')),
      heading(3, say('take_home_no_heading')),
      paragraph(wording.whatNoDoes.willNot),
      linesTable(wording, say),
      ...asked(definition, wording, say, ['choices.opt_out']),
      ...signing(wording, council, say),
      ...asked(definition, wording, say, ['choices.copy', 'choices.copy_detail']),
      ...workerSigns(wording, say),
      ...notice(wording, council, say),
    ],
  };
}

/** The worker's own sheet, apart from the family's: parental responsibility, court orders, the child's views, how it went. An assessment has pages of its own. */
export function blankOfficeSheet(definition: FormDefinition, wording: Wording, council: CouncilFacts): DocumentContent {
  const say = sayIn(wording, { form: wording.title });
  const elsewhere = ['information', 'choices', 'understanding', 'taken_down'];
  return {
    ...sheet(definition, wording, council),
    title: say('blank_office_title'),
    blocks: [
      summary(say('blank_summary_title'), [say('blank_office_summary_1'), say('blank_office_summary_2')]),
      ...definition.sections
        .filter(({ id }) => !elsewhere.includes(id))
        .flatMap(({ questions }) => questions.map((question) => blankQuestion(question, wording, say))),
    ],
  };
}

function sheet(definition: FormDefinition, wording: Wording, council: CouncilFacts) {
  return {
    language: wording.language,
    reference: `${definition.id}, version ${definition.version}`,
    audience: 'blank',
    council: council.name,
    madeAt: `${definition.publishedOn}T00:00:00Z`,
  } as const;
}

function summary(title: string, items: readonly string[]): Block {
  return { type: 'summary', title: plain(title), items: items.map((item) => plain(item)) };
}

function asked(definition: FormDefinition, wording: Wording, say: Say, ids: readonly string[]): readonly Block[] {
  const questions = definition.sections.flatMap((part) => part.questions);
  return ids.flatMap((id) => {
    const question = questions.find((other) => other.id === id);
    return question ? [blankQuestion(question, wording, say)] : [];
  });
}

function explained(wording: Wording, council: CouncilFacts, say: Say): readonly Block[] {
  const values = { ...contactsOf(council), child: say('blank_your_child') };
  return [
    heading(2, say('blank_explain_part')),
    ...SAME_FOR_ALL.flatMap((part): readonly Block[] => {
      const { title, text } = wording.informed[part];
      return [heading(3, title), paragraph(fill(text, values))];
    }),
  ];
}

function linesTable(wording: Wording, say: Say): Block {
  const ways = Object.values(wording.questions['information.direction']?.options ?? {});
  const boxed = ways.flatMap((way) => [...box(way), { text: ` ${way}\n` }]);
  const empty: TableRow = row(
    '\u00a0\n\u00a0',
    boxed,
    ...['box_yes', 'box_no', 'box_not_sure'].map((key) => box(say(key))),
  );
  return {
    type: 'table',
    caption: plain(say('blank_table_caption')),
    header: ['blank_table_who', 'column_way', 'box_yes', 'box_no', 'box_not_sure'].map((key) => plain(say(key))),
    rows: Array.from({ length: LINES }, () => empty),
    rowHeaders: true,
    widths: [42, 24, 10, 10, 14],
  };
}

function signing(wording: Wording, council: CouncilFacts, say: Say): readonly Block[] {
  const { family, parentalResponsibility, otherAdults } = wording.statements;
  const mine = { child: say('blank_my_child'), worker: say('blank_my_worker'), council: council.name };
  return [
    paragraph(say('blank_by_signing')),
    bullets([family, parentalResponsibility, otherAdults].map((text) => begun(fill(text, mine)))),
    ...['blank_my_name', 'blank_signature', 'blank_date'].map(
      (key): Block => ({ type: 'space', label: plain(say(key)), lines: key === 'blank_signature' ? 2 : 1 }),
    ),
  ];
}

function workerSigns(wording: Wording, say: Say): readonly Block[] {
  return [
    heading(2, say('blank_worker_heading')),
    paragraph(fill(wording.statements.practitioner, { person: say('blank_this_person') })),
    { type: 'space', label: plain(say('blank_worker_name')), lines: 2 },
  ];
}

function notice(wording: Wording, council: CouncilFacts, say: Say): readonly Block[] {
  const basis = wording.notice.basis[council.basis];
  const values = { ...contactsOf(council), basis_why: basis.why, basis_change_mind: basis.changeMind };
  return [
    heading(2, wording.notice.title),
    shownTable(
      say('notice_caption_blank'),
      [say('notice_about'), say('notice_words')],
      wording.notice.parts.map(({ title, text }) => ({ title, text: fill(text, values) })),
    ),
  ];
}

function contactsOf(council: CouncilFacts) {
  return {
    council: council.name,
    dpo: council.dpo,
    complaints: council.complaints,
    withdraw: council.withdraw,
    out_of_hours: council.outOfHours,
  };
}

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
