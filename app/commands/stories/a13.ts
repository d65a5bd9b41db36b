import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { takeDown } from '~/app/services/taken-down.server';
import type { Story } from './story';
import { fillIn } from './tell-story';
import { done, revisionOf, there, workerIn } from './telling';
import { decideFor, type ToldStory } from './told-story';

/** Ruby's father answers by telephone: he works away, and no message is safe for him. */
export const LEE: Story = {
  id: 'A13',
  title: 'Verbal by phone',
  worker: 'gareth',
  child: 'Ruby',
  adult: 'Lee Shaw',
  courtOrder: 'no',
  why: 'so that school can help Ruby catch up',
  recipients: ['hillside'],
  topics: ['attendance', 'learning'],
  direction: 'tell',
  childSaid: 'Ruby likes her teacher, and wants her to know why she was away.',
  choices: ['yes'],
  signing: 'unsigned',
  copy: 'none',
  howSigned: 'alone',
  ownWords: 'Yes, tell her school about the days she missed and how she gets on. Nobody else.',
  decisions: [
    {
      about: ['hillside'],
      outcome: 'share',
      reasons:
        'School goes on without the days that Ruby missed. Her father said yes by telephone and has not signed yet: it rests on the public task, not on his signature.',
      reviewOn: '2027-02-18',
    },
  ],
};

/** What is written down of the call. */
export const CALL = {
  number: '07700 900134',
  identityCheck: 'He gave Ruby’s birthday and the name of her teacher',
  confirmHow: 'a letter to his sister’s address, with nothing on the envelope',
} as const;

export const a13: ToldStory = {
  id: 'A13',
  title: LEE.title,
  worker: LEE.worker,
  family: 'A13',
  child: LEE.child,
  tell: tellCall,
};

async function tellCall(staffId: string): Promise<readonly string[]> {
  const worker = await workerIn(await openStaffSession(staffId));
  const childId = there(await findDemonstrationChild(LEE.id, LEE.child), 'the child');
  const id = done(await startAgreement(worker, childId));
  await fillIn(LEE, worker, id);
  const { recipients } = done(await openAgreement(worker, id, 'prepare an agreement')).agreement.draft;
  const { number, identityCheck, confirmHow } = CALL;
  const taken = {
    method: 'telephone',
    at: now(),
    cards: Object.fromEntries(recipients.map((recipient) => [recipient.id, { choice: 'yes' } as const])),
    optOut: '',
    exactWords: LEE.ownWords,
    witness: '',
    why: '',
    call: { number, identityCheck },
    confirmHow,
    handBack: { howSigned: 'not_seen', detail: null, ownWords: null },
  } as const;
  done(await takeDown(worker, id, await revisionOf(worker, id), taken));
  await endSession(worker.sessionId);
  await decideFor(LEE, staffId);
  return [id];
}
