import { randomUUID } from 'node:crypto';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import {
  ensureDemonstrationFamilies,
  findAdder,
  findDemonstrationChild,
} from '~/app/services/demonstration-families.server';
import { answersShown, type FamilyForm, keepAnswers, openFamilyForm } from '~/app/services/family.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { findLiveSession, openStaffSession } from '~/app/services/sessions.server';
import { type Signing, sign } from '~/app/services/signing.server';
import { saveInformation, savePeople, saveViews } from '~/app/services/steps.server';
import type { CastMember } from '~/db/cast';
import type { StoryId } from '~/db/cast-families';
import type { Database } from '~/db/connection';
import type { Tables } from '~/db/tables';
import { asRecipient } from '~/forms/agreement/answers/information';
import { NO_SUPPORT } from '~/forms/agreement/support';
import type { CardAnswers } from '~/forms/agreement/wishes';
import type { Outcome } from '~/forms/outcome';
import { freshCouncil } from './fresh-database';
import { tokenIn } from './session-steps';

/** A council of its own for one test file, with the staff and the families of the demonstration, and no form yet. */
export async function councilWithFamilies(): Promise<Database> {
  const db = await freshCouncil();
  const staff = await ensureDemonstrationStaff();
  const [north, south] = [await findAdder(staff.priya), await findAdder(staff.gareth)];
  await ensureDemonstrationFamilies((team) => (team === 'south' ? south : north));
  return db;
}

/** A member of the cast, signed in. */
export async function workerOf(member: CastMember): Promise<Worker> {
  const staff = await ensureDemonstrationStaff();
  return workerBehind((await openStaffSession(staff[member])).cookie);
}

/** The worker whose session a cookie is. */
export async function workerBehind(cookie: string): Promise<Worker> {
  const live = await findLiveSession(tokenIn(cookie));
  if (!live) throw new Error('The cookie opens nothing');
  return { sessionId: live.session.id, staffId: live.staff.id, ...live.staff };
}

/** The id of a child of the demonstration council. */
export async function childOf(story: StoryId, givenNames: string): Promise<string> {
  const id = await findDemonstrationChild(story, givenNames);
  if (id === null) throw new Error(`${givenNames} is not there`);
  return id;
}

/** A form about Maya with every answer that the worker gives; its id. */
export async function filledForm(worker: Worker): Promise<string> {
  const id = value(await startAgreement(worker, await childOf('A1', 'Maya')));
  const { family, agencies } = value(await openAgreement(worker, id, 'prepare an agreement'));
  const [mother] = family;
  if (!mother) throw new Error('Maya has no mother');
  const who = {
    ...mother,
    courtOrder: 'no',
    courtOrderDetail: '',
    help: 'none',
    helpDetail: '',
    registeredOn: '',
    support: NO_SUPPORT,
  } as const;
  value(await savePeople(worker, id, await revisionOf(worker, id), who));
  const shared = { topics: ['attendance', 'speech'], direction: 'tell' } as const;
  const recipients = agencies.map((agency) => asRecipient(agency, shared, []));
  const information = { why: 'so that Maya gets help', recipients, newAgency: null, shared };
  value(await saveInformation(worker, id, await revisionOf(worker, id), information));
  const views = { said: 'I like my speech lady.', askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  value(await saveViews(worker, id, await revisionOf(worker, id), views));
  return id;
}

/** The revision of a form as its next page would carry it. */
export async function revisionOf(worker: Worker, id: string): Promise<number> {
  return value(await openAgreement(worker, id, 'prepare an agreement')).agreement.revision;
}

/** A form of the worker that the family has in its hands, nothing answered yet. */
export async function formWithFamily(worker: Worker) {
  const agreementId = await filledForm(worker);
  const { cookie } = value(await giveTablet(worker, agreementId, await revisionOf(worker, agreementId)));
  return { agreementId, ...(await familyBehind(cookie)) };
}

/** The family's session of a cookie, with their form. */
export async function familyBehind(cookie: string) {
  const live = await findLiveSession(tokenIn(cookie));
  const signingSessionId = live?.session.signingSessionId;
  if (!live || !signingSessionId) throw new Error('The cookie opens no family’s session');
  return { httpSessionId: live.session.id, signingSessionId, form: await openFamilyForm(signingSessionId) };
}

/** The form with one answer for each card, in their order; a card without one is left alone. */
export async function answered(form: FamilyForm, choices: readonly ('yes' | 'no' | 'not_sure')[]): Promise<FamilyForm> {
  const cards: CardAnswers = Object.fromEntries(
    form.proposal.recipients.flatMap(({ id }, at) => {
      const choice = choices[at];
      return choice ? [[id, { choice }]] : [];
    }),
  );
  await keepAnswers(form, { cards });
  return openFamilyForm(form.session.id);
}

export const UNSIGNED: Signing = { method: 'unsigned', chosen: true };

/** Confirms the page that reads these answers back, under a key of its own where none is given. */
export function confirm(form: FamilyForm, signing: Signing, key: string = randomUUID()): ReturnType<typeof sign> {
  return sign(form, signing, { key, shown: answersShown(form) });
}

/** How many rows tables have, to see that nothing was written. */
export async function countRows(db: Database, tables: readonly (keyof Tables)[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(row.rows);
  }
  return counts;
}

/** The types of the events of a form, in their order. */
export async function eventsOf(db: Database, agreementId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select('type')
    .where('agreement_id', '=', agreementId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ type }) => type);
}

/** What an outcome gives. Throws where it was not done. */
export function value<Value>(outcome: Outcome<Value>): Value {
  if (outcome.type === 'done') return outcome.value;
  throw new Error(outcome.type === 'refused' ? outcome.reasons.join(', ') : 'missing');
}
