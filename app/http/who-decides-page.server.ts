import { printable } from '~/app/http/printable.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { whoDecidesToday } from '~/app/services/who-decides.server';
import { type DeciderAnswers, readDecider } from '~/forms/agreement/answers/decider';
import type { Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { ageFrom, yearsForRules } from '~/forms/deciders/age';
import { AS_EXPECTED } from '~/forms/deciders/choice';
import { youngParents } from '~/forms/deciders/young-parents';

/** What the page that says who decides shows: who is expected to and why, and who else may be chosen. */
export async function whoDecidesFacts(visitor: StaffVisitor, opened: OpenAgreement) {
  const { agreement } = opened;
  const { child, people, decision, chosen, assessment } = await whoDecidesToday(opened);
  const years = yearsForRules(ageFrom(child.birth, today()));
  const isDraft = agreement.state === 'draft';
  return {
    id: agreement.id,
    childName: child.name,
    back: `/agreements/${agreement.id}${isDraft ? '/check' : ''}`,
    decision,
    chosen,
    choosable: choosableOf({ decision, chosen }),
    understanding: years === null ? null : understandingLink(child.name, years, assessment !== null),
    youngParents: youngParents(people, today()),
    key: newIdempotencyKey(),
    typed: unsavedOn(agreement.draft.unsaved, 'who-decides', visitor.staffId),
  };
}

/** Reads who was chosen on that page, and why. */
export async function deciderIn(fields: Fields, opened: OpenAgreement): Promise<ReadAnswers<DeciderAnswers>> {
  const today = await whoDecidesToday(opened);
  const ids = choosableOf(today).map(({ personId }) => personId);
  return printable(fields, readDecider(fields, today.chosen ? [...ids, AS_EXPECTED] : ids));
}

type Choosable = Pick<Awaited<ReturnType<typeof whoDecidesToday>>, 'decision' | 'chosen'>;

/** Everybody who may decide: where several are expected, one of them can be named too. */
function choosableOf({ decision: { governing, alternatives } }: Choosable) {
  return governing.length === 1 ? alternatives : [...governing, ...alternatives];
}

function understandingLink(name: string, years: number, isAssessed: boolean): string {
  if (isAssessed) return `Look again at how well ${name} understands this decision`;
  if (years >= 16) return `Record a doubt about how well ${name} understands this decision`;
  return `Say how well ${name} understands this decision`;
}
