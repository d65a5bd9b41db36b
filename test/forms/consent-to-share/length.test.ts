import { expect, test } from 'vitest';
import { cardsOf } from '~/app/http/family-cards.server';
import { familyWords } from '~/app/http/family-words.server';
import type { FamilyForm } from '~/app/services/family.server';
import { AGENCIES } from '~/db/cast-agencies';
import { AGENCY_KINDS } from '~/forms/agreement/agencies';
import { NO_ANSWERS } from '~/forms/agreement/proposal.schema';
import { aProposal, aRecipient, WORDING } from '../agreement/plain-case';
import { wordsOf } from './reading-age';

/**
 * The plain case asks a family to read about 350 words on its four pages; the notice is a page that they may open. What is
 * read is what the house counts in a browser too: sentences and headings, not the labels of what is pressed or ticked.
 */
const MOST_WORDS = 380;

const agency = (id: 'larkfield' | 'speech') =>
  aRecipient({ id, ...AGENCIES[id], role: AGENCY_KINDS[AGENCIES[id].kind].role, topics: ['attendance', 'speech'] });

test('the plain case is about 350 words for the family', () => {
  const { office: _kept, ...proposal } = aProposal({ recipients: [agency('larkfield'), agency('speech')] });
  const session = { answers: NO_ANSWERS } as FamilyForm['session'];
  const form = { proposal, wording: WORDING, reference: '7KQM-2XH9-DTC', session } as FamilyForm;
  const words = familyWords(form);
  const { questions } = WORDING;
  const said = (...keys: string[]) => keys.map((key) => words[key] ?? key);
  const asked = (id: string) => [questions[id]?.label ?? '', questions[id]?.hint ?? ''];
  const pages = {
    why: [
      ...said('why_title', 'why_intro', 'why_heading', 'yours_heading', 'yours', 'no_heading', 'no'),
      ...[proposal.why, proposal.informed.limits, proposal.informed.change_mind].flatMap((part) =>
        typeof part === 'string' ? [part] : [part.title, part.text],
      ),
    ],
    choices: [
      ...said('choices_title'),
      ...cardsOf(form).flatMap((card) => [
        ...[card.recipient, card.role, card.heading, ...card.items.map(({ label }) => label), card.why.text],
        ...card.onward.map(({ text }) => text),
        ...[card.ifNo, card.question, ...said('why_heading', 'onward_heading', 'no_heading')],
      ]),
    ],
    sign: [
      ...said('sign_title', 'sign_statement', 'sign_draw', 'sign_draw_hint', 'sign_or'),
      ...said('sign_type_heading', 'sign_type_hint', 'sign_without_hint'),
      ...proposal.statements.family,
    ],
    copy: [...said('copy_title', 'copy_intro'), ...asked('choices.copy')],
  };
  const counts = Object.fromEntries(
    Object.entries(pages).map(([page, texts]) => [page, [...new Set(texts)].flatMap(wordsOf).length]),
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(total, JSON.stringify(counts)).toBeLessThanOrEqual(MOST_WORDS);
  expect(total, 'the count has lost its pages').toBeGreaterThan(250);
});
