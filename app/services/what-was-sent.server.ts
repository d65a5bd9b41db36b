import { recordEventsOf } from '~/app/services/child-record.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import { listDecisionFacts } from '~/db/decision-facts';
import { listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import { listFamily } from '~/db/people';
import { listProtectedDetails } from '~/db/protected-details';
import { listDecisions } from '~/db/sharing-decisions';
import type { Actor } from '~/forms/access/permissions';
import type { LineOutcome } from '~/forms/agreement/line-outcome';
import { readRecord } from '~/forms/agreement/read-record';
import { isYes } from '~/forms/agreement/said';
import { finderFor } from '~/forms/copies/protected-details';
import { type SentFacts, type SentLine, whatWasSentFor } from '~/forms/copies/what-was-sent';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { Telling } from '~/forms/sharing/decision';
import { latestTelling } from '~/forms/sharing/telling';
import { londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** Whom a list of what was sent can be shown to: the child and the adults of the family. */
export type SentReader = { readonly personId: string; readonly name: string };

/** The people of a child's family who can be shown what was sent about them. The child was opened before. */
export async function readersOfSent(child: Child): Promise<readonly SentReader[]> {
  const family = await listFamily(await database(), child.id);
  const adults = family.filter(({ relationship }) => relationship !== 'council_officer');
  return [{ personId: child.id, name: fullName(child) }, ...adults.map(({ personId, name }) => ({ personId, name }))];
}

/**
 * What has been sent about a child, as one person of the family may read it, and an event that it was opened to be shown. The child
 * was opened before. Missing for somebody who is not of the family.
 */
export async function showWhatWasSent(
  actor: Actor,
  child: Child,
  personId: string,
): Promise<Outcome<{ readonly reader: SentReader; readonly lines: readonly SentLine[] }>> {
  const db = await database();
  const readers = await readersOfSent(child);
  const reader = readers.find((one) => one.personId === personId);
  if (!reader) return missing;
  const details = (await listProtectedDetails(db, child.id)).filter(({ ended }) => ended === null);
  const lines = whatWasSentFor(reader, readers, await sentFacts(child), finderFor(details, reader));
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'sent_list_viewed', personId },
      childId: child.id,
    }),
  );
  return done({ reader, lines });
}

async function sentFacts(child: Child): Promise<readonly SentFacts[]> {
  const db = await database();
  const [events, decisions] = [await recordEventsOf(db, child.id), await listDecisions(db, child.id)];
  const facts = await listDecisionFacts(db, [child.id]);
  const telling = (series: string | null): readonly Telling[] => {
    const last = decisions.find(({ seriesId }) => seriesId === series);
    if (!last) return [];
    return latestTelling(
      last.decision,
      facts.filter(({ seriesId }) => seriesId === series).map(({ fact }) => fact),
    );
  };
  const disclosures = await listDisclosures(db, child.id);
  return disclosures.map((disclosure) => {
    const line = readRecord(events, londonDate(disclosure.at)).lines.find(({ slot }) => slot.key === disclosure.slot);
    return { ...factsOf(disclosure, line ?? null, child.id), telling: telling(disclosure.decisionSeriesId) };
  });
}

function factsOf(
  { recipientName, what, at, agreementId, slot }: RecordedDisclosure,
  line: LineOutcome | null,
  childId: string,
): Omit<SentFacts, 'telling'> {
  return {
    recipientName,
    what,
    way: slot.endsWith('|ask') ? 'ask' : 'tell',
    at,
    agreementId,
    agreed: line?.slot.says.filter(({ say }) => isYes(say)).map(({ by }) => by.personId) ?? [],
    about: line?.slot.line.about.filter((personId) => personId !== childId) ?? [],
  };
}
