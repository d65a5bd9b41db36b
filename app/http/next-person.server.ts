import { agreementOr404 } from '~/app/http/agreement-page.server';
import type { FormFields } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { conflict, redirectTo } from '~/app/http/responses.server';
import { answerersOf } from '~/app/services/answered.server';
import { peopleHere } from '~/app/services/people-here.server';
import { keepUnsaved } from '~/app/services/unsaved.server';
import { hasAnswered } from '~/forms/agreement/next-person';

/** A form that somebody has answered, to ask another person. One that stands anywhere else is shown on its own page. */
export async function openNext(visitor: StaffVisitor, id: string | undefined) {
  const opened = await agreementOr404(visitor, id);
  const { agreement, child } = opened;
  if (agreement.state !== 'complete') throw redirectTo(`/agreements/${agreement.id}`);
  const answered = await answerersOf(agreement.id);
  const { who } = agreement.draft;
  return {
    agreement,
    childName: child.knownAs || child.givenNames,
    here: await peopleHere(opened),
    answered,
    /** Who was named before and has not answered. */
    next: who && !hasAnswered(answered, who.personId) ? who : null,
  };
}

/** Somebody else named a person meanwhile: what was typed is kept, and shown with what to do. */
export async function somebodySaved(visitor: StaffVisitor, id: string, fields: FormFields) {
  await keepUnsaved(visitor, id, 'next-person', fields);
  const text = 'Somebody changed this form meanwhile. Look at who is asked below, then go on again';
  return conflict({ errors: [{ field: 'who', text }], fields });
}
