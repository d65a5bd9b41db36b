import { consentToShareV1English as before } from '~/forms/consent-to-share/v1.en';
import type { Wording } from '~/forms/definition';

/** The English wording of version 2: that of version 1, with what is new. Family pages are written for a reading age of 9 to 11. */
export const consentToShareV2English: Wording = {
  ...before,
  questions: {
    ...before.questions,
    'context.last_day': {
      label: 'Until when would an agreement stand? (optional)',
      hint: 'Leave it empty where the review date is enough. For example, 27 3 2027',
    },
    'people.registered_on': {
      label: 'On what day was the birth registered with their name?',
      hint: 'The day of registration, not of birth. For example, 27 3 2019',
    },
    'people.language': { label: 'Which language do they read best?' },
    'people.formats': { label: 'How do they want the words?' },
    'people.interpreter': { label: 'Who interpreted?', hint: 'Their name, or the reference of the agency' },
    'people.advocate': { label: 'Name of an advocate (optional)' },
    'choices.limit': {
      label: 'Is there a limit? Write it in your own words.',
      hint: 'For example, “only my days off”. You can leave this empty.',
    },
    'understanding.support': { label: 'What was done to help them understand?' },
    'understanding.criterion': { label: '{criterion}', options: { yes: 'Yes', partly: 'Partly', no: 'No' } },
    'understanding.evidence': { label: 'What shows it?' },
    'understanding.own_words': { label: 'In their own words, or how they showed it' },
    'understanding.influences': {
      label: 'What may have influenced them?',
      hint: 'Fear, pressure, grooming, torn loyalty, distress, alcohol or drugs. Say so where you found nothing.',
    },
    'understanding.conclusion': {
      label: 'What do you conclude?',
      options: {
        sufficient: 'They understand well enough to decide this',
        not_sufficient: 'They do not understand well enough to decide this',
        unable_to_assess_now: 'It cannot be assessed now',
      },
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
    'taken_down.witness': { label: 'Who else heard or saw it? (optional)' },
    'taken_down.why': { label: 'What happened, or how did they show what they want?' },
  },
  statements: {
    ...before.statements,
    ownWords: 'I said this in my own words. Nobody made me say it. I can change my mind.',
    forCouncil: '{council} shares parental responsibility for {child}. I may say this for {council}.',
  },
  documents: {
    ...before.documents,
    capacity_self: 'speaking for themself',
    capacity_council: 'for {council}, which shares parental responsibility for {child}',
  },
};
