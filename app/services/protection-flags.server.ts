import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { gatherAnswers } from '~/app/services/record-answers.server';
import { asked } from '~/app/services/record-view.server';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listSealedAgreements } from '~/db/record-evidence';
import { protectionsOf } from '~/forms/records/protections';

/** Everything about a child that whoever takes them over must know before anything else, one sentence each; never what is kept from somebody. */
export async function protectionFlagsOf(db: Database, child: Child): Promise<readonly string[]> {
  const answers = [];
  for (const agreementId of await listSealedAgreements(db, child.id))
    answers.push(...(await gatherAnswers(db, agreementId)));
  const kept = await protectedDetailsOf(db, child.id);
  return protectionsOf({ isRestricted: child.isRestricted, kept, asked: answers.map(asked) });
}
