import type { FamilyForm } from '~/app/services/family.server';
import { callName, type Shown } from '~/forms/agreement/proposal';
import { asSentence } from '~/forms/copies/blocks';
import { fill } from '~/forms/values/text';

/** The words of a family's page, filled with the names of this form. */
export function familyWords(form: FamilyForm): Readonly<Record<string, string>> {
  const { proposal, wording } = form;
  const values: Record<string, string> = {
    child: callName(proposal.child),
    person: proposal.person.name,
    worker: proposal.worker.name,
    council: proposal.council.name,
    why: proposal.why,
    reference: form.reference,
  };
  const known = ([, sentence]: [string, string]) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && name in values);
  return Object.fromEntries(
    Object.entries(wording.family)
      .filter(known)
      .map(([key, sentence]) => [key, fill(sentence, values)]),
  );
}

/** What stands under each heading before anything is asked. Why is in the practitioner's words, in the language they typed. */
export function whyParts(form: FamilyForm): readonly (Shown & { readonly lang?: string })[] {
  const { proposal, english } = form;
  const { limits, change_mind } = proposal.informed;
  const words = familyWords(form);
  return [
    { title: words.why_heading ?? '', text: asSentence(proposal.why), lang: english?.language },
    { title: words.yours_heading ?? '', text: words.yours ?? '' },
    { title: words.no_heading ?? '', text: words.no ?? '' },
    limits,
    change_mind,
  ];
}
