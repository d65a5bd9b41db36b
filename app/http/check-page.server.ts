import { agreementOr404, beginVisit, withFamilyOf } from '~/app/http/agreement-page.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import { askedNextOf } from '~/app/services/answered.server';
import { otherForms } from '~/app/services/forms-along.server';
import { childrenNamed, textsOfDraft } from '~/app/services/named-children.server';
import { ownInformationOn } from '~/app/services/own-information.server';
import { unprintable } from '~/app/services/printable.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { newToFamily } from '~/app/services/renewals.server';
import { protectedOn } from '~/app/services/safe-to-put.server';
import { expectedToday } from '~/app/services/who-decides.server';
import { missingInformation } from '~/forms/agreement/draft';
import { readInEnglish } from '~/forms/agreement/proposal';
import { unsavedScreens } from '~/forms/agreement/unsaved';
import { aroundForm } from '~/forms/agreement/whose-information';
import { protectedSentence } from '~/forms/copies/protected-on-form';

/**
 * A form that can be put to the person who is asked: a draft, or one that somebody answered and that waits for another person.
 * Any other one is shown on its own page instead. The visit to the family begins here for whoever prepares it.
 */
export async function openBeforeAsking(asking: StaffVisitor, id: string | undefined) {
  const opened = await agreementOr404(asking, id);
  const { agreement, child } = opened;
  const isNext = await askedNextOf(opened);
  if (agreement.state !== 'draft' && !isNext) throw redirectTo(`/agreements/${agreement.id}`);
  const isOwn = agreement.createdBy === asking.staffId;
  const visitor = isNext && isOwn ? await beginVisit(asking, child.id) : await withFamilyOf(asking, opened);
  return { opened, visitor, isNext };
}

/** What the page before the hand-over shows: the whole draft, or, to another person, the lines as they were put. */
export async function checkFacts(asking: StaffVisitor, id: string | undefined) {
  const { opened, visitor, isNext } = await openBeforeAsking(asking, id);
  const proposal = await proposalOf(opened, visitor);
  const { warnings, whose } = await ownInformationOn(opened);
  const expected = await expectedToday(opened);
  const { agreement, child } = opened;
  const { draft } = agreement;
  return {
    frame: staffFrame(visitor),
    id: agreement.id,
    revision: agreement.revision,
    childName: child.knownAs || child.givenNames,
    notBorn: child.birthKind === 'expected',
    isNext,
    draft: { ...(isNext ? asPut(opened, proposal) : draft), unsaved: {} },
    topics: opened.topics,
    whose,
    missing: isNext ? [] : missingInformation(draft, aroundForm(opened)),
    informed: proposal ? Object.values(readInEnglish(proposal).informed) : [],
    statement: proposal ? readInEnglish(proposal).statements.practitioner : '',
    person: draft.who?.name ?? '',
    newLines: await newToFamily(opened),
    expected: { ...expected, warnings: [...expected.warnings, ...warnings] },
    unsaved: unsavedScreens(draft.unsaved, visitor.staffId),
    kept: (proposal ? await protectedOn(proposal) : []).map(protectedSentence),
    unprintable: proposal ? unprintable(proposal) : [],
    siblings: isNext ? [] : await otherForms(visitor, opened),
    named: isNext ? [] : await childrenNamed(opened, textsOfDraft(draft)),
  };
}

function asPut({ agreement: { draft } }: OpenAgreement, proposal: Awaited<ReturnType<typeof proposalOf>>) {
  if (!proposal) return draft;
  const { why, recipients, office } = proposal;
  return { ...draft, why, recipients, context: office.context, views: office.views };
}
