import { afterwardsFacts } from '~/app/http/afterwards.server';
import { answeredTogether } from '~/app/services/answered-together.server';
import { openReturned, recordHandBack } from '~/app/services/hand-back.server';
import { childrenNamed, textsOfDraft, textsOfFamily } from '~/app/services/named-children.server';
import type { Actor } from '~/forms/access/permissions';
import { type Fields, sentValues } from '~/forms/agreement/answers/fields';
import { readHandBack } from '~/forms/agreement/answers/hand-back';
import { callName } from '~/forms/agreement/proposal';

/** What a page about several children's answers shows beside the first one's, and where a child's form names another. */
export async function togetherFacts(actor: Actor, agreementId: string) {
  const returned = await openReturned(actor, agreementId);
  if (returned.type !== 'done') return { childName: '', others: [], named: [] };
  const all = [returned.value, ...(await answeredTogether(actor, returned.value))];
  const forms = [];
  for (const form of all) {
    const facts = await afterwardsFacts(actor, form.agreement.id);
    const texts = [
      ...textsOfDraft(form.agreement.draft),
      ...textsOfFamily(form.signing.answers.cards, form.signing.answers.optOut),
    ];
    if (facts)
      forms.push({
        id: facts.id,
        childName: callName(form.child),
        said: facts.said,
        named: await childrenNamed(form, texts),
      });
  }
  const named = forms.flatMap((form) =>
    form.named.length > 0 ? [{ childName: form.childName, named: form.named }] : [],
  );
  return { childName: callName(returned.value.child), others: forms.slice(1), named };
}

/** Where somebody's own words would stand on the form of one child and name another; empty where they name nobody. */
export async function namedInOwnWords(actor: Actor, agreementId: string, fields: Fields, ownWords: string | null) {
  const returned = await openReturned(actor, agreementId);
  if (returned.type !== 'done' || !ownWords) return [];
  const different = sentValues(fields, 'different');
  const others = await answeredTogether(actor, returned.value);
  const forms = [returned.value, ...others.filter(({ agreement }) => !different.includes(agreement.id))];
  const texts = [{ where: 'Their own words', text: ownWords }];
  const named = [];
  for (const form of forms) named.push({ childName: callName(form.child), named: await childrenNamed(form, texts) });
  return named.filter((form) => form.named.length > 0);
}

/** Records the same answers for the other children, each in the way that form was signed. Gives the first form that differs. */
export async function recordForOthers(actor: Actor, agreementId: string, fields: Fields): Promise<string | null> {
  const returned = await openReturned(actor, agreementId);
  if (returned.type !== 'done') return null;
  const different = sentValues(fields, 'different');
  const all = await answeredTogether(actor, returned.value);
  for (const { agreement, signature } of all) {
    if (different.includes(agreement.id) || !signature) continue;
    const read = readHandBack(fields, signature.method);
    if (read.type === 'done') await recordHandBack(actor, agreement.id, read.value);
  }
  return all.find(({ agreement }) => different.includes(agreement.id))?.agreement.id ?? null;
}
