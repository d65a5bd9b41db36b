import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import { addTask } from '~/app/services/add-task.server';
import { askAboutBarred, wentTo } from '~/app/services/barred-sendings.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoCompletes } from '~/app/services/decision-tasks.server';
import { keepDecision } from '~/app/services/decisions.server';
import { peoplePutTo } from '~/app/services/lines-to-decide.server';
import { addUrgentChild, type ChildMeant, childOfPage, resolveChild } from '~/app/services/urgent-child.server';
import { findAgencyNamed } from '~/db/agencies';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertDisclosures } from '~/db/disclosures';
import { findUrgentShare } from '~/db/urgent-shares';
import type { Actor } from '~/forms/access/permissions';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { UrgentAnswers } from '~/forms/sharing/answers/urgent-share';
import type { KeptDecision } from '~/forms/sharing/decision';
import { saidOfRecipient } from '~/forms/sharing/said-of-recipient';
import { type KnownRecipient, lineName, urgentDecision, urgentLine, urgentSince } from '~/forms/sharing/urgent-share';
import { addDays, londonDate } from '~/forms/values/dates';
import { listOf } from '~/forms/values/text';

/** Whoever shares: their name and job stand in the decision. */
export type Sharer = Actor & { readonly name: string; readonly jobTitle: string };

/** Which child it is about: one whose page was open, or one who was typed, with what was chosen among those of that name. */
export type AboutChild =
  | { readonly childId: string }
  | { readonly childId: null; readonly chosen: string; readonly asItIs: boolean };

/** It was recorded; or nothing was yet, and somebody has to say which of these children it is. */
export type UrgentOutcome =
  | { readonly type: 'recorded'; readonly seriesId: string; readonly childId: string }
  | { readonly type: 'choose'; readonly found: readonly ChildMeant[] };

/** Within so many days somebody is asked about a recipient who is on no form. */
const DAYS_TO_ASK = 7;

/**
 * Records an urgent share: the child where they are new, the decision, what went to each recipient, the audit events, and the tasks to
 * complete it, all or nothing. A child of another team is taken too: that team gets the task, and nothing of their record is
 * told. So is a child whose page was open and who is there for this actor no more. The same key a second time gives the first and
 * records nothing. Missing only for a page of a child whom this actor never opened.
 */
export async function recordUrgentShare(
  actor: Sharer,
  about: AboutChild,
  answers: UrgentAnswers,
  key: string,
): Promise<Outcome<UrgentOutcome>> {
  const db = await database();
  const at = now();
  const open = about.childId === null ? null : await childOfPage(actor, about.childId);
  if (about.childId !== null && !open) {
    await recordRefusedAccess(actor.staffId, 'child', about.childId);
    return missing;
  }
  return db.transaction().execute(async (trx): Promise<Outcome<UrgentOutcome>> => {
    const before = await findUrgentShare(trx, { recordedBy: actor.staffId, key });
    if (before) return done({ type: 'recorded', seriesId: before.seriesId, childId: before.childId });
    let child = open;
    if (about.childId === null) {
      const resolved = await resolveChild(trx, actor, answers.child, about);
      if (resolved.type === 'choose') return done(resolved);
      child = resolved.type === 'child' ? resolved.child : await addUrgentChild(trx, actor, resolved.typed, at);
    }
    if (!child) return missing;
    const kept = await keepShare(trx, { actor, child }, answers, key, at);
    return kept.type === 'done' ? done({ type: 'recorded', seriesId: kept.value.seriesId, childId: child.id }) : kept;
  });
}

type About = { readonly actor: Sharer; readonly child: Child };

async function keepShare(
  db: Database,
  about: About,
  answers: UrgentAnswers,
  key: string,
  at: string,
): Promise<Outcome<KeptDecision>> {
  const { actor, child } = about;
  const decidedAt = urgentSince(answers);
  // A late entry keeps what people had said by then: a later yes hides nothing that was gone against.
  const record = await readChildRecord(db, child.id, londonDate(decidedAt), today());
  const putTo = await peoplePutTo(db, child.id);
  const known: KnownRecipient[] = [];
  for (const { name } of answers.recipients) {
    known.push(saidOfRecipient(record, { id: (await findAgencyNamed(db, name))?.id ?? null, name }, putTo));
  }
  const decision = urgentDecision(answers, known, { name: actor.name, role: actor.jobTitle });
  const kept = await keepDecision(db, about, { seriesId: null, decision, decidedAt }, key, at);
  if (kept.type !== 'done') return kept;
  const { seriesId } = kept.value;
  const sent = answers.recipients.map((recipient, index) => ({
    childId: child.id,
    agreementId: null,
    decisionSeriesId: seriesId,
    slot: urgentLine(index),
    recipientId: known[index]?.recipientId ?? null,
    recipientName: recipient.name,
    what: lineName(answers.what),
    channel: recipient.channel,
    disclosed: { ...NOTHING_MORE, sentBy: actor.name },
    at: recipient.at,
    recordedAt: at,
    recordedBy: actor.staffId,
  }));
  await insertDisclosures(db, sent, key);
  await askAboutBarred(db, { staffId: actor.staffId, child }, sent.map(wentTo), key, at);
  const by = { kind: 'staff', id: actor.staffId } as const;
  const event = { type: 'urgent_share_recorded', seriesId, recipients: sent.length } as const;
  await appendAuditEvent(db, { at, actor: by, event, childId: child.id });
  await askAbout(db, about, kept.value, at);
  return kept;
}

/** Recipients who are on no form: it was right to tell them, and somebody asks when it is safe. */
async function askAbout(db: Database, { actor, child }: About, kept: KeptDecision, at: string) {
  const record = await readChildRecord(db, child.id, today());
  const strangers = kept.decision.lines.filter(
    ({ recipientId: id, recipientName: name }) => saidOfRecipient(record, { id, name }).said.outcome === 'not_on_form',
  );
  if (strangers.length === 0) return;
  const kind = 'ask about a recipient';
  const task = {
    kind,
    childId: child.id,
    agreementId: null,
    teamId: child.teamId,
    assignedTo: await whoCompletes(db, child, kept),
    who: listOf(strangers.map(({ recipientName }) => recipientName)),
    detail: 'They were told something urgently and are on no form.',
    dueOn: addDays(today(), DAYS_TO_ASK),
    key: `${kind}: ${kept.seriesId}`,
  } as const;
  await addTask(db, actor.staffId, task, at);
}
