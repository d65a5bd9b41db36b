import type { Database } from '~/db/connection';
import type { Topic } from '~/forms/agreement/topics';
import { topicSchema } from '~/forms/agreement/topics.schema';

/** A topic of the council, in the order in which practitioners see them. A retired one is offered no more, and stays. */
export type KeptTopic = { readonly id: string; readonly topic: Topic; readonly isRetired: boolean };

/** Every topic of the council, retired ones too, in their order. Empty while the council has set none. */
export async function listTopics(db: Database): Promise<readonly KeptTopic[]> {
  const rows = await db
    .selectFrom('topics')
    .select(['id', 'content', 'retired_at'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    topic: topicSchema.parse(JSON.parse(row.content)),
    isRetired: row.retired_at !== null,
  }));
}

/** Keeps a topic, new or changed. What was put to families keeps the words that it had then. */
export async function saveTopic(
  db: Database,
  { id, topic, isRetired }: KeptTopic,
  position: number,
  by: string,
  at: string,
): Promise<void> {
  const kept = { content: JSON.stringify(topic), position, retired_at: isRetired ? at : null, recorded_at: at };
  await db
    .insertInto('topics')
    .values({ id, recorded_by: by, ...kept })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...kept, recorded_by: by }))
    .execute();
}
