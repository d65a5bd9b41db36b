import type { Migration } from 'kysely';
import * as first from '~/db/migrations/0001-first';
import * as search from '~/db/migrations/0002-search';
import * as setUpCodes from '~/db/migrations/0003-set-up-codes';
import * as wishesOfMany from '~/db/migrations/0004-wishes-of-many';
import * as decisions from '~/db/migrations/0005-decisions';
import * as sealedRecords from '~/db/migrations/0006-sealed-records';
import * as manifestsAndLaterStamps from '~/db/migrations/0007-child-papers-and-later-stamps';

/** Every migration in its order. A published one is never edited: a change is a new file and a new line here. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-search': search,
  '0003-set-up-codes': setUpCodes,
  '0004-wishes-of-many': wishesOfMany,
  '0005-decisions': decisions,
  '0006-sealed-records': sealedRecords,
  '0007-child-papers-and-later-stamps': manifestsAndLaterStamps,
};
