import type { FinishedAnswers } from '~/app/services/record-answers.server';
import { DIRECTIONS } from '~/forms/agreement/agencies';
import { callName, type Proposal } from '~/forms/agreement/proposal';
import { effectiveMethod, type SigningMethod } from '~/forms/agreement/signing-methods';
import type { TakenBack } from '~/forms/agreement/taken-back';
import { topicIn } from '~/forms/agreement/topics';
import type { WishKind } from '~/forms/agreement/wishes';
import { type Audience, audienceKind } from '~/forms/copies/audience';
import type { AnswerLine, PersonAnswers } from '~/forms/records/record-view';
import { formatDate, type LocalDate, londonDate } from '~/forms/values/dates';

const ANSWERS: Readonly<Record<WishKind, string>> = {
  agree: 'Yes',
  agree_with_limits: 'Yes, with limits',
  refuse: 'No',
  no_view: 'Not sure yet',
};

const SIGNED: Readonly<Record<SigningMethod, string>> = {
  drawn: 'Signed with a drawn signature',
  typed: 'Signed by typing their name',
  button: 'Confirmed with a button',
  mark: 'Made their mark',
  spoken: 'Said it in person, not signed',
  telephone: 'Said it by telephone, not signed',
  paper: 'Signed on paper',
  unsigned: 'Answered and did not sign',
  refused_to_sign: 'Answered and would not sign',
  unable_to_sign: 'Answered and could not sign',
};

const COPY_WISHES = {
  paper: 'Wants a copy on paper',
  email: 'Wants a copy by email',
  post: 'Wants a copy by post',
  kept_by_worker: 'Wants the worker to keep the copy',
  none: 'Wants no copy',
} as const;

/** What a person said, as the page of a record shows it. */
export function answersInWords(from: FinishedAnswers): PersonAnswers {
  const { signing, proposal, signature, copyWish, handBack } = from;
  const { form, worker, signedAt, statements, person } = proposal.content;
  return {
    signingSessionId: signing.id,
    person: signing.person,
    capacity: signature?.capacity || person.capacity,
    signed: howTheySigned(from),
    signedAt: signature?.signedAt ?? null,
    lines: linesInWords(from),
    ownWords: signature?.details.exactWords || handBack?.ownWords || null,
    copyWish: copyWish ? COPY_WISHES[copyWish.how] : 'Not asked',
    proof: {
      form: `${form.id}, version ${form.version}, ${form.language}`,
      explainedBy: `${worker.name}, ${worker.jobTitle}`,
      explainedAt: signedAt,
      statement: statements.practitioner,
      contentHash: proposal.contentHash,
      wordingHash: proposal.wordingHash,
      noticeHash: proposal.noticeHash,
    },
  };
}

/** How they gave their answers; of a mark or of what was taken down, who else saw it; of a call, whether it is confirmed. */
function howTheySigned({ signature, handBack, confirmedAt }: FinishedAnswers): string {
  if (!signature) return 'Did not finish signing';
  const { method, details } = signature;
  const witness = handBack?.witnessName || details.witness;
  return [
    SIGNED[effectiveMethod(method, handBack?.signedAs)],
    ...(witness ? [`Seen or heard by ${witness}`] : []),
    ...(details.confirmBy ? [confirmation(details.confirmBy, confirmedAt)] : []),
  ].join('. ');
}

function confirmation(confirmBy: LocalDate, confirmedAt: string | null): string {
  if (confirmedAt) return `Confirmed in writing on ${formatDate(londonDate(confirmedAt))}`;
  return `To be confirmed in writing by ${formatDate(confirmBy)}`;
}

/** Every line that was put to them, in the order of the form; one that they left alone says so. */
function linesInWords({ proposal, wishes }: FinishedAnswers): readonly AnswerLine[] {
  const { lines, recipients, topics } = proposal.content;
  return lines.map((line) => {
    const wish = wishes.find(({ lineId }) => lineId === line.id);
    return {
      id: line.id,
      recipient: recipients.find(({ id }) => id === line.recipientId)?.name ?? '',
      about: topicIn(topics, line.topic).name,
      direction: DIRECTIONS[line.direction],
      answer: wish ? ANSWERS[wish.wish] : 'No answer',
      limit: wish?.limitText ?? null,
    };
  });
}

/** "Denise Grant took back part of this on 18 November 2026." */
export function takenBackInWords({ withdrew, isAll }: TakenBack): string {
  const { personName, at } = withdrew;
  return `${personName} took back ${isAll ? 'all that they agreed to here' : 'part of this'} on ${formatDate(londonDate(at))}.`;
}

/** What a sealed document is called for staff: whose it is, which version, or that it is the receipt of something taken back. */
export function documentInWords(
  { audience, version }: { readonly audience: Audience; readonly version: number },
  proposals: readonly Proposal[],
  receipts: ReadonlySet<string>,
): string {
  const name = audienceInWords(audience, proposals);
  if (receipts.has(`${audience} ${version}`)) return name.replace(/^Copy/, 'Receipt');
  return version > 1 ? `${name}, version ${version}` : name;
}

/** For whom a document was made, by name. */
export function audienceInWords(audience: Audience, proposals: readonly Proposal[]): string {
  const id = audience.slice(audience.indexOf(':') + 1);
  switch (audienceKind(audience)) {
    case 'office':
      return 'Office copy';
    case 'child':
      return proposals[0] ? `${callName(proposals[0].child)}’s copy (Easy Read)` : 'The child’s copy';
    case 'family':
      return `Copy for ${proposals.find(({ person }) => person.id === id)?.person.name ?? 'a family member'}`;
    case 'recipient': {
      const recipients = proposals.flatMap((proposal) => proposal.recipients);
      return `Confirmation for ${recipients.find((recipient) => recipient.id === id)?.name ?? 'a recipient'}`;
    }
    case 'subject-access':
      return 'Copy for a subject access request';
    case 'blank':
      return 'Blank form';
  }
}
