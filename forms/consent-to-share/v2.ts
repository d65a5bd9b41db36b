import { PURPOSES, SERVICE_ANSWERS } from '~/forms/agreement/context';
import { FORMATS, INTERPRETER_CHANNELS, INTERPRETERS } from '~/forms/agreement/support';
import { consentToShareV1 } from '~/forms/consent-to-share/v1';
import { CONCLUSIONS, CRITERIA, CRITERION_ANSWERS } from '~/forms/deciders/understanding';
import type { FormDefinition, Question, Section } from '~/forms/definition';
import { keysOf } from '~/forms/values/keys';

/** What version 2 asks more in the sections of version 1. */
const MORE: Readonly<Record<string, readonly Question[]>> = {
  context: [
    asked('context.service', 'one of', keysOf(SERVICE_ANSWERS)),
    asked('context.last_day', 'date'),
    asked('context.review_on', 'date'),
  ],
  child: [
    { id: 'child.unborn_given_names', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
    { id: 'child.other_names', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
    { id: 'child.adult_born_on', kind: 'date', answeredBy: 'practitioner', needed: 'never' },
  ],
  information: [asked('information.about_adults', 'some of', ['nobody'])],
  people: [
    asked('people.child_why', 'text'),
    asked('people.registered_on', 'date'),
    asked('people.council_route', 'line'),
    asked('people.order_reference', 'line'),
    asked('people.officer_job', 'line'),
    asked('people.parents_told', 'text'),
    asked('people.order_kind', 'line'),
    asked('people.order_about', 'line'),
    asked('people.order_court', 'line'),
    asked('people.order_case', 'line'),
    asked('people.order_made_on', 'date'),
    asked('people.order_ends_on', 'date'),
    asked('people.order_covers', 'one of', ['yes', 'no', 'not_known']),
    asked('people.order_safe', 'line'),
    asked('people.language', 'line'),
    asked('people.formats', 'some of', keysOf(FORMATS)),
    asked('people.interpreter_who', 'one of', [...keysOf(INTERPRETERS), 'none']),
    asked('people.interpreter', 'line'),
    asked('people.interpreter_how', 'one of', keysOf(INTERPRETER_CHANNELS)),
    asked('people.interpreter_declared', 'some of', ['yes']),
    asked('people.relative_why', 'text'),
    asked('people.no_interpreter_why', 'text'),
    asked('people.advocate', 'line'),
  ],
  choices: [{ id: 'choices.limit', kind: 'text', answeredBy: 'family', needed: 'never' }],
};

/**
 * Version 2: who decides and why, several people with one form, every honest way of giving answers, help with language, and
 * limits in words. What version 1 asks is asked as it was.
 */
export const consentToShareV2: FormDefinition = {
  ...consentToShareV1,
  version: '2',
  publishedOn: '2026-11-22',
  sections: [
    ...consentToShareV1.sections.map(withNewQuestions),
    {
      id: 'understanding',
      questions: [
        asked('understanding.support', 'text'),
        ...keysOf(CRITERIA).map((id) => asked(`understanding.${id}`, 'one of', keysOf(CRITERION_ANSWERS))),
        asked('understanding.evidence', 'text'),
        asked('understanding.own_words', 'text'),
        asked('understanding.influences', 'text'),
        asked('understanding.conclusion', 'one of', keysOf(CONCLUSIONS)),
        asked('understanding.reasons', 'text'),
        asked('understanding.reassess_on', 'date'),
      ],
    },
    {
      id: 'taken_down',
      questions: [
        asked('taken_down.method', 'one of', ['spoken', 'telephone', 'paper', 'refused_to_sign', 'unable_to_sign']),
        asked('taken_down.exact_words', 'text'),
        asked('taken_down.number', 'line'),
        asked('taken_down.identity_check', 'line'),
        asked('taken_down.confirm_how', 'line'),
        asked('taken_down.who_else', 'line'),
        asked('taken_down.why', 'text'),
      ],
    },
  ],
};

function withNewQuestions(section: Section): Section {
  const before = section.questions.map((question) =>
    question.id === 'context.purpose' ? { ...question, options: keysOf(PURPOSES) } : question,
  );
  return { ...section, questions: [...before, ...(MORE[section.id] ?? [])] };
}

function asked(id: string, kind: Question['kind'], options?: readonly string[]): Question {
  return { id, kind, answeredBy: 'practitioner', needed: 'when asked', ...(options ? { options } : {}) };
}
