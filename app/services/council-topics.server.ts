import { randomUUID } from 'node:crypto';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { type KeptTopic, listTopics, saveTopic } from '~/db/topics';
import { type Actor, can } from '~/forms/access/permissions';
import type { TopicAnswers } from '~/forms/agreement/answers/topic';
import type { Recipient } from '~/forms/agreement/lines';
import { TOPICS, type Topics } from '~/forms/agreement/topics';
import { done, missing, type Outcome } from '~/forms/outcome';

/** The topics that can be chosen today, and those that stand on a draft already although they were retired since. */
export async function councilTopics(recipients: readonly Recipient[] = []): Promise<Topics> {
  const onDraft = new Set(recipients.flatMap(({ topics }) => topics));
  const offered = (await listCouncilTopics()).filter(({ id, isRetired }) => !isRetired || onDraft.has(id));
  return Object.fromEntries(offered.map(({ id, topic }) => [id, topic]));
}

/** Every topic, retired ones too: the council's own, or those it begins with while it has set none. */
export async function listCouncilTopics(): Promise<readonly KeptTopic[]> {
  const kept = await listTopics(await database());
  if (kept.length > 0) return kept;
  return Object.entries(TOPICS).map(([id, topic]) => ({ id, topic, isRetired: false }));
}

/** A topic that stands for one still to be added: it is given an id when it is kept. */
export const NEW_TOPIC = 'new';

/**
 * Adds, changes or retires a topic, with its event. Nothing that was put to a family changes: a proposal holds its topics as they
 * were worded. Missing for whoever may not set them and for a topic that is not there. The same answers twice change nothing more.
 */
export async function keepTopic(actor: Actor, id: string, { topic, isRetired }: TopicAnswers): Promise<Outcome<null>> {
  if (!can(actor, 'set the council’s policy')) return missing;
  const db = await database();
  const before = await listCouncilTopics();
  const same = before.find((kept) => kept.topic.name.toLowerCase() === topic.name.toLowerCase());
  const topicId = id === NEW_TOPIC ? (same?.id ?? randomUUID()) : id;
  if (id !== NEW_TOPIC && !before.some((kept) => kept.id === id)) return missing;
  const changed = { id: topicId, topic, isRetired };
  const after = before.some((kept) => kept.id === topicId)
    ? before.map((kept) => (kept.id === topicId ? changed : kept))
    : [...before, changed];
  const at = now();
  await db.transaction().execute(async (trx) => {
    for (const [position, kept] of after.entries()) await saveTopic(trx, kept, position, actor.staffId, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'topic_kept', topicId },
    });
  });
  return done(null);
}
