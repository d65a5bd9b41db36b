import { cardsOf, readBackOf } from '~/app/http/family-cards.server';
import { familyWords, whyParts } from '~/app/http/family-words.server';
import type { FamilyForm } from '~/app/services/family.server';
import { readInEnglish } from '~/forms/agreement/proposal';

/** A heading of a page and what stands under it. */
export type EnglishPart = { readonly title?: string; readonly lines: readonly string[] };

/** The form as it reads in English, where the family reads another language; null where they read English. */
export function englishForm(form: FamilyForm): FamilyForm | null {
  return form.english && { ...form, wording: form.english, english: null, proposal: readInEnglish(form.proposal) };
}

/** What stands on a page, in English: some of its own words, by their keys. */
export function englishWords(form: FamilyForm, ...keys: readonly string[]): readonly EnglishPart[] | null {
  const english = englishForm(form);
  if (!english) return null;
  const words = familyWords(english);
  return [{ lines: keys.flatMap((key) => words[key] ?? []) }];
}

/** The first page in English. */
export function englishWhy(form: FamilyForm): readonly EnglishPart[] | null {
  const english = englishForm(form);
  if (!english) return null;
  const {
    why_title: title,
    why_intro: intro = '',
    notice_link: link = '',
    go_on: on = '',
    think = '',
  } = familyWords(english);
  const parts = whyParts(english).map(({ title, text }) => ({ title, lines: [text] }));
  return [{ title, lines: [intro] }, ...parts, { lines: [link, on, think] }];
}

/** The privacy notice in English. */
export function englishNotice(form: FamilyForm): readonly EnglishPart[] | null {
  return englishForm(form)?.proposal.notice.map(({ title, text }) => ({ title, lines: [text] })) ?? null;
}

/** Each card in English, by its recipient: what, why, whom they may tell, what a no does, and the answers in their order. */
export function englishCards(form: FamilyForm): Readonly<Record<string, readonly EnglishPart[]>> | null {
  const english = englishForm(form);
  if (!english) return null;
  const { family, questions } = english.wording;
  const options = Object.values(questions['choices.card']?.options ?? {});
  const hints = [questions['choices.some']?.label, questions['choices.limit']?.label].flatMap((text) => text ?? []);
  return Object.fromEntries(
    cardsOf(english).map((card) => [
      card.id,
      [
        { lines: [card.role] },
        { title: card.heading, lines: card.items.map(({ label }) => label) },
        ...(card.others ? [{ lines: [card.others.map(({ text }) => text).join('')] }] : []),
        { title: family.why_heading, lines: [card.why.text] },
        { title: family.onward_heading, lines: [card.onward.map(({ text }) => text).join('')] },
        { title: family.no_heading, lines: [card.ifNo] },
        { title: card.question, lines: [...options, ...hints] },
      ],
    ]),
  );
}

/** What is read back and signed, in English, and the ways to finish. */
export function englishSigning(form: FamilyForm): readonly EnglishPart[] | null {
  const english = englishForm(form);
  if (!english) return null;
  const words = familyWords(english);
  const ways = ['sign_draw', 'sign_type_heading', 'sign_confirm', 'sign_button', 'sign_without', 'sign_without_hint'];
  return [
    ...readBackOf(english).map(({ title, items }) => ({ title, lines: items })),
    { title: words.sign_statement, lines: english.proposal.statements.family },
    { lines: ways.flatMap((key) => words[key] ?? []) },
  ];
}

/** A question of the family's with its answers, in English. */
export function englishQuestion(form: FamilyForm, id: string): readonly EnglishPart[] | null {
  if (!form.english) return null;
  const question = form.english.questions[id];
  const { label = '', hint, options = {} } = question ?? {};
  return [{ title: label, lines: [...(hint ? [hint] : []), ...Object.values(options)] }];
}
