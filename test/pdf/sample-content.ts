import { type Block, type DocumentContent, plain, type Text } from '~/forms/copies/content';
import { sampleStrokes } from '~/test/pdf/sample-strokes';

/** Every letter of this must come out of the file as it went in: names that simple PDF tools print with holes. */
export const TRICKY = 'Łukasz Nguyễn Ștefan Ó Súilleabháin O’Brien Київ Αθήνα';

/** The family's copy of story A1 (Maya Ellwood, seven, whose mother signs): about three pages. */
export function sampleContent(more: readonly Block[] = []): DocumentContent {
  return {
    title: 'Sharing information about Maya',
    language: 'en-GB',
    reference: 'K7QM-4XPD-2',
    audience: 'family:p1',
    council: 'Example City Council',
    madeAt: '2026-11-18T14:32:05Z',
    blocks: [...WHAT, ...WHO, ...WHY, ...RIGHTS, ...SIGNED, ...more],
  };
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text: plain(text) });
const paragraph = (...texts: Text): Block => ({ type: 'paragraph', text: texts });
const cells = (...texts: readonly string[]) => ({ cells: texts.map((text) => plain(text)) });

const WHAT: readonly Block[] = [
  paragraph(
    { text: 'This is a copy of what you and Priya Nair talked about on Wednesday 18 November 2026. ' },
    { text: 'Please keep it.', strong: true },
  ),
  {
    type: 'summary',
    title: plain('In short'),
    items: [
      plain(
        'You agree that we tell Maya’s school and her speech therapist two things: how often she is at school, and how her speech is getting on.',
      ),
      plain('You can change your mind about any of it, at any time, by telephone. You do not have to give a reason.'),
      plain('If you change your mind, Maya still gets the help she has now.'),
    ],
  },
  heading(2, 'Who this is about'),
  {
    type: 'table',
    caption: plain('The people in this form'),
    header: [plain('Who'), plain('Name'), plain('What we know')],
    rows: [
      cells('Child', 'Maya Ellwood', 'Born 12 March 2019, aged 7'),
      cells('Mother', 'Jo Ellwood', 'Has parental responsibility for Maya. Birth certificate seen.'),
      cells('Practitioner', 'Priya Nair', 'Family help practitioner, Example City Council'),
    ],
    rowHeaders: true,
    widths: [2, 3, 6],
  },
  heading(3, 'What Maya said'),
  paragraph({
    text: '“I like Miss Okoro at school. I don’t mind her knowing about my talking. I don’t want everyone in my class to know.”',
  }),
];

const WHO: readonly Block[] = [
  heading(2, 'What we will share, and with whom'),
  {
    type: 'table',
    caption: plain('Your answers, one by one'),
    header: [plain('What'), plain('With whom'), plain('Why'), plain('Answer')],
    rows: [
      cells(
        'Days at school and days missed',
        'Larkfield Primary School',
        'So that the school and we work from the same facts and plan help together',
        'I agree',
      ),
      cells(
        'Notes about speech',
        'Larkfield Primary School',
        'So that her teacher can use the same words and signs in class',
        'I agree',
      ),
      cells(
        'Days at school and days missed',
        'Ștefan Łukasiewicz, speech and language therapist',
        'So that visits are planned for days when Maya is at school',
        'I agree',
      ),
      cells(
        'Notes about speech',
        'Ștefan Łukasiewicz, speech and language therapist',
        'So that Maya does not have to do the same tests twice',
        'I agree',
      ),
      cells(
        'Where the family lives',
        'Larkfield Primary School',
        'The school asked so that it can plan the walk to school',
        'I do not agree',
      ),
    ],
    rowHeaders: true,
  },
  paragraph(
    { text: 'They may tell these people, and no one else: ' },
    { text: 'the school’s special educational needs co-ordinator (SENCO)', strong: true },
    { text: ', and the therapist’s supervisor at the clinic.' },
  ),
];

const WHY: readonly Block[] = [
  heading(2, 'Why we may do this'),
  paragraph({
    text: 'The law lets a council share information where that is needed to help a child (Children Act 2004, section 16LA; UK GDPR, articles 6(1)(e) and 9(2)(h)). We ask you because it is right to be open with you, and because you know Maya best. Your agreement is not the only reason in law, and we will never pretend that it is.',
  }),
  paragraph({
    text: 'If we think that Maya or someone else could be seriously hurt, we may have to tell others even if you do not agree. We would tell you first, unless that would put someone in danger.',
  }),
  heading(2, 'What was explained to you'),
  {
    type: 'list',
    ordered: false,
    items: [
      plain('what we want to share, and what we do not'),
      plain('who will see it, and whom they may tell in their turn'),
      plain('what happens if you agree, and what happens if you do not'),
      plain('that you can say yes to one thing and no to another'),
    ],
  },
];

const RIGHTS: readonly Block[] = [
  heading(2, 'Your rights'),
  {
    type: 'list',
    ordered: true,
    items: [
      [
        { text: 'Change your mind. ', strong: true },
        {
          text: 'Telephone Priya Nair on 020 7946 0123, or tell any member of the team. We stop on the same day and tell everyone who has the information.',
        },
      ],
      [
        { text: 'See what we hold. ', strong: true },
        { text: 'Ask for a copy of what is written about you or Maya. It is free, and we answer within one month.' },
      ],
      [
        { text: 'Put it right. ', strong: true },
        { text: 'Tell us if something is wrong, and we correct it or write down why we do not.' },
      ],
      [
        { text: 'Complain. ', strong: true },
        { text: 'To us first if you like, or to the Information Commissioner’s Office on 0303 123 1113.' },
      ],
    ],
  },
  paragraph(
    { text: 'We look at this agreement together again on or before ' },
    { text: '18 May 2027', strong: true },
    { text: '. Information in another language: ' },
    { text: 'Możesz poprosić o ten dokument po polsku.', lang: 'pl' },
  ),
];

const SIGNED: readonly Block[] = [
  heading(2, 'Signatures'),
  paragraph({ text: 'I have read this, or it was read to me. I understand it. The answers above are mine.' }),
  {
    type: 'signature',
    mark: { kind: 'drawn', strokes: sampleStrokes() },
    alternative: 'Signature of Jo Ellwood, drawn on a tablet',
    caption: [
      { text: 'Jo Ellwood', strong: true },
      { text: ', Maya’s mother. Drawn on the practitioner’s tablet, 18 November 2026 at 14:32 GMT.' },
    ],
  },
  paragraph({ text: 'I explained what this form says, answered questions, and saw Jo Ellwood sign.' }),
  {
    type: 'signature',
    mark: { kind: 'typed', name: 'Priya Nair' },
    alternative: 'Priya Nair, signed by typing her name',
    caption: [
      { text: 'Priya Nair', strong: true },
      {
        text: ', family help practitioner. Typed, 18 November 2026 at 14:20 GMT. This says what was explained, not that the practitioner agrees.',
      },
    ],
  },
];
