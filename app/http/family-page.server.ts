import type { SignerVisitor } from '~/app/http/require-signer.server';
import { redirectTo } from '~/app/http/responses.server';
import { type FamilyForm, openFamilyForm } from '~/app/services/family.server';
import { callName } from '~/forms/agreement/proposal';
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

/** What stands around every page of a family, part 1 to 4. */
export function familyFrame(form: FamilyForm, part: number) {
  const { proposal, wording } = form;
  return {
    council: proposal.council.name,
    lang: wording.language,
    dir: wording.direction,
    words: familyWords(form),
    step: part > 0 ? fill(wording.family.step ?? '', { part: String(part) }) : undefined,
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
