import type { Recipient } from '~/forms/agreement/lines';
import type { CouncilFacts, Proposal, WorkerFacts } from '~/forms/agreement/proposal';
import { type Topic, topicIn } from '~/forms/agreement/topics';
import type { Wish } from '~/forms/agreement/wishes';
import { agreedWishes, everybody } from '~/forms/copies/agreed-lines';
import { type Audience, type AudienceKind, audienceKind } from '~/forms/copies/audience';
import { type ChildsPart, childsPart } from '~/forms/copies/childs-part';
import { finderOfAudience, recordWithout } from '~/forms/copies/for-reader';
import { type OwnPart, ownPartOf } from '~/forms/copies/own-part';
import type { CopyRecord, CopyWishFacts } from '~/forms/copies/record';
import { bornWords } from '~/forms/deciders/birth-of';

/** One line with what was said to it: nothing, where it was left alone. */
export type Answer = {
  readonly lineId: string;
  readonly recipient: Recipient;
  readonly topic: Topic;
  readonly wish: Wish | null;
};

/** Which parts of a record an audience may see. Deny by default: a part that a row does not name is left out. */
type Sees = {
  readonly answers: 'all' | 'own yes' | 'own or asked' | 'none';
  readonly dateOfBirth?: true;
  /** Who was asked, what they were told, how they signed, and what they asked of us. */
  readonly ownPart?: true;
  /** What the child's own copy is made from. */
  readonly childsPart?: true;
  /** The child's views, how the signing went, how parental responsibility is known, court orders, evidence. */
  readonly officePapers?: true;
};

const SEES = {
  office: { answers: 'all', dateOfBirth: true, ownPart: true, officePapers: true },
  family: { answers: 'all', ownPart: true },
  recipient: { answers: 'own yes', dateOfBirth: true },
  child: { answers: 'none', childsPart: true },
  'subject-access': { answers: 'own or asked', ownPart: true },
  blank: { answers: 'none' },
} as const satisfies Record<AudienceKind, Sees>;

/** What was written down of a person after they answered, in their own words or about them. */
export type KeptOfThem = {
  readonly ownWords: string | null;
  readonly copyWish: CopyWishFacts | null;
};

/** What an audience may see of a record: documents are made from this and from nothing else. */
export type Visible = {
  readonly audience: Audience;
  readonly council: CouncilFacts;
  readonly worker: Pick<WorkerFacts, 'name' | 'jobTitle'>;
  readonly child: Pick<Proposal['child'], 'givenNames' | 'familyName' | 'knownAs'> & {
    readonly dateOfBirth: string | null;
    /** The same in words: an estimate and an expected day say so. */
    readonly birth: string | null;
  };
  readonly decidedAt: string;
  readonly answers: readonly Answer[];
  readonly ownPart: OwnPart | null;
  /** For the child's own copy alone. */
  readonly childsPart: ChildsPart | null;
  /** What was written down of them afterwards: for their own request alone. */
  readonly keptOfThem: KeptOfThem | null;
  /** Whether anything is kept from somebody: whoever receives a confirmation is told so, and not what. */
  readonly hasProtection: boolean;
  /** The whole record: for the office alone. */
  readonly office: CopyRecord | null;
  /** What the office may see of everybody else who answered the form; nobody for every other audience. */
  readonly others: readonly Visible[];
};

/**
 * The parts of a record that an audience may see; null where it may see none (another member of the family, a recipient to
 * whom nothing was agreed, an audience that has no copies yet), and of those nothing that is kept from its reader. Every
 * document goes through here.
 */
export function visibleTo(whole: CopyRecord, audience: Audience): Visible | null {
  const sees: Sees = SEES[audienceKind(audience)];
  const record = recordWithout(ofReader(whole, audience), finderOfAudience(whole, audience));
  const { proposal } = record;
  if (audienceKind(audience) === 'family' && !isOf(record, audience)) return null;
  const answers = answersFor(record, audience, sees);
  const forChild = sees.childsPart ? childsPart(record) : null;
  if (answers.length === 0 && !forChild) return null;
  const isOwn = audienceKind(audience) !== 'subject-access' || isOf(record, audience);
  const { givenNames, familyName, knownAs, dateOfBirth } = proposal.child;
  return {
    audience,
    council: proposal.council,
    worker: { name: proposal.worker.name, jobTitle: proposal.worker.jobTitle },
    child: {
      givenNames,
      familyName,
      knownAs,
      dateOfBirth: sees.dateOfBirth ? dateOfBirth : null,
      birth: sees.dateOfBirth ? bornWords(proposal.child) : null,
    },
    // Whoever did not answer learns when the council asked, not when somebody else did.
    decidedAt: isOwn ? record.signature.signedAt : proposal.signedAt,
    answers,
    ownPart: sees.ownPart && isOwn ? ownPartOf(record) : null,
    childsPart: forChild,
    keptOfThem: isOwn && audienceKind(audience) === 'subject-access' ? keptOfThem(record) : null,
    hasProtection: record.protections.length > 0,
    office: sees.officePapers ? record : null,
    others: sees.officePapers ? record.others.flatMap((other) => visibleTo(other, audience) ?? []) : [],
  };
}

/** Of a form that several people answered, whoever asks for their own part is given that: never another person's. */
function ofReader(record: CopyRecord, audience: Audience): CopyRecord {
  if (audienceKind(audience) !== 'subject-access') return record;
  return [record, ...record.others].find((one) => isOf(one, audience)) ?? record;
}

function isOf({ proposal: { person } }: CopyRecord, audience: Audience): boolean {
  return audience === `family:${person.id}` || audience === `subject-access:${person.id}`;
}

function answersFor(record: CopyRecord, audience: Audience, sees: Sees): readonly Answer[] {
  switch (sees.answers) {
    case 'all':
      return answersTo(record.proposal, record.wishes);
    case 'own yes':
      return answersTo(record.proposal, agreedWishes(everybody(record))).filter(
        ({ recipient, wish }) => wish && audience === `recipient:${recipient.id}`,
      );
    case 'own or asked':
      return isOf(record, audience) ? answersTo(record.proposal, record.wishes) : asked(record.proposal);
    case 'none':
      return [];
  }
}

/** What the council asked to share about the child: nobody's answer, and no line that holds an adult's own information. */
function asked(proposal: Proposal): readonly Answer[] {
  const ofAdults = new Set(proposal.lines.filter(({ about = [] }) => about.length > 0).map(({ id }) => id));
  return answersTo(proposal, []).filter(({ lineId }) => !ofAdults.has(lineId));
}

function answersTo(proposal: Proposal, wishes: readonly Wish[]): readonly Answer[] {
  return proposal.lines.flatMap((line): readonly Answer[] => {
    const recipient = proposal.recipients.find(({ id }) => id === line.recipientId);
    if (!recipient) throw new Error('A line without its recipient');
    const wish = wishes.find(({ lineId }) => lineId === line.id) ?? null;
    return [{ lineId: line.id, recipient, topic: topicIn(proposal.topics, line.topic), wish }];
  });
}

/** Words that they were heard to say, and how they want a copy. Never why anything was decided. */
function keptOfThem({ handBack, copyWish }: CopyRecord): KeptOfThem {
  return { ownWords: handBack?.ownWords ?? null, copyWish };
}
