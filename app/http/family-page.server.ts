import { englishForm } from '~/app/http/family-english.server';
import { familyWords } from '~/app/http/family-words.server';
import type { SignerVisitor } from '~/app/http/require-signer.server';
import { redirectTo } from '~/app/http/responses.server';
import { type FamilyForm, openFamilyForm } from '~/app/services/family.server';
import { fill } from '~/forms/values/text';

/** Where a family is with its form: each page belongs to one of these. */
export type FamilyStage = 'answering' | 'paused' | 'thinking' | 'copy' | 'finished' | 'closed';

const PAGES: Readonly<Record<FamilyStage, string>> = {
  answering: '/family/why',
  paused: '/family/pause',
  thinking: '/family/think',
  copy: '/family/copy',
  finished: '/family/thanks',
  closed: '/family/closed',
};

/** The page where a family is now. */
export function pageOf(form: FamilyForm): string {
  return PAGES[stageOf(form)];
}

/** Opens a family's form for one of its pages; throws the way to the right page when the family is at another stage. */
export async function familyPage(signer: SignerVisitor, stage: FamilyStage): Promise<FamilyForm> {
  const form = await openFamilyForm(signer.signingSessionId);
  if (stageOf(form) !== stage) throw redirectTo(pageOf(form));
  return form;
}

/** What stands around every page of a family, part 1 to 4. */
export function familyFrame(form: FamilyForm, part: number) {
  const { proposal, wording, english, formats } = form;
  const asEnglish = englishForm(form);
  return {
    council: proposal.council.name,
    lang: wording.language,
    dir: wording.direction,
    words: familyWords(form),
    step: part > 0 ? fill(wording.family.step ?? '', { part: String(part) }) : undefined,
    /** What the worker's own box says: in English, whatever the family reads. */
    staffWords: asEnglish ? familyWords(asEnglish) : null,
    review: english && wording.review ? wording.review : null,
    formats,
  };
}

function stageOf(form: FamilyForm): FamilyStage {
  if (form.signature) return form.copyWish ? 'finished' : 'copy';
  switch (form.session.state) {
    case 'stopped':
      return 'paused';
    case 'thinking':
      return 'thinking';
    case 'replaced':
      return 'closed';
    default:
      return 'answering';
  }
}
