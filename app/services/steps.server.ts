import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { rememberAgency } from '~/app/services/directory.server';
import { saveDraft, saveUnsaved } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { insertFamilyLink } from '~/db/people';
import type { Actor } from '~/forms/access/permissions';
import type { Fields } from '~/forms/agreement/answers/fields';
import { asRecipient, type Information } from '~/forms/agreement/answers/information';
import type { FormContext } from '~/forms/agreement/context';
import type { ChildViews, Draft, WhoIsAsked } from '~/forms/agreement/draft';
import type { Recipient } from '~/forms/agreement/lines';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** Why a save is refused: somebody saved meanwhile, or the form is past its draft. */
export type SaveRefusal = 'changed meanwhile' | 'no longer a draft';

/** Saves who is here, and what was learned of their parental responsibility for the next form. */
export async function savePeople(actor: Actor, id: string, revision: number, who: WhoIsAsked) {
  return save(actor, id, revision, 'people', async (db, { child, family, agreement }, at) => {
    const known = family.find(({ personId }) => personId === who.personId);
    if (known && (known.prRoute !== who.prRoute || known.prEvidence !== who.prEvidence)) {
      const { personId, relationship, prRoute, prEvidence } = who;
      await insertFamilyLink(db, child.id, { personId, relationship, prRoute, prEvidence }, actor.staffId, at);
    }
    return { ...agreement.draft, who };
  });
}

/** Saves the kind of work and the place, where they are not those of the plain case. */
export async function saveContext(actor: Actor, id: string, revision: number, context: FormContext) {
  return save(actor, id, revision, 'context', async (_db, { agreement }) => ({ ...agreement.draft, context }));
}

/** Saves why, with whom, about what and which way; an agency that is new joins the directory. */
export async function saveInformation(actor: Actor, id: string, revision: number, information: Information) {
  return save(actor, id, revision, 'information', async (db, { child, agreement }, at) => {
    const added = information.newAgency ? await rememberAgency(db, child.id, information.newAgency, at) : null;
    const extra = added ? [asRecipient(added, information.shared, agreement.draft.recipients)] : [];
    const recipients = [...information.recipients.filter(({ id: known }) => known !== added?.id), ...extra];
    return { ...agreement.draft, why: information.why, recipients };
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

/** Keeps what was typed on a screen and is no saved answer yet: a mistake in it, the screen locked, somebody else saved. */
export async function keepUnsaved(actor: Actor, id: string, screen: string, fields: Fields): Promise<void> {
  const opened = await openAgreement(actor, id, 'prepare an agreement');
  if (opened.type !== 'done' || opened.value.agreement.state !== 'draft') return;
  const { draft, revision } = opened.value.agreement;
  const unsaved = { ...draft.unsaved, [screen]: fields };
  await saveUnsaved(await database(), id, { ...draft, unsaved }, revision);
}

async function save(
  actor: Actor,
  id: string,
  revision: number,
  screen: string,
  change: (db: Database, opened: OpenAgreement, at: string) => Promise<Draft>,
): Promise<Outcome<null, SaveRefusal>> {
  const opened = await openAgreement(actor, id, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { state, revision: stored } = opened.value.agreement;
  if (state !== 'draft' && state !== 'with_family') return refused('no longer a draft');
  if (stored !== revision) return refused('changed meanwhile');
  const db = await database();
  const at = now();
  const saved = await db.transaction().execute(async (trx) => {
    // The revision is claimed first, so that whoever comes second writes nothing at all.
    if (!(await saveDraft(trx, id, opened.value.agreement.draft, revision, at))) return false;
    const draft = await change(trx, opened.value, at);
    const { [screen]: _typed, ...unsaved } = draft.unsaved;
    await saveUnsaved(trx, id, { ...draft, unsaved }, revision + 1);
    return true;
  });
  return saved ? done(null) : refused('changed meanwhile');
}
