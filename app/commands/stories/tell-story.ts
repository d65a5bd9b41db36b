import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { now, today } from '~/app/services/clock.server';
import { findDemonstrationAgencies, findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { answersShown, chooseCopy, keepAnswers, openFamilyForm } from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { giveBack } from '~/app/services/hand-over.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { endSession, findLiveSession, openStaffSession } from '~/app/services/sessions.server';
import { type Signing, sign } from '~/app/services/signing.server';
import { saveContext, saveInformation, saveNextPerson, savePeople, saveViews } from '~/app/services/steps.server';
import { recordAssessment } from '~/app/services/understanding.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import { asRecipient } from '~/forms/agreement/answers/information';
import { PLAIN_CONTEXT } from '~/forms/agreement/context';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { NO_SUPPORT } from '~/forms/agreement/support';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import { addMonths } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';
import { handwriting } from './handwriting';
import type { Story, ToldAssessment } from './story';
import { done, revisionOf, there, tokenIn, workerIn } from './telling';

/**
 * Tells a story through the services that the pages use, from the worker's first screen to the end of the visit, and gives
 * the id of its agreement. The demonstration council has to be there. Its documents are queued, not sealed yet.
 */
export async function tellStory(story: Story, staffId: string): Promise<string> {
  return tellAbout(story, staffId, there(await findDemonstrationChild(story.id, story.child), 'the child'));
}

/** Tells a story about a child who is in no family of the cast. */
export async function tellAbout(story: Story, staffId: string, childId: string): Promise<string> {
  const worker = await workerIn(await openStaffSession(staffId));
  const id = done(await startAgreement(worker, childId));
  await fillIn(story, worker, id);
  if (story.understanding) await assess(story, story.understanding, worker, id);
  await handOver(story, worker, id);
  return id;
}

/** The form goes to another person of the story's family, whose answers are those of `story`, on a day of their own. */
export async function tellNext(story: Story, staffId: string, id: string): Promise<void> {
  const worker = await workerIn(await openStaffSession(staffId));
  done(await saveNextPerson(worker, id, await revisionOf(worker, id), await whoAnswers(story, worker, id)));
  await handOver(story, worker, id);
}

/** From the worker's signature to the end of the visit. */
export async function handOver(story: Story, worker: Worker, id: string): Promise<void> {
  const given = done(await giveTablet(worker, id, await revisionOf(worker, id)));
  const family = there(await findLiveSession(tokenIn(given.cookie)), 'the family’s session').session;
  await answer(story, there(family.signingSessionId, 'the signing session'));
  const back = done(await giveBack(family.id, DEMONSTRATION_PIN));
  const again = await workerIn(back);
  done(await recordHandBack(again, id, { howSigned: story.howSigned, detail: null, ownWords: story.ownWords }));
  await endSession(again.sessionId);
}

/**
 * Everything that the worker answers before the check. A story that names no agency of the cast is about all that its family
 * has.
 */
export async function fillIn(story: Story, worker: Worker, id: string): Promise<void> {
  const { agencies } = done(await openAgreement(worker, id, 'prepare an agreement'));
  const { direction, topics, why } = story;
  done(await savePeople(worker, id, await revisionOf(worker, id), await whoAnswers(story, worker, id)));
  const named = await findDemonstrationAgencies(story.recipients);
  const chosen = named.length > 0 ? named : agencies.map(({ id: agencyId }) => agencyId);
  const shared = { topics, direction };
  const recipients = chosen.map((agencyId) =>
    asRecipient(there(agencies.find((agency) => agency.id === agencyId) ?? null, 'the agency'), shared, []),
  );
  const information = { why, recipients, newAgency: null, shared };
  done(await saveInformation(worker, id, await revisionOf(worker, id), information));
  const views = { said: story.childSaid, askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  done(await saveViews(worker, id, await revisionOf(worker, id), views));
  if (story.purpose) {
    const context = { ...PLAIN_CONTEXT, purpose: story.purpose };
    done(await saveContext(worker, id, await revisionOf(worker, id), context));
  }
}

/** Whoever answers in a story, with everything that was asked about them. */
export async function whoAnswers(story: Story, worker: Worker, id: string): Promise<WhoIsAsked> {
  const { family, child } = done(await openAgreement(worker, id, 'prepare an agreement'));
  const known = (name: string) => there(family.find((adult) => adult.name === name) ?? null, name);
  const { courtOrder, courtOrderDetail = '', order, officer, support } = story;
  const person =
    story.adult === fullName(child)
      ? ({
          personId: child.id,
          name: story.adult,
          relationship: 'self',
          prRoute: 'none_but_has_care',
          prEvidence: 'not_seen',
        } as const)
      : known(story.adult);
  return {
    ...person,
    courtOrder,
    courtOrderDetail,
    help: support?.interpreter ? 'interpreter' : support ? 'other' : 'none',
    helpDetail: '',
    registeredOn: '',
    support: support ?? NO_SUPPORT,
    ...(order ? { order: { ...order, aboutId: known(order.aboutName).personId } } : {}),
    ...(officer ? { officer } : {}),
  };
}

/** What was found of the understanding of the story's child. */
export async function assess(story: Story, told: ToldAssessment, worker: Worker, id: string): Promise<void> {
  const { child } = done(await openAgreement(worker, id, 'prepare an agreement'));
  const { lookAgainInMonths, ...found } = told;
  const reassessOn = lookAgainInMonths === null ? null : addMonths(today(), lookAgainInMonths);
  const about = { personId: child.id, decision: SHARING_DECISION, assessor: worker.name, on: today() };
  done(await recordAssessment(worker, id, { ...about, ...found, reassessOn }, `${story.id} ${id}`));
}

/** The family's pages, from the first card to their copy. */
export async function answer(story: Story, signingSessionId: string): Promise<void> {
  const form = await openFamilyForm(signingSessionId);
  const cards: CardAnswers = Object.fromEntries(
    form.proposal.recipients.map(({ id }, index) => [id, { choice: story.choices[index] ?? 'not_sure' }]),
  );
  await keepAnswers(form, story.optOut ? { cards, optOut: story.optOut } : { cards });
  const answered = await openFamilyForm(signingSessionId);
  done(await sign(answered, signingOf(story), { key: `${story.id} ${now()}`, shown: answersShown(answered) }));
  await chooseCopy(await openFamilyForm(signingSessionId), { how: story.copy, detail: null });
}

function signingOf(story: Story): Signing {
  switch (story.signing) {
    case 'drawn':
      return { method: 'drawn', strokes: handwriting(story.adult) };
    case 'typed':
      return { method: 'typed', name: story.adult };
    case 'unsigned':
      return { method: 'unsigned', chosen: true };
  }
}
