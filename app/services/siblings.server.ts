import { randomBytes, randomUUID } from 'node:crypto';
import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { insertFamilyAgency } from '~/db/agencies';
import { type Agreement, insertAgreement, joinVisit, listAgreementsOfVisit } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { type Child, findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import { listSiblings } from '~/db/siblings';
import type { Actor } from '~/forms/access/permissions';
import type { SiblingChosen } from '~/forms/agreement/answers/siblings';
import { asksThemself, type Sibling, siblingDraft } from '~/forms/agreement/siblings';
import { countedAssessment } from '~/forms/deciders/who-decides';
import { done, missing, type Outcome } from '~/forms/outcome';
import { fullName } from '~/forms/values/names';
import { makeReference } from '~/forms/values/references';

/** A brother or sister with the form that this conversation already made for them; null where there is none. */
export type SiblingHere = Sibling & { readonly agreementId: string | null };

/** A form of the same conversation, with the child it is about. */
export type FormOfVisit = { readonly agreement: Agreement; readonly child: Child };

/** The brothers and sisters whom the council knows, of the same team: who answers for each is decided for that child alone. */
export async function siblingsOf({ agreement, child }: OpenAgreement): Promise<readonly SiblingHere[]> {
  const db = await database();
  const forms = await formsOfVisit(agreement);
  const siblings: SiblingHere[] = [];
  for (const sibling of await listSiblings(db, child.id)) {
    const form = forms.find(({ agreement: of }) => of.childId === sibling.id);
    siblings.push({ ...(await asSibling(db, sibling)), agreementId: form?.agreement.id ?? null });
  }
  return siblings;
}

/**
 * The forms that one conversation made, in the order they were started, this one among them; only this one where it stands
 * alone. A link, never a merging: each has its own reference, answers, documents, review and retention. None about a restricted
 * child, who is there for nobody here.
 */
export async function formsOfVisit(agreement: Agreement): Promise<readonly FormOfVisit[]> {
  const db = await database();
  const listed = agreement.visitId === null ? [agreement] : await listAgreementsOfVisit(db, agreement.visitId);
  const forms: FormOfVisit[] = [];
  for (const one of listed) {
    const child = await findChild(db, one.childId);
    if (child && !child.isRestricted) forms.push({ agreement: one, child });
  }
  return forms;
}

/**
 * Makes a form for each brother or sister who was ticked, from what stands on this one, and gives the ids in their order. One
 * who has a form in this conversation already keeps it: a second tap makes nothing. Missing for a child who is not of this
 * family here, and for a form past its draft.
 */
export async function addSiblingForms(
  actor: Actor,
  agreementId: string,
  chosen: readonly SiblingChosen[],
): Promise<Outcome<readonly string[]>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done' || opened.value.agreement.state !== 'draft') return missing;
  const here = await siblingsOf(opened.value);
  if (!chosen.every(({ childId }) => here.some((sibling) => sibling.childId === childId))) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const visitId = await joinVisit(trx, agreementId, randomUUID());
    const made = await listAgreementsOfVisit(trx, visitId);
    const ids: string[] = [];
    for (const { childId, order } of chosen) {
      const sibling = here.find((one) => one.childId === childId);
      const before = made.find((form) => form.childId === childId);
      if (before) ids.push(before.id);
      else if (sibling) ids.push(await insertForm(trx, actor, opened.value.agreement, { sibling, order, visitId }, at));
    }
    return done(ids);
  });
}

async function insertForm(
  db: Database,
  actor: Actor,
  from: Agreement,
  { sibling, order, visitId }: { sibling: Sibling; order: SiblingChosen['order']; visitId: string },
  at: string,
): Promise<string> {
  const { formId, formVersion, language, teamId } = from;
  const { childId } = sibling;
  const reference = makeReference(randomBytes(16));
  const draft = siblingDraft(from.draft, sibling, order);
  const form = { formId, formVersion, language, teamId, reference, childId, draft, visitId, createdBy: actor.staffId };
  const agreementId = await insertAgreement(db, form, at);
  for (const recipient of draft.recipients) await insertFamilyAgency(db, childId, recipient.id, at);
  const by = { kind: 'staff', id: actor.staffId } as const;
  await appendAuditEvent(db, { at, actor: by, event: { type: 'agreement_started' }, agreementId, childId });
  return agreementId;
}

async function asSibling(db: Database, child: Child): Promise<Sibling> {
  const day = today();
  const { child: facts, assessment, policy, decision } = await whoDecidesFor(db, child.id, day);
  const governing = decision.governing.map(({ personId }) => personId);
  const isAssessed = countedAssessment(assessment, facts, day) !== null;
  const born = { id: child.id, bornOn: child.dateOfBirth };
  return {
    childId: child.id,
    name: fullName(child),
    bornOn: child.dateOfBirth,
    family: await listFamily(db, child.id),
    asksThemself: asksThemself(born, { governing, isAssessed }, policy, day),
  };
}
