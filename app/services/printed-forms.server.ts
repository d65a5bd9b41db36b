import { compose } from '~/app/pdf/compose.server';
import { openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { councilFacts } from '~/app/services/council.server';
import { database } from '~/app/services/database.server';
import type { DocumentReader } from '~/app/services/documents.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { finderForPerson } from '~/app/services/safe-to-put.server';
import { isInSight } from '~/app/services/visit.server';
import type { Agreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { findLatestProposal } from '~/db/proposals';
import { readInEnglish } from '~/forms/agreement/proposal';
import { findForm, wordingOf } from '~/forms/catalogue';
import { besideEnglish } from '~/forms/copies/beside-english';
import { blankForm, blankOfficeSheet } from '~/forms/copies/blank-form';
import type { DocumentContent } from '~/forms/copies/content';
import { putWithout } from '~/forms/copies/for-reader';
import { takeHomeCopy } from '~/forms/copies/take-home-copy';
import { withoutProtected } from '~/forms/copies/without-protected';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** A PDF that is printed and not kept. */
export type Printed = { readonly reference: string; readonly bytes: Uint8Array };

/** Who prints a copy to take home: the practitioner whose name stands on it. */
export type Printer = DocumentReader & { readonly name: string; readonly jobTitle: string };

/**
 * The copy to think about: of the draft as it stands, or of what was put to the family last. Records that it was made, and
 * nothing else. Missing while there is nothing yet to put to a family. Refused, with sentences, for characters that no font
 * can print. Nothing that is kept from whoever is asked stands in it.
 */
export async function printTakeHomeCopy(printer: Printer, agreementId: string): Promise<Outcome<Printed>> {
  const opened = await openAgreement(printer, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { agreement, child } = opened.value;
  if (!(await isInSight(printer, child.id))) return missing;
  const db = await database();
  const isPut = agreement.state !== 'draft' && agreement.state !== 'complete';
  const next = isPut ? null : await proposalOf(opened.value, printer);
  const proposal = next ?? (await findLatestProposal(db, agreementId))?.content;
  if (!proposal) return missing;
  const { office: _kept, ...all } = proposal;
  const find = await finderForPerson(all);
  const content = withoutProtected(inItsLanguages(putWithout(all, find), agreement), find);
  if (!content) return refused('It would show what the person who is asked may not see');
  const printed = await print(content);
  if (printed.type !== 'done') return printed;
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: printer.staffId },
      event: { type: 'take_home_printed' },
      agreementId,
      childId: child.id,
    }),
  );
  return printed;
}

/** A copy to take home in the language that is asked for, and the same in English where that is another. */
function inItsLanguages(
  shown: Parameters<typeof takeHomeCopy>[0],
  { formId, formVersion, language, reference }: Pick<Agreement, 'formId' | 'formVersion' | 'language' | 'reference'>,
): DocumentContent {
  const form = findForm(formId, formVersion);
  if (!form) throw new Error('An agreement on a form that is not in the catalogue');
  const own = takeHomeCopy(shown, wordingOf(form, shown.form.language), reference);
  if (!shown.inEnglish) return own;
  return besideEnglish(own, takeHomeCopy(readInEnglish(shown), wordingOf(form, language), reference));
}

/** A blank of a published form: the family's part, or the sheet for the office that stays apart from it. */
export async function printBlankForm(
  formId: string,
  version: string,
  part: 'form' | 'office',
): Promise<Outcome<Printed>> {
  const form = findForm(formId, version);
  if (!form) return missing;
  const make = part === 'office' ? blankOfficeSheet : blankForm;
  return print(make(form.definition, wordingOf(form, 'en-GB'), councilFacts()));
}

async function print(content: DocumentContent): Promise<Outcome<Printed>> {
  const composed = await compose(content);
  if (composed.type !== 'done') return composed;
  return done({ reference: content.reference, bytes: composed.value });
}
