import type { Database } from '~/db/connection';
import type { Topic } from '~/forms/agreement/topics';
import { topicSchema } from '~/forms/agreement/topics.schema';

/** A topic of the council, in the order in which practitioners see them. */
export type KeptTopic = { readonly id: string; readonly topic: Topic };

/** The topics that are in use, in their order. Empty while the council has set none. */
export async function listTopics(db: Database): Promise<readonly KeptTopic[]> {
  const rows = await db
    .selectFrom('topics')
    .select(['id', 'content'])
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, topic: topicSchema.parse(JSON.parse(row.content)) }));
}
