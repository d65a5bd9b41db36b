import type { OpenAgreement } from '~/app/services/agreements.server';
import { councilTopics } from '~/app/services/council-topics.server';
import { database } from '~/app/services/database.server';
import {
  freeze,
  type HandOverRefusal,
  type ReadyToPut,
  readyToPut,
  type Worker,
} from '~/app/services/put-to-person.server';
import { safeToPut } from '~/app/services/safe-to-put.server';
import { formsOfVisit } from '~/app/services/siblings.server';
import { type Agreement, moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import type { AlongForm } from '~/forms/agreement/along';
import { type Missing, missingInformation } from '~/forms/agreement/draft';
import { callName } from '~/forms/agreement/proposal';
import { aroundForm, type FormAround } from '~/forms/agreement/whose-information';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** Another form of the same conversation, and whether it goes along when the tablet is given with this one. */
export type FormOfConversation = AlongForm & {
  readonly childName: string;
  readonly state: Agreement['state'];
  readonly person: string | null;
  readonly goesAlong: boolean;
  readonly missing: readonly Missing[];
};

/** The other forms of the conversation that a form belongs to, for the page before the hand-over. */
export async function otherForms(
  worker: Worker,
  { agreement, child }: OpenAgreement,
): Promise<readonly FormOfConversation[]> {
  const personId = agreement.draft.who?.personId;
  const others = (await formsOfVisit(agreement)).filter(({ agreement: { id } }) => id !== agreement.id);
  const shown: FormOfConversation[] = [];
  for (const { agreement: other, child: about } of others) {
    const { id: agreementId, revision, state, draft } = other;
    const isTheirs =
      state === 'draft' && personId !== undefined && draft.who?.personId === personId && personId !== child.id;
    const goesAlong = isTheirs && (await readyToPut(worker, agreementId, revision)).type === 'done';
    const gaps = state === 'draft' ? missingInformation(draft, await aroundOther(other, about)) : [];
    const person = draft.who?.name ?? null;
    shown.push({ agreementId, revision, state, childName: callName(about), person, goesAlong, missing: gaps });
  }
  return shown;
}

async function aroundOther({ childId, draft }: Agreement, child: Child): Promise<FormAround> {
  const [topics, family] = [await councilTopics(draft.recipients), await listFamily(await database(), childId)];
  return aroundForm({ topics, child, family });
}

/**
 * The forms that go along, each ready as the screen showed it, of the same conversation, a draft, and answered by the same
 * person. Refused where one is not any more: what the practitioner signs is what they saw.
 */
export async function readyAlong(
  worker: Worker,
  { opened, content }: ReadyToPut,
  along: readonly AlongForm[],
): Promise<Outcome<readonly ReadyToPut[], HandOverRefusal>> {
  const forms = await formsOfVisit(opened.agreement);
  const ready: ReadyToPut[] = [];
  for (const { agreementId, revision } of along) {
    if (!forms.some(({ agreement }) => agreement.id === agreementId && agreement.state === 'draft')) return missing;
    const put = await readyToPut(worker, agreementId, revision);
    if (put.type !== 'done' || put.value.content.person.id !== content.person.id) return refused('changed meanwhile');
    const safe = await safeToPut(put.value);
    if (safe.type !== 'done') return safe;
    // One statement, signed at one instant for all of them.
    ready.push({ ...safe.value, content: { ...safe.value.content, signedAt: content.signedAt } });
  }
  return done(ready);
}

/** Puts one of them to the person, inside the transaction of the hand-over. Throws where it is no draft any more: nothing is given. */
export async function putAlong(db: Database, worker: Worker, put: ReadyToPut): Promise<void> {
  const { id: agreementId, childId, revision } = put.opened.agreement;
  const at = put.content.signedAt;
  if (!(await moveAgreement(db, agreementId, ['draft'], 'with_family', at)))
    throw new Error('A form left its draft meanwhile');
  const signingSessionId = await freeze(db, worker, put, revision);
  const event = { type: 'tablet_handed_over', signingSessionId } as const;
  await appendAuditEvent(db, { at, actor: { kind: 'staff', id: worker.staffId }, event, agreementId, childId });
}
