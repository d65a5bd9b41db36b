import { openBeforeAsking } from '~/app/http/check-page.server';
import type { FormFields } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { type HandOverRefusal, proposalOf } from '~/app/services/put-to-person.server';
import { keepUnsaved } from '~/app/services/unsaved.server';
import { whatNoDoes } from '~/forms/agreement/lines';
import { type Proposal, readInEnglish } from '~/forms/agreement/proposal';
import { wordedFor } from '~/forms/agreement/spoken-to';
import { topicIn } from '~/forms/agreement/topics';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { currentForm, findForm, wordingOf } from '~/forms/catalogue';
import type { Wording } from '~/forms/definition';
import type { Outcome } from '~/forms/outcome';

/**
 * A form that can be put to the person who is asked, without the tablet: what would be put to them, in the council's own
 * language. While something is missing, the page before it says what.
 */
export async function openTakenDown(visitor: StaffVisitor, id: string | undefined) {
  const before = await openBeforeAsking(visitor, id);
  const { agreement } = before.opened;
  const proposal = await proposalOf(before.opened, before.visitor);
  if (!proposal) throw redirectTo(`/agreements/${agreement.id}/check`);
  const form = findForm(agreement.formId, agreement.formVersion) ?? currentForm();
  const wording = wordedFor(wordingOf(form, agreement.language), proposal.person.spokenTo);
  return { ...before, proposal: readInEnglish(proposal), wording };
}

/** What the page for answers without the tablet shows. */
export async function takenDownFacts(asking: StaffVisitor, id: string | undefined) {
  const { opened, visitor, proposal, wording } = await openTakenDown(asking, id);
  const { agreement, child } = opened;
  const questions: Wording['questions'] = { ...wordingOf(currentForm(), 'en-GB').questions, ...wording.questions };
  return {
    frame: staffFrame(visitor),
    id: agreement.id,
    childName: child.knownAs || child.givenNames,
    revision: agreement.revision,
    person: proposal.person.name,
    worker: visitor.name,
    cards: cardsOf(proposal, wording),
    informed: Object.values(proposal.informed),
    statement: proposal.statements.practitioner,
    questions,
    typed: unsavedOn(agreement.draft.unsaved, 'taken-down', visitor.staffId),
  };
}

/** Why nothing was recorded: somebody changed the form meanwhile, and what was typed is kept; or it is past being asked. */
export async function refusedToTakeDown(
  visitor: StaffVisitor,
  id: string,
  fields: FormFields,
  refusal: Exclude<Outcome<unknown, HandOverRefusal>, { type: 'done' }>,
) {
  if (refusal.type === 'missing') throw notFound();
  if (refusal.reasons.includes('no longer a draft')) return redirectTo(`/agreements/${id}`);
  await keepUnsaved(visitor, id, 'taken-down', fields);
  const errors = [{ field: '', text: NOT_RECORDED[refusal.reasons[0] ?? 'something is missing'] }];
  const status = refusal.reasons.includes('changed meanwhile') ? 409 : 422;
  return page({ errors, fields }, { status });
}

const NOT_RECORDED: Readonly<Record<HandOverRefusal, string>> = {
  'changed meanwhile':
    'Somebody changed this form meanwhile. Look at what is asked below, and at who is asked, then record it again',
  'something is missing': 'Something is still missing from this form. Go back to see what',
  'cannot be printed': 'This form holds a character that cannot be printed yet. Go back to see where',
  'no longer a draft': 'This form has gone on meanwhile',
  'names a protected detail':
    'This form names something that is kept from the person who is asked. Go back to see what',
};

const HEADINGS = { tell: 'We tell them about', ask: 'We ask them about', both: 'We tell and ask them about' } as const;

function cardsOf({ recipients, lines, topics }: Proposal, wording: Wording) {
  return recipients.map((recipient) => ({
    id: recipient.id,
    recipient: recipient.name,
    heading: HEADINGS[recipient.direction],
    items: lines
      .filter(({ recipientId }) => recipientId === recipient.id)
      .map(({ id, topic }) => ({ value: id, label: topicIn(topics, topic).label })),
    ifNo: wording.whatNoDoes[whatNoDoes(recipient)],
  }));
}
