import { PURPOSES, SERVICE_ANSWERS } from '~/forms/agreement/context';
import { FORMATS, INTERPRETER_CHANNELS, INTERPRETERS } from '~/forms/agreement/support';
import { consentToShareV1English as before } from '~/forms/consent-to-share/v1.en';
import { toTheCouncil, toTheYoungPerson } from '~/forms/consent-to-share/v2.instead.en';
import { CONCLUSIONS, CRITERIA, CRITERION_ANSWERS } from '~/forms/deciders/understanding';
import type { Wording } from '~/forms/definition';

/** Each thing that an assessment looks at, as a question of the form. */
const criterionQuestions = Object.fromEntries(
  Object.entries(CRITERIA).map(([id, label]) => [`understanding.${id}`, { label, options: CRITERION_ANSWERS }]),
);

/** The English wording of version 2: that of version 1, with what is new. Family pages are written for a reading age of 9 to 11. */
export const consentToShareV2English: Wording = {
  ...before,
  instead: { own: toTheYoungPerson, council: toTheCouncil },
  questions: {
    ...before.questions,
    'context.purpose': {
      label: 'What kind of work is this?',
      hint: 'Evaluation and research are forms of their own: never ask for them together with help',
      options: PURPOSES,
    },
    'context.service': {
      label: 'Do they want the help itself?',
      hint: 'A question of its own. It changes nothing about sharing',
      options: SERVICE_ANSWERS,
    },
    'context.last_day': {
      label: 'Until when would an agreement stand? (optional)',
      hint: 'Leave it empty where the review date is enough. For example, 27 3 2027',
    },
    'context.review_on': {
      label: 'On which day will you look at it again? (optional)',
      hint: 'The day of the next plan review, for example, 27 3 2027. At most 12 months away. Leave it empty for the usual 6 months',
    },
    'child.adult_born_on': {
      label: 'Date of birth, if they are under 18 (optional)',
      hint: 'A parent under 16 decides only where they understand this decision. For example, 27 3 2011',
    },
    'information.about_adults': {
      label: 'Whose own information is in “{topic}”?',
      hint: 'Each adult agrees to their own, and nobody else can',
      options: { nobody: 'None of them' },
    },
    'people.child_why': { label: 'Why are they asked themself?' },
    'people.registered_on': {
      label: 'On what day was the birth registered with their name?',
      hint: 'The day of registration, not of birth. For example, 27 3 2019. Leave it empty if nobody knows.',
    },
    'people.council_route': { label: 'Which order does the council act under?' },
    'people.order_reference': { label: 'Reference of the order' },
    'people.officer_job': { label: 'Job title of the officer' },
    'people.parents_told': {
      label: 'Which parents were told or asked, and when?',
      hint: 'If they were not, say why. The council’s yes takes nobody’s place.',
    },
    'people.order_kind': { label: 'Which order is it?' },
    'people.order_about': { label: 'Which adult is the order about?' },
    'people.order_court': { label: 'Court (optional)' },
    'people.order_case': { label: 'Case number (optional)' },
    'people.order_made_on': { label: 'Made on', hint: 'For example, 27 3 2025' },
    'people.order_ends_on': {
      label: 'Ends on (optional)',
      hint: 'Leave it empty if it stands until another order. For example, 27 3 2027',
    },
    'people.order_covers': {
      label: 'Does it cover sharing this information?',
      options: { yes: 'Yes', no: 'No', not_known: 'Not known yet' },
    },
    'people.order_safe': {
      label: 'On whose copies is it safe to mention the order?',
      hint: 'Tick nobody if you are not sure. The office copy always has it.',
    },
    'people.language': { label: 'Which language do they read best?' },
    'people.formats': { label: 'How do they want the words?', options: FORMATS },
    'people.interpreter_who': {
      label: 'Who interprets?',
      hint: 'A child never interprets, also not a brother or sister under 18',
      options: { ...INTERPRETERS, none: 'Nobody' },
    },
    'people.interpreter': { label: 'Name of the interpreter, or the agency’s reference' },
    'people.interpreter_how': { label: 'How is the interpreter there?', options: INTERPRETER_CHANNELS },
    'people.interpreter_declared': {
      label: 'What the interpreter says',
      options: { yes: 'They said: “I interpret all of it, truly, and I keep it to myself”' },
    },
    'people.relative_why': { label: 'Why does a relative or friend interpret?' },
    'people.no_interpreter_why': { label: 'Why does nobody interpret?' },
    'people.advocate': { label: 'Name of an advocate (optional)' },
    'choices.limit': {
      label: 'Is there a limit? Write it in your own words.',
      hint: 'For example, “only my days off”. You can leave this empty.',
    },
    'understanding.support': { label: 'What was done to help them understand?' },
    ...criterionQuestions,
    'understanding.evidence': { label: 'What shows it?' },
    'understanding.own_words': { label: 'In their own words, or how they showed it' },
    'understanding.influences': {
      label: 'What may have influenced them?',
      hint: 'Fear, pressure, grooming, torn loyalty, distress, alcohol or drugs. Say so where you found nothing.',
    },
    'understanding.conclusion': {
      label: 'What do you conclude?',
      options: CONCLUSIONS,
    },
    'understanding.reasons': { label: 'Why do you conclude that?' },
    'understanding.reassess_on': { label: 'When will you look again?', hint: 'For example, 27 3 2027' },
    'taken_down.method': {
      label: 'How did they give their answers?',
      options: {
        spoken: 'They said it to me in person',
        telephone: 'They said it by telephone',
        paper: 'They filled in a paper form',
        refused_to_sign: 'They answered, and would not sign',
        unable_to_sign: 'They answered, and could not sign',
      },
    },
    'taken_down.exact_words': { label: 'What did they say? Write it as they said it' },
    'taken_down.number': { label: 'Which number did you call?', hint: 'A number that is safe for them' },
    'taken_down.identity_check': { label: 'How did you know that it was them?' },
    'taken_down.confirm_how': { label: 'How will you confirm it in writing, safely for them?' },
    'taken_down.who_else': { label: 'Who else heard or saw it? (optional)' },
    'taken_down.why': { label: 'What happened, or how did they show what they want?' },
  },
  statements: {
    ...before.statements,
    ownWords: 'I said this in my own words. Nobody made me say it. I can change my mind.',
    forCouncil: '{council} shares parental responsibility for {child}. I may say this for {council}.',
  },
  family: {
    ...before.family,
    all_yes: 'Say yes to all',
    all_no: 'Say no to all',
    all_say_yes: 'Every card says yes now. You can change each one.',
    all_say_no: 'Every card says no now. You can change each one.',
    undo: 'Undo: back to what you had chosen',
    copy_for_all: 'This is for all the forms that you answer today.',
    thanks_next: 'There is one more form. It is about {next}.',
    thanks_go_on: 'Next: {next}',
    card_others:
      'Some of this is about another adult too: {item}. Your answer is about {child}. We will ask that adult about their own part.',
    card_others_and_you:
      'Some of this is about another adult too: {item}. Your answer is about {child} and you. We will ask that adult about their own part.',
    sign_line_limit: '{line}, with this limit: “{limit}”',
    sign_statement: 'By signing or confirming I say',
    sign_button: 'Confirm without writing my name',
  },
  documents: {
    ...before.documents,
    confirm_child: '{child}. {birth}',
    list_and: 'and',
    others_part:
      'Some of this is about another adult too: {topics}. Your answer is about {child}. Other adults answer for themselves.',
    others_part_and_you:
      'Some of this is about another adult too: {topics}. Your answer is about {child} and you. Other adults answer for themselves.',
    signed_mark: '{person}, {capacity}. Made their mark on our tablet on {when}.',
    signature_alt_mark: 'Mark of {person}, made on {date}',
    agreed_spoken: '{person}, {capacity}. Agreed in person on {when}, not signed.',
    signed_spoken: '{person}, {capacity}. Answered in person on {when}, not signed.',
    agreed_telephone: '{person}, {capacity}. Agreed by telephone on {when}, not signed.',
    signed_telephone: '{person}, {capacity}. Answered by telephone on {when}, not signed.',
    signed_paper: '{person}, {capacity}. Signed on paper on {when}.',
    signed_refused: '{person}, {capacity}, answered on {when} and would not sign. The answers count all the same.',
    signed_unable: '{person}, {capacity}, answered on {when} and could not sign. The answers count all the same.',
    signed_button: '{person}, {capacity}. Confirmed with a button on our tablet on {when}.',
    translated_heading: 'Who translated',
    translated_in_person: '{translator} translated for you in person.',
    translated_telephone: '{translator} translated for you by phone.',
    translated_video: '{translator} translated for you by video.',
    translated_relative: 'They are a relative or a friend.',
    translated_declared: 'They said: “I interpret all of it, truly, and I keep it to myself.”',
    receipt_title: 'What you took back',
    receipt_about: 'This is about {child}.',
    receipt_said_all: 'On {date} you told us that you no longer agree to anything on this form.',
    receipt_said_some: 'On {date} you told us that you no longer agree to what stands below.',
    receipt_how_telephone: 'You told us by phone.',
    receipt_how_in_person: 'You told us in person.',
    receipt_how_letter: 'You told us in writing.',
    receipt_how_online: 'You told us online.',
    receipt_wrote_down: '{worker} wrote it down on {when}.',
    receipt_stop: 'We will stop.',
    receipt_stop_or_say: 'We will stop, or tell you why we must still share.',
    receipt_tell: 'We will tell {recipients} that you no longer agree.',
    receipt_again: 'You can say yes again at any time. Tell us: {withdraw}.',
    receipt_heading: 'You no longer agree to this',
    receipt_caption: 'What you took back on {date}',
    receipt_words_heading: 'In your words',
    receipt_words: 'You said: “{limit}”',
    receipt_before_heading: 'What we shared before',
    receipt_before_tell: 'On {date} we told {recipient} about {topics}.',
    receipt_before_ask: 'On {date} we asked {recipient} about {topics}.',
    receipt_before_none: 'We have not written down that we shared any of this.',
    receipt_before_stays: 'We cannot call back what was shared before. You can ask them what they keep.',
    receipt_first: 'Your first paper stays as it was. It shows what you said on that day.',
    capacity_self: 'speaking for themself',
    capacity_council: 'for {council}, which shares parental responsibility for {child}',
  },
};
