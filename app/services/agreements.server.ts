import { randomBytes } from 'node:crypto';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { councilTopics } from '~/app/services/council-topics.server';
import { database } from '~/app/services/database.server';
import { type FormListed, withTakenBack } from '~/app/services/taken-back.server';
import { childrenOfVisit } from '~/app/services/visit.server';
import { type Agency, listFamilyAgencies } from '~/db/agencies';
import { listAgreements } from '~/db/agreement-lists';
import { type Agreement, findAgreement, insertAgreement, listAgreementsAbout } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { type Child, findChild } from '~/db/children';
import { type FamilyMember, listFamily } from '~/db/people';
import { isSealed } from '~/db/record-evidence';
import { type Actor, can } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';
import { EMPTY_DRAFT } from '~/forms/agreement/draft';
import type { Topics } from '~/forms/agreement/topics';
import { currentForm, findForm, wordingOf } from '~/forms/catalogue';
import type { Wording } from '~/forms/definition';
import { done, missing, type Outcome } from '~/forms/outcome';
import { makeReference } from '~/forms/values/references';

/** An agreement with everything its screens need. */
export type OpenAgreement = {
  readonly agreement: Agreement;
  readonly child: Child;
  readonly family: readonly FamilyMember[];
  readonly agencies: readonly Agency[];
  readonly wording: Wording;
  /** What can be chosen on this form. */
  readonly topics: Topics;
};

/** Starts a form about a child and gives its id. A second tap gives the draft that the first one started. */
export async function startAgreement(actor: Actor, childId: string): Promise<Outcome<string>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const at = now();
  const { definition, wordings } = currentForm();
  return done(
    await db.transaction().execute(async (trx) => {
      const untouched = (await listAgreementsAbout(trx, childId)).find(
        ({ state, revision, visitId, createdBy }) =>
          state === 'draft' && revision === 1 && visitId === null && createdBy === actor.staffId,
      );
      if (untouched) return untouched.id;
      const id = await insertAgreement(
        trx,
        {
          reference: makeReference(randomBytes(16)),
          childId,
          teamId: child.teamId,
          formId: definition.id,
          formVersion: definition.version,
          language: wordings[0]?.language ?? 'en-GB',
          draft: EMPTY_DRAFT,
          createdBy: actor.staffId,
        },
        at,
      );
      await appendAuditEvent(trx, {
        at,
        actor: { kind: 'staff', id: actor.staffId },
        event: { type: 'agreement_started' },
        agreementId: id,
        childId,
      });
      return id;
    }),
  );
}

/** An agreement that this actor may see, for the purpose named; missing otherwise. */
export async function openAgreement(actor: Actor, id: string, permission: Permission): Promise<Outcome<OpenAgreement>> {
  const db = await database();
  const agreement = await findAgreement(db, id);
  if (!agreement) return missing;
  const child = await findChild(db, agreement.childId);
  const form = findForm(agreement.formId, agreement.formVersion);
  if (!child || !form) throw new Error('An agreement without its child or its form');
  const { isRestricted } = child;
  const subject = { teamId: agreement.teamId, sealed: await isSealed(db, id), isRestricted };
  if (!can(actor, permission, subject)) return missing;
  return done({
    agreement,
    child,
    family: await listFamily(db, child.id),
    agencies: await listFamilyAgencies(db, child.id),
    wording: wordingOf(form, agreement.language),
    topics: await councilTopics(agreement.draft.recipients),
  });
}

/**
 * The forms for the home page, the latest first: those that a member of staff started, or, for whoever oversees a team, the
 * team's; in a visit only those about the children of that family.
 */
export async function listMyForms(
  actor: Actor & { readonly visitChildId: string | null },
): Promise<readonly FormListed[]> {
  const { staffId, teamId } = actor;
  const childIds = await childrenOfVisit(actor);
  const whose = can(actor, 'see the team’s forms') ? { teamId, childIds } : { staffId, childIds };
  const db = await database();
  return withTakenBack(db, actor, await listAgreements(db, whose, 50));
}
