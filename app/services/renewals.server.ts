import { randomBytes } from 'node:crypto';
import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { councilTopics } from '~/app/services/council-topics.server';
import { database } from '~/app/services/database.server';
import { insertAgreement, listAgreementsAbout } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Actor } from '~/forms/access/permissions';
import { askedLines } from '~/forms/agreement/asked-lines';
import { mustBeAsked, type NewToFamily } from '~/forms/agreement/asking-again';
import { renewedDraft } from '~/forms/agreement/renewal';
import { topicIn } from '~/forms/agreement/topics';
import { aroundForm } from '~/forms/agreement/whose-information';
import { currentForm } from '~/forms/catalogue';
import { done, missing, type Outcome } from '~/forms/outcome';
import { makeReference } from '~/forms/values/references';

/**
 * Begins to ask a family again: a new draft that holds what the practitioner put last time, and nothing that the family said.
 * The first form stays as it was sealed. A second tap gives the draft that the first one began. Missing for a form that was
 * never completed, and for one that this actor may not see.
 */
export async function renewAgreement(actor: Actor, agreementId: string): Promise<Outcome<string>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done' || opened.value.agreement.state !== 'complete') return missing;
  const { agreement, child } = opened.value;
  if (!(await readChild(actor, child.id))) return missing;
  const draft = renewedDraft(agreement.draft, await councilTopics());
  const { definition, wordings } = currentForm();
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const begun = (await listAgreementsAbout(trx, child.id)).find(
      ({ renewsId, state }) => renewsId === agreement.id && state === 'draft',
    );
    if (begun) return done(begun.id);
    const id = await insertAgreement(
      trx,
      {
        reference: makeReference(randomBytes(16)),
        childId: child.id,
        teamId: child.teamId,
        formId: definition.id,
        formVersion: definition.version,
        language: wordings[0]?.language ?? 'en-GB',
        draft,
        createdBy: actor.staffId,
        renewsId: agreement.id,
      },
      at,
    );
    const event = { type: 'agreement_renewed', renews: agreement.id } as const;
    const staff = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(trx, { at, actor: staff, event, agreementId: id, childId: child.id });
    return done(id);
  });
}

/** A line of a renewal that the family was never asked about, in words. */
export type NewLine = { readonly id: string; readonly what: string; readonly why: NewToFamily['why'] };

/** What is new to the family in a draft that asks again: an agreement to one thing is never stretched to another. None for another draft. */
export async function newToFamily(opened: OpenAgreement): Promise<readonly NewLine[]> {
  const { agreement, child, topics } = opened;
  const { draft, renewsId } = agreement;
  if (renewsId === null) return [];
  const { said } = await readChildRecord(await database(), child.id, today());
  return mustBeAsked(said, askedLines(draft, child.id, aroundForm(opened))).map(({ line, why }) => {
    const recipient = draft.recipients.find(({ id }) => id === line.recipientId)?.name ?? '';
    return { id: line.id, what: `${recipient}: ${topicIn(topics, line.itemId).name}`, why };
  });
}
