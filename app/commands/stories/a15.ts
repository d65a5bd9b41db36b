import { startAgreement } from '~/app/services/agreements.server';
import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { openFamilyForm } from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { giveBack } from '~/app/services/hand-over.server';
import { goOnToNextForm } from '~/app/services/next-form.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { findLiveSession, openStaffSession } from '~/app/services/sessions.server';
import { addSiblingForms } from '~/app/services/siblings.server';
import { savePeople, saveViews } from '~/app/services/steps.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Story } from './story';
import { answer, assess, fillIn, handOver, whoAnswers } from './tell-story';
import { done, revisionOf, there, tokenIn, workerIn } from './telling';
import { decideFor, type ToldStory } from './told-story';

/** Ella is 4, and her mother alone holds parental responsibility. What is shared for all three is entered once, for her. */
export const ella: Story = {
  id: 'A15',
  title: 'Siblings in one visit',
  worker: 'gareth',
  child: 'Ella',
  adult: 'Siobhán Doyle',
  courtOrder: 'no',
  why: 'so that school and the GP can help after the move',
  recipients: ['larkfield', 'gp'],
  topics: ['attendance'],
  direction: 'tell',
  childSaid: 'Ella drew her new bedroom and said school is far now.',
  choices: ['yes', 'yes'],
  signing: 'drawn',
  copy: 'paper',
  howSigned: 'alone',
  ownWords: 'You tell school and the GP about days off. They may tell nobody else but the special needs teacher.',
  decisions: [
    {
      about: ['larkfield', 'gp'],
      outcome: 'share',
      reasons: 'Her mother agrees. School and the GP see whether Ella’s days off have one cause.',
      reviewOn: '2027-05-18',
    },
  ],
};

/** Sam is 11. His father holds parental responsibility too, is not here, and is asked another day; one holder is enough. */
export const sam: Story = {
  ...ella,
  child: 'Sam',
  childSaid: 'Sam wants his football coach back. He does not mind school knowing.',
  choices: ['yes', 'no'],
  decisions: [
    {
      about: ['larkfield'],
      outcome: 'share',
      reasons: 'His mother agrees, and Sam does not mind school knowing. His father is asked another day.',
      reviewOn: '2027-02-18',
    },
    {
      about: ['gp'],
      outcome: 'do_not_share',
      reasons: 'His mother said no for Sam: he is well, and his days off are about the long way to school.',
      riskAccepted: 'The GP does not hear of his days off.',
      whatWouldChange: 'If he is away ill, or his mother or his father asks for it.',
      basis: { duty16la: 'would_not_facilitate', dutyWhy: 'Sam is not ill: there is nothing for the GP to do now.' },
      reviewOn: '2027-02-18',
    },
  ],
};

/** Mia is 15 and understands: she decides herself, on a form of her own. */
export const mia: Story = {
  ...ella,
  child: 'Mia',
  adult: 'Mia Doyle',
  childSaid: 'Mia wants to say herself what goes to school.',
  choices: ['no', 'yes'],
  signing: 'typed',
  copy: 'kept_by_worker',
  ownWords: 'You tell the GP and not school. I can change it.',
  understanding: {
    support: 'We read the form together in her room, and she had an hour to think.',
    criteria: {
      understands_what: { answer: 'yes', evidence: 'She named both and what each would hear.' },
      understands_why: { answer: 'yes', evidence: 'She said it is about days missed since the move.' },
      understands_consequences: { answer: 'yes', evidence: 'She said a no means school will not hear it from us.' },
      can_retain_long_enough: { answer: 'yes', evidence: 'She repeated it after the hour.' },
      can_weigh_alternatives: { answer: 'yes', evidence: 'She set the GP’s help against gossip at school.' },
      own_view_not_repeated: { answer: 'yes', evidence: 'She differs from her mother, calmly.' },
      can_communicate: { answer: 'yes', evidence: 'She spoke for herself.' },
    },
    ownWords: 'The doctor can know. School talks too much.',
    influences: 'Loyalty to her mother was talked about; she was seen alone. No fear found.',
    conclusion: 'sufficient',
    reasons: 'She weighed both ways and kept to her view.',
    lookAgainInMonths: null,
  },
  decisions: [
    {
      about: ['gp'],
      outcome: 'share',
      reasons: 'Mia agrees, and decides it herself. The GP helps her with her sleep, which makes her miss school.',
      reviewOn: '2027-05-18',
    },
    {
      about: ['larkfield'],
      outcome: 'do_not_share',
      reasons: 'Mia said no, and weighed it. She tells her form tutor herself when she is away.',
      riskAccepted: 'School may think for some weeks that she stays away for no reason.',
      whatWouldChange: 'If her days off go on past Christmas, or if Mia changes her mind.',
      basis: { duty16la: 'would_not_facilitate', dutyWhy: 'School knows the days; the reason adds nothing for now.' },
      reviewOn: '2027-01-15',
    },
  ],
};

/** One conversation, three children: a form, answers, copies and a review of its own for each. */
export const a15: ToldStory = {
  id: 'A15',
  title: ella.title,
  worker: 'gareth',
  family: 'A15',
  child: 'Ella',
  tell: async (staffId) => {
    const first = await workerIn(await openStaffSession(staffId));
    const ellas = done(await startAgreement(first, await childOf(ella)));
    await fillIn(ella, first, ellas);
    const chosen = [
      { childId: await childOf(sam), order: 'no' },
      { childId: await childOf(mia), order: 'not_known' },
    ] as const;
    const [sams = '', mias = ''] = done(await addSiblingForms(first, ellas, chosen));
    await sayViews(sam, first, sams);
    const second = await motherAnswers(first, ellas, sams);
    done(await savePeople(second, mias, await revisionOf(second, mias), await whoAnswers(mia, second, mias)));
    await sayViews(mia, second, mias);
    if (mia.understanding) await assess(mia, mia.understanding, second, mias);
    await handOver(mia, second, mias);
    for (const story of [ella, sam, mia]) await decideFor(story, staffId);
    return [ellas, sams, mias];
  },
};

/** The mother answers for Ella, goes on to Sam's form, and gives the tablet back once. Gives the worker as they are then. */
async function motherAnswers(worker: Worker, ellas: string, sams: string): Promise<Worker> {
  const along = [{ agreementId: sams, revision: await revisionOf(worker, sams) }];
  const given = done(await giveTablet(worker, ellas, await revisionOf(worker, ellas), along));
  const held = async () => there(await findLiveSession(tokenIn(given.cookie)), 'the family’s session').session;
  const of = async () => there((await held()).signingSessionId, 'the signing session');
  await answer(ella, await of());
  done(await goOnToNextForm(await openFamilyForm(await of())));
  await answer(sam, await of());
  const back = await workerIn(done(await giveBack((await held()).id, DEMONSTRATION_PIN)));
  for (const id of [ellas, sams]) {
    const saw = { howSigned: ella.howSigned, detail: null, ownWords: ella.ownWords };
    done(await recordHandBack(back, id, saw));
  }
  return back;
}

async function sayViews({ childSaid: said }: Story, worker: Worker, id: string): Promise<void> {
  const views = { said, askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  done(await saveViews(worker, id, await revisionOf(worker, id), views));
}

async function childOf({ id, child }: Story): Promise<string> {
  return there(await findDemonstrationChild(id, child), child);
}
