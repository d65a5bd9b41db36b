import { agreementOr404 } from '~/app/http/agreement-page.server';
import { printable } from '~/app/http/printable.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { openStep } from '~/app/http/step-page.server';
import { askAgain } from '~/app/http/typed-page.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import type { ChildFound } from '~/app/services/child-searches.server';
import { today } from '~/app/services/clock.server';
import { addSibling, lookForSibling } from '~/app/services/new-sibling.server';
import { addSiblingForms, type SiblingHere, siblingsOf } from '~/app/services/siblings.server';
import { dropUnsaved, keepUnsaved } from '~/app/services/unsaved.server';
import type { Fields } from '~/forms/agreement/answers/fields';
import { type NewSibling, readNewSibling, readSiblings } from '~/forms/agreement/answers/siblings';
import { nextStep } from '~/forms/agreement/draft';
import { answersAs, whoAnswers } from '~/forms/agreement/siblings';
import { aroundForm } from '~/forms/agreement/whose-information';
import { ageOn } from '~/forms/values/dates';

/** What the page shows: the brothers and sisters without a form in this conversation, and those who have one. */
export async function siblingsFacts(visitor: StaffVisitor, id: string | undefined) {
  const { opened, facts } = await openStep(visitor, id, 'siblings');
  const siblings = await siblingsOf(opened);
  return {
    ...facts,
    siblings: siblings.filter(({ agreementId }) => agreementId === null).map((sibling) => shown(opened, sibling)),
    withForm: siblings.flatMap(({ name, agreementId }) => (agreementId ? [{ name, id: agreementId }] : [])),
    family: opened.family.map(({ personId, name }) => ({ personId, name })),
    familyName: opened.child.familyName,
  };
}

/** Makes the forms of those who were ticked, and goes on with the first one that the same adult answers. */
export async function makeForms(visitor: StaffVisitor, opened: OpenAgreement, fields: Fields) {
  const { id } = opened.agreement;
  const siblings = (await siblingsOf(opened)).map((sibling) => shown(opened, sibling));
  const read = readSiblings(fields, siblings);
  if (read.type === 'wrong') return again(visitor, id, { fields, errors: read.errors });
  const made = await addSiblingForms(visitor, id, read.value);
  if (made.type !== 'done') throw notFound();
  await dropUnsaved(visitor, id, ['siblings']);
  const forms = await Promise.all(made.value.map((one) => agreementOr404(visitor, one)));
  // Those that the same adult answers go on with this one; a young person's own form is a conversation of its own.
  const next = forms.find(({ agreement }) => agreement.draft.who !== null) ?? forms[0] ?? opened;
  return redirectTo(`/agreements/${next.agreement.id}/${nextStep(next.agreement.draft, aroundForm(next))}`);
}

/** Adds a child of the family, and shows the page again with that child ticked. */
export async function addChild(visitor: StaffVisitor, opened: OpenAgreement, fields: Fields) {
  const { id } = opened.agreement;
  const read = printable(fields, readNewSibling(fields, opened.family, today()));
  if (read.type === 'wrong') return again(visitor, id, { fields, errors: read.errors });
  const added = await addSibling(visitor, id, read.value);
  if (added.type === 'missing') throw notFound();
  if (added.type === 'refused') return whichChild(visitor, id, fields, read.value);
  await keepUnsaved(visitor, id, 'siblings', ticks(fields, added.value));
  return redirectTo(`/agreements/${id}/siblings`);
}

async function whichChild(visitor: StaffVisitor, id: string, fields: Fields, sibling: NewSibling) {
  const found = await lookForSibling(visitor, sibling);
  const text = sibling.which
    ? 'A child of these names and this birthday is there already. Choose them, or add a middle name to tell them apart'
    : 'Say which child it is';
  return again(visitor, id, { fields, errors: [{ field: 'which', text }] }, found);
}

async function again(
  visitor: StaffVisitor,
  id: string,
  sent: Parameters<typeof askAgain>[3],
  found: readonly ChildFound[] = [],
) {
  await askAgain(visitor, id, 'siblings', sent);
  return page({ ...sent, found }, { status: 422 });
}

/** What was ticked so far, and the child who was added; nothing of what was typed to add them. */
function ticks(fields: Fields, childId: string): Fields {
  const orders = Object.entries(fields).filter(([name]) => name.startsWith('order-'));
  return { ...Object.fromEntries(orders), child: [...new Set([...(fields.child ?? []), childId])] };
}

function shown({ agreement: { draft } }: OpenAgreement, sibling: SiblingHere) {
  const { childId, name, bornOn } = sibling;
  const answers = whoAnswers(sibling, draft.who);
  const years = ageOn(bornOn, today());
  const age = years === 1 ? '1 year old' : `${years} years old`;
  return { childId, name, age, answers: inWords(answers, draft.who?.name), asksOrder: answers.type === 'same adult' };
}

function inWords(answers: ReturnType<typeof whoAnswers>, adult = 'The adult who is here'): string {
  switch (answers.type) {
    case 'themself':
      return 'Is asked themself where they understand. Say on their form who answers';
    case 'same adult':
      return answersAs(answers.adult);
    case 'to be said':
      return answers.why === 'not of their family'
        ? `${adult} is no adult of this child that we know. Say on their form who answers`
        : 'Say on their form who answers';
  }
}
