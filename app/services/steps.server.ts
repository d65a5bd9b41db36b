import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { rememberCourtOrder } from '~/app/services/court-orders.server';
import { database } from '~/app/services/database.server';
import { rememberAgency } from '~/app/services/directory.server';
import { rememberAdult } from '~/app/services/family-adults.server';
import { findAgreement, saveDraft, saveUnsaved } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import type { Actor } from '~/forms/access/permissions';
import { asRecipient, type Information } from '~/forms/agreement/answers/information';
import { SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import { contextFor, type FormContext } from '~/forms/agreement/context';
import type { ChildViews, Draft, WhoIsAsked } from '~/forms/agreement/draft';
import type { Recipient } from '~/forms/agreement/lines';
import type { AgreementState } from '~/forms/agreement/state';
import { type Screen, withoutUnsaved } from '~/forms/agreement/unsaved';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** Why a save is refused: somebody saved meanwhile, or the form is past its draft. */
export type SaveRefusal = 'changed meanwhile' | 'no longer a draft';

/**
 * Saves who is here, and what was learned of their parental responsibility, and of a court order, for the next form. Someone
 * whom the family's page did not know is added to it; the same name for the same child is the same person.
 */
export async function savePeople(actor: Actor, id: string, revision: number, who: WhoIsAsked) {
  return save(actor, id, revision, 'people', async (db, { child, agreement }, at) => ({
    ...agreement.draft,
    context: contextFor(agreement.draft.context, who.officer !== undefined),
    who: await rememberWho(db, actor, child.id, who, at),
  }));
}

/**
 * Saves who is asked next, on a form that somebody of the family has answered: it stays complete, and its lines as they were
 * put, of the same kind of work, or an officer’s answer would stand beside a parent’s and meet it nowhere. Refused while the
 * family has the form, and before anybody answered.
 */
export async function saveNextPerson(actor: Actor, id: string, revision: number, asked: WhoIsAsked) {
  const change = async (db: Database, { child, agreement }: OpenAgreement, at: string) => {
    const who = await rememberWho(db, actor, child.id, asked, at);
    const event = { type: 'next_person_named', personId: who.personId } as const;
    const by = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(db, { at, actor: by, event, agreementId: id, childId: child.id });
    return { ...agreement.draft, who };
  };
  return save(actor, id, revision, 'next-person', change, ['complete']);
}

/** Saves the kind of work and the place, where they are not those of the plain case. */
export async function saveContext(actor: Actor, id: string, revision: number, context: FormContext) {
  return save(actor, id, revision, 'context', async (_db, { agreement }) => ({ ...agreement.draft, context }));
}

/** Saves why, with whom, about what (and whose own information that is) and which way; an agency that is new joins the directory. */
export async function saveInformation(actor: Actor, id: string, revision: number, information: Information) {
  return save(actor, id, revision, 'information', async (db, { child, agreement }, at) => {
    const added = information.newAgency ? await rememberAgency(db, child.id, information.newAgency, at) : null;
    const extra = added ? [asRecipient(added, information.shared, agreement.draft.recipients)] : [];
    const recipients = [...information.recipients.filter(({ id: known }) => known !== added?.id), ...extra];
    return { ...agreement.draft, why: information.why, recipients, about: information.about };
  });
}

/** Saves what each recipient is told or asked, line by line. */
export async function saveLines(actor: Actor, id: string, revision: number, recipients: readonly Recipient[]) {
  return save(actor, id, revision, 'lines', async (_db, { agreement }) => ({ ...agreement.draft, recipients }));
}

/** Saves the child's own views, or who will ask and when. */
export async function saveViews(actor: Actor, id: string, revision: number, views: ChildViews) {
  return save(actor, id, revision, 'views', async (_db, { agreement }) => ({ ...agreement.draft, views }));
}

/**
 * Whoever is asked, as they are kept on a form, inside the caller's transaction: with the id that they have from now on, and
 * what was learned of them and of a court order recorded for the next form.
 */
export async function rememberWho(
  db: Database,
  actor: Actor,
  childId: string,
  who: WhoIsAsked,
  at: string,
): Promise<WhoIsAsked> {
  const member = await rememberAdult(db, actor, childId, who, at);
  if (!who.order) return { ...who, ...member };
  const aboutId = who.order.aboutId === SOMEONE_ELSE ? member.personId : who.order.aboutId;
  const order = { ...who.order, aboutId };
  await rememberCourtOrder(db, actor, childId, order, at);
  return { ...who, ...member, order };
}

async function save(
  actor: Actor,
  id: string,
  revision: number,
  screen: Screen,
  change: (db: Database, opened: OpenAgreement, at: string) => Promise<Draft>,
  states: readonly AgreementState[] = ['draft', 'with_family'],
): Promise<Outcome<null, SaveRefusal>> {
  const opened = await openAgreement(actor, id, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { state, revision: stored } = opened.value.agreement;
  if (!states.includes(state)) return refused('no longer a draft');
  if (stored !== revision) return refused('changed meanwhile');
  const db = await database();
  const at = now();
  const saved = await db.transaction().execute(async (trx) => {
    // The revision is claimed first, so that whoever comes second writes nothing at all.
    const draft = await claimDraft(trx, id, revision, at);
    if (!draft) return false;
    const agreement = { ...opened.value.agreement, draft };
    const changed = await change(trx, { ...opened.value, agreement }, at);
    const unsaved = withoutUnsaved(changed.unsaved, [screen], actor.staffId);
    await saveUnsaved(trx, id, { ...changed, unsaved }, revision + 1);
    return true;
  });
  return saved ? done(null) : refused('changed meanwhile');
}

/** The draft as it stands now, what others typed meanwhile among it, under a new revision; null where somebody saved. */
async function claimDraft(trx: Database, id: string, revision: number, at: string): Promise<Draft | null> {
  const agreement = await findAgreement(trx, id);
  if (!agreement || !(await saveDraft(trx, id, agreement.draft, revision, at))) return null;
  return agreement.draft;
}
