import { database } from '~/app/services/database.server';
import { addSyntheticStaff, countSyntheticForms, withLargeCache } from '~/db/synthetic-council';
import { insertSyntheticForms, type SyntheticRow, syntheticId } from '~/db/synthetic-rows';
import { currentForm } from '~/forms/catalogue';
import { SYNTHETIC_WORKERS, syntheticForm } from './synthetic-forms';
import { makeFamilyName, makeGivenNames, randomFrom } from './synthetic-names';

const IN_ONE_TRANSACTION = 50_000;

/**
 * Makes the council hold so many invented forms in all, for measuring and for trying out: those it has already stay. They are
 * complete and can be found and opened by records officers, but hold no answers, signatures, documents or history, since nobody
 * made them. `tell` hears how many there are after each step. Gives how many were added.
 */
export async function addSyntheticForms(forms: number, tell: (made: number) => void): Promise<number> {
  const db = await database();
  const workers = Array.from({ length: SYNTHETIC_WORKERS }, (_, number) => workerName(number));
  const teamId = await addSyntheticStaff(db, workers);
  const before = await countSyntheticForms(db);
  await withLargeCache(db, async () => {
    for (let from = before; from < forms; from += IN_ONE_TRANSACTION) {
      const until = Math.min(from + IN_ONE_TRANSACTION, forms);
      const numbers = Array.from({ length: until - from }, (_, place) => from + place);
      await insertSyntheticForms(
        db,
        numbers.map((number) => rowOf(number, workers, teamId)),
      );
      tell(until);
    }
  });
  return Math.max(0, forms - before);
}

function rowOf(number: number, workers: readonly string[], teamId: string): SyntheticRow {
  const { reference, decidedOn, childNumber, child, worker } = syntheticForm(number);
  const { definition, wordings } = currentForm();
  const { id, version } = definition;
  const name = `${child.givenNames} ${child.familyName}`;
  return {
    number,
    reference,
    teamId,
    form: { id, version, language: wordings[0]?.language ?? 'en-GB' },
    family: childNumber === number ? child : null,
    entry: {
      agreementId: syntheticId('agreement', number),
      childId: syntheticId('child', childNumber),
      childNames: [name, child.knownAs ?? '', child.formerName ?? ''],
      dateOfBirth: child.dateOfBirth,
      caseSystemId: child.caseSystemId,
      parentNames: child.adults,
      workerId: syntheticId('staff', worker),
      workerName: workers[worker] ?? '',
      decidedOn,
    },
  };
}

function workerName(number: number): string {
  const random = randomFrom(number + 9_000_000);
  return `${makeGivenNames(random)} ${makeFamilyName(random)}`;
}
