import path from 'node:path';
import { readKeyFile } from '~/app/services/secret-files.server';
import { openDatabase } from '~/db/connection';

/** What a second process finds written about one form: a look into the encrypted file while the server has it open. */
export async function whatIsWritten(dataDir: string, agreementId: string) {
  const key = readKeyFile(path.join(dataDir, 'keys', 'demonstration-database.key'));
  const db = await openDatabase(path.join(dataDir, 'council.db'), key);
  try {
    const ofForm = ['agreement_id', '=', agreementId] as const;
    const documents = await db
      .selectFrom('documents')
      .selectAll()
      .where(...ofForm)
      .execute();
    const events = await db
      .selectFrom('audit_events')
      .selectAll()
      .where(...ofForm)
      .execute();
    const agreement = await db.selectFrom('agreements').selectAll().where('id', '=', agreementId).executeTakeFirst();
    return {
      signatures: await db
        .selectFrom('signatures')
        .selectAll()
        .where(...ofForm)
        .execute(),
      audiences: documents.map(({ audience }) => audience).sort(),
      events: events.map(({ type }) => type),
      state: agreement?.state,
    };
  } finally {
    await db.destroy();
  }
}

/** The form and one sealed document of a child of the demonstration council, by given name: somebody else's, for most tests. */
export async function papersOf(dataDir: string, givenNames: string) {
  const key = readKeyFile(path.join(dataDir, 'keys', 'demonstration-database.key'));
  const db = await openDatabase(path.join(dataDir, 'council.db'), key);
  try {
    return await db
      .selectFrom('agreements')
      .innerJoin('children', 'children.id', 'agreements.child_id')
      .innerJoin('documents', 'documents.agreement_id', 'agreements.id')
      .select(['agreements.id as agreementId', 'documents.id as documentId', 'children.id as childId'])
      .where('children.given_names', '=', givenNames)
      .executeTakeFirstOrThrow();
  } finally {
    await db.destroy();
  }
}

/** How many children of this last name are kept, and how many people of this full name. */
export async function howManyAreKept(dataDir: string, names: { readonly child: string; readonly adult: string }) {
  const key = readKeyFile(path.join(dataDir, 'keys', 'demonstration-database.key'));
  const db = await openDatabase(path.join(dataDir, 'council.db'), key);
  try {
    const children = await db.selectFrom('children').selectAll().where('family_name', '=', names.child).execute();
    const adults = await db.selectFrom('people').selectAll().where('full_name', '=', names.adult).execute();
    return { children: children.length, adults: adults.length };
  } finally {
    await db.destroy();
  }
}
