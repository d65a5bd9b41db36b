import { database } from '~/app/services/database.server';
import { listTopics } from '~/db/topics';
import { TOPICS, type Topics } from '~/forms/agreement/topics';

/** The topics that can be chosen today: the council's own, or those it begins with while it has set none. */
export async function councilTopics(): Promise<Topics> {
  const kept = await listTopics(await database());
  return kept.length > 0 ? Object.fromEntries(kept.map(({ id, topic }) => [id, topic])) : TOPICS;
}
