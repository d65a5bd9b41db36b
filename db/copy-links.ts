import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';

/** A way in for whoever was given a copy, to ask whether it still holds. Its secret is nowhere: only the hash of it is kept. */
export type CopyLink = {
  readonly id: string;
  readonly copyId: string;
  readonly madeAt: string;
  readonly madeByName: string;
  readonly endedAt: string | null;
};

/** Adds a link for a copy. The same secret a second time changes nothing; false where it was there. */
export async function insertCopyLink(
  db: Database,
  link: { readonly copyId: string; readonly secretHash: string; readonly madeBy: string },
  at: string,
): Promise<boolean> {
  const result = await db
    .insertInto('copy_links')
    .values({ id: randomUUID(), copy_id: link.copyId, secret_hash: link.secretHash, made_at: at, made_by: link.madeBy })
    .onConflict((same) => same.column('secret_hash').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Ends a link for good. Ending it twice is the same as once; false where it was ended. */
export async function insertCopyLinkEnding(
  db: Database,
  ending: { readonly linkId: string; readonly endedBy: string },
  at: string,
): Promise<boolean> {
  const result = await db
    .insertInto('copy_link_endings')
    .values({ link_id: ending.linkId, ended_at: at, ended_by: ending.endedBy })
    .onConflict((same) => same.column('link_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The links that were made for a copy, the first one first. */
export async function listCopyLinks(db: Database, copyId: string): Promise<readonly CopyLink[]> {
  return links(db).where('link.copy_id', '=', copyId).orderBy('link.made_at').orderBy('link.id').execute();
}

/** The link with this secret, by its hexadecimal SHA-256; null: there is none. */
export async function findCopyLink(db: Database, secretHash: string): Promise<CopyLink | null> {
  return (await links(db).where('link.secret_hash', '=', secretHash).executeTakeFirst()) ?? null;
}

function links(db: Database) {
  return db
    .selectFrom('copy_links as link')
    .innerJoin('staff', 'staff.id', 'link.made_by')
    .leftJoin('copy_link_endings as ending', 'ending.link_id', 'link.id')
    .select(['link.id', 'link.copy_id as copyId', 'link.made_at as madeAt', 'staff.name as madeByName'])
    .select('ending.ended_at as endedAt');
}
