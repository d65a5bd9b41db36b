import { describe, expect, it, test } from 'vitest';
import { TOPICS } from '~/forms/agreement/topics';
import { catalogue, currentForm, findForm } from '~/forms/catalogue';
import { PR_EVIDENCE, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES } from '~/forms/deciders/pr-routes';
import { INFORMED_PARTS, type Wording } from '~/forms/definition';

/** Questions whose options are a table of the product, or the family's own adults, agencies and lines. */
const OPTIONS_ELSEWHERE = [
  'child.adult_relationship',
  'people.who',
  'people.pr_route',
  'people.pr_evidence',
  'information.recipients',
  'information.topics',
  'information.may_share_anyway',
  'choices.some',
];

describe.each(catalogue.flatMap(({ definition, wordings }) => wordings.map((wording) => ({ definition, wording }))))(
  'version $definition.version in $wording.language',
  ({ definition, wording }) => {
    const questions = definition.sections.flatMap((section) => section.questions);

    it('has wording for every question, and for no other', () => {
      expect(Object.keys(wording.questions).sort()).toEqual(questions.map(({ id }) => id).sort());
      for (const { label } of Object.values(wording.questions)) expect(label).toMatch(/^\p{L}/u);
    });

    it('asks each question in its own section, once', () => {
      for (const { id, questions: of } of definition.sections) {
        for (const question of of) expect(question.id.startsWith(`${id}.`)).toBe(true);
      }
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    });

    it.each(questions.map((question) => [question.id, question] as const))('%s has its options', (id, question) => {
      const said = Object.keys(wording.questions[id]?.options ?? {});
      expect(said).toEqual([...(question.options ?? [])]);
      const chosen = question.kind === 'one of' || question.kind === 'some of';
      expect(chosen && said.length === 0).toBe(OPTIONS_ELSEWHERE.includes(id));
    });

    it('explains every part of an informed agreement, and gives every basis a why and a change of mind', () => {
      expect(Object.keys(wording.informed).sort()).toEqual([...INFORMED_PARTS].sort());
      for (const basis of Object.values(wording.notice.basis)) {
        expect(basis.why).not.toBe('');
        expect(basis.changeMind).not.toBe('');
      }
    });

    it('never asks for what a form must not require: a number, a sex, a certificate, a witness', () => {
      expect(JSON.stringify([...questions, wording.questions])).not.toMatch(
        /NHS number|UPN|gender|\bsex\b|witness|upload/i,
      );
      const needed = questions.filter((question) => question.needed === 'always').map(({ id }) => id);
      expect(needed).not.toContain('child.case_system_id');
      expect(questions.filter(({ answeredBy, needed: when }) => answeredBy === 'family' && when === 'always')).toEqual(
        [],
      );
    });

    it('has the same keys and placeholders as the first language, sentence by sentence', () => {
      const [first] = catalogue.find((entry) => entry.definition === definition)?.wordings ?? [];
      expect(first && wording ? differences(placesOf(first), placesOf(wording)) : 'no wording').toEqual([]);
    });
  },
);

test('the tables that questions take their options from have words for each', () => {
  for (const row of [...Object.values(PR_ROUTES), ...Object.values(RELATIONSHIPS), ...Object.values(TOPICS)]) {
    expect(row.label).not.toBe('');
  }
  for (const label of Object.values(PR_EVIDENCE)) expect(label).not.toBe('');
});

test('a form is found by its version, and there is a current one', () => {
  const { definition } = currentForm();
  expect(findForm(definition.id, definition.version)).toBe(currentForm());
  expect(findForm(definition.id, '0')).toBeNull();
  expect(findForm('toString', definition.version)).toBeNull();
});

/** The placeholders of each sentence, in no order, by where it stands. */
function placesOf({ family, documents, informed, whatNoDoes, notice, statements, questions }: Wording) {
  const parts = Object.fromEntries(notice.parts.map(({ text }, at) => [`${at}`, text]));
  const rooms = { family, documents, informed, whatNoDoes, parts, basis: notice.basis, statements, questions };
  return Object.fromEntries(
    Object.entries(rooms).flatMap(([room, sentences]) =>
      Object.entries(sentences).map(([key, sentence]) => [
        `${room}.${key}`,
        (JSON.stringify(sentence).match(/\{\w+\}/g) ?? []).sort().join(' '),
      ]),
    ),
  );
}

function differences(one: Record<string, string>, other: Record<string, string>): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => one[key] !== other[key]);
}
