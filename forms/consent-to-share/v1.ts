import { type FormDefinition, INFORMED_PARTS } from '~/forms/definition';

/** Consent to Sharing Information, version 1: the plain case, one adult who speaks for one child. Published, never edited. */
export const consentToShareV1: FormDefinition = {
  id: 'consent-to-share',
  version: '1',
  publishedOn: '2026-11-01',
  sections: [
    {
      id: 'context',
      questions: [
        {
          id: 'context.purpose',
          kind: 'one of',
          answeredBy: 'practitioner',
          needed: 'always',
          options: [
            'family_help',
            'child_in_need',
            'child_protection',
            'looked_after',
            'send',
            'youth_justice',
            'other',
          ],
        },
        {
          id: 'context.place',
          kind: 'one of',
          answeredBy: 'practitioner',
          needed: 'always',
          options: ['home', 'office', 'school', 'hospital', 'other'],
        },
      ],
    },
    {
      id: 'child',
      questions: [
        { id: 'child.family_name', kind: 'line', answeredBy: 'practitioner', needed: 'always' },
        { id: 'child.date_of_birth', kind: 'date', answeredBy: 'practitioner', needed: 'always' },
        { id: 'child.given_names', kind: 'line', answeredBy: 'practitioner', needed: 'always' },
        { id: 'child.adult_name', kind: 'line', answeredBy: 'practitioner', needed: 'always' },
        { id: 'child.adult_relationship', kind: 'one of', answeredBy: 'practitioner', needed: 'always' },
        { id: 'child.school', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
        { id: 'child.gp', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
        { id: 'child.case_system_id', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
      ],
    },
    {
      id: 'people',
      questions: [
        { id: 'people.who', kind: 'one of', answeredBy: 'practitioner', needed: 'always' },
        { id: 'people.pr_route', kind: 'one of', answeredBy: 'practitioner', needed: 'when asked' },
        { id: 'people.pr_evidence', kind: 'one of', answeredBy: 'practitioner', needed: 'when asked' },
        {
          id: 'people.court_order',
          kind: 'one of',
          answeredBy: 'practitioner',
          needed: 'always',
          options: ['no', 'yes', 'not_known'],
        },
        { id: 'people.court_order_detail', kind: 'text', answeredBy: 'practitioner', needed: 'when asked' },
        {
          id: 'people.help',
          kind: 'one of',
          answeredBy: 'practitioner',
          needed: 'always',
          options: ['none', 'interpreter', 'reading', 'other'],
        },
        { id: 'people.help_detail', kind: 'text', answeredBy: 'practitioner', needed: 'when asked' },
      ],
    },
    {
      id: 'information',
      questions: [
        { id: 'information.why', kind: 'text', answeredBy: 'practitioner', needed: 'always' },
        { id: 'information.recipients', kind: 'some of', answeredBy: 'practitioner', needed: 'always' },
        { id: 'information.topics', kind: 'some of', answeredBy: 'practitioner', needed: 'always' },
        {
          id: 'information.direction',
          kind: 'one of',
          answeredBy: 'practitioner',
          needed: 'always',
          options: ['tell', 'ask', 'both'],
        },
        { id: 'information.onward_to', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
        { id: 'information.onward_why', kind: 'line', answeredBy: 'practitioner', needed: 'never' },
        { id: 'information.may_share_anyway', kind: 'some of', answeredBy: 'practitioner', needed: 'never' },
      ],
    },
    {
      id: 'views',
      questions: [
        { id: 'views.said', kind: 'text', answeredBy: 'practitioner', needed: 'when asked' },
        { id: 'views.ask_who', kind: 'line', answeredBy: 'practitioner', needed: 'when asked' },
        { id: 'views.ask_on', kind: 'date', answeredBy: 'practitioner', needed: 'when asked' },
        { id: 'views.told', kind: 'one of', answeredBy: 'practitioner', needed: 'always', options: ['yes', 'no'] },
        { id: 'views.not_told_why', kind: 'text', answeredBy: 'practitioner', needed: 'when asked' },
      ],
    },
    {
      id: 'choices',
      questions: [
        {
          id: 'choices.card',
          kind: 'one of',
          answeredBy: 'family',
          needed: 'never',
          options: ['yes', 'some', 'no', 'not_sure'],
        },
        { id: 'choices.some', kind: 'some of', answeredBy: 'family', needed: 'when asked' },
        { id: 'choices.opt_out', kind: 'text', answeredBy: 'family', needed: 'never' },
        { id: 'choices.signature', kind: 'signature', answeredBy: 'family', needed: 'never' },
        {
          id: 'choices.copy',
          kind: 'one of',
          answeredBy: 'family',
          needed: 'never',
          options: ['paper', 'email', 'post', 'kept_by_worker', 'none'],
        },
        { id: 'choices.copy_detail', kind: 'line', answeredBy: 'family', needed: 'when asked' },
      ],
    },
    {
      id: 'afterwards',
      questions: [
        {
          id: 'afterwards.how_signed',
          kind: 'one of',
          answeredBy: 'practitioner',
          needed: 'always',
          options: ['alone', 'helped', 'pressed', 'not_seen'],
        },
        { id: 'afterwards.detail', kind: 'text', answeredBy: 'practitioner', needed: 'when asked' },
        { id: 'afterwards.own_words', kind: 'text', answeredBy: 'practitioner', needed: 'never' },
      ],
    },
  ],
  informedParts: INFORMED_PARTS,
  signs: ['practitioner', 'family'],
};
