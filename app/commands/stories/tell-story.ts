import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { findDemonstrationAgencies, findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { answersShown, chooseCopy, keepAnswers, openFamilyForm } from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { giveBack } from '~/app/services/hand-over.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { endSession, findLiveSession, openStaffSession } from '~/app/services/sessions.server';
import { type Signing, sign } from '~/app/services/signing.server';
import { saveInformation, savePeople, saveViews } from '~/app/services/steps.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import { asRecipient } from '~/forms/agreement/answers/information';
import { NO_SUPPORT } from '~/forms/agreement/support';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { handwriting } from './handwriting';
import type { Story } from './story';
import { done, revisionOf, there, tokenIn, workerIn } from './telling';

/**
 * Tells a story through the services that the pages use, from the worker's first screen to the end of the visit, and gives
 * the id of its agreement. The demonstration council has to be there. Its documents are queued, not sealed yet.
 */
export async function tellStory(story: Story, staffId: string): Promise<string> {
  const worker = await workerIn(await openStaffSession(staffId));
  const childId = there(await findDemonstrationChild(story.id, story.child), 'the child');
  const id = done(await startAgreement(worker, childId));
  await fillIn(story, worker, id);
  const given = done(await giveTablet(worker, id, await revisionOf(worker, id)));
  const family = there(await findLiveSession(tokenIn(given.cookie)), 'the family’s session').session;
  await answer(story, there(family.signingSessionId, 'the signing session'));
  const back = done(await giveBack(family.id, DEMONSTRATION_PIN));
  const again = await workerIn(back);
  done(await recordHandBack(again, id, { howSigned: story.howSigned, detail: null, ownWords: story.ownWords }));
  await endSession(again.sessionId);
  return id;
}

async function fillIn(story: Story, worker: Worker, id: string): Promise<void> {
  const { family, agencies } = done(await openAgreement(worker, id, 'prepare an agreement'));
  const adult = there(family.find(({ name }) => name === story.adult) ?? null, 'the adult');
  const { courtOrder, direction, topics, why } = story;
  const who = {
    ...adult,
    courtOrder,
    courtOrderDetail: '',
    help: 'none',
    helpDetail: '',
    registeredOn: '',
    support: NO_SUPPORT,
  } as const;
  done(await savePeople(worker, id, await revisionOf(worker, id), who));
  const chosen = await findDemonstrationAgencies(story.recipients);
  const shared = { topics, direction };
  const recipients = chosen.map((agencyId) =>
    asRecipient(there(agencies.find((agency) => agency.id === agencyId) ?? null, 'the agency'), shared, []),
  );
  const information = { why, recipients, newAgency: null, shared };
  done(await saveInformation(worker, id, await revisionOf(worker, id), information));
  const views = { said: story.childSaid, askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  done(await saveViews(worker, id, await revisionOf(worker, id), views));
}

async function answer(story: Story, signingSessionId: string): Promise<void> {
  const form = await openFamilyForm(signingSessionId);
  const cards: CardAnswers = Object.fromEntries(
    form.proposal.recipients.map(({ id }, index) => [id, { choice: story.choices[index] ?? 'not_sure' }]),
  );
  await keepAnswers(form, { cards });
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
