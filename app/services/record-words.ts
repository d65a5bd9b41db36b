import type { FinishedAnswers } from '~/app/services/record-answers.server';
import { DIRECTIONS } from '~/forms/agreement/agencies';
import type { Proposal } from '~/forms/agreement/proposal';
import type { SigningMethod } from '~/forms/agreement/signing-methods';
import { topicIn } from '~/forms/agreement/topics';
import type { WishKind } from '~/forms/agreement/wishes';
import { type Audience, audienceKind } from '~/forms/copies/audience';
import type { AnswerLine, PersonAnswers } from '~/forms/records/record-view';

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
    signed: signature ? SIGNED[signature.method] : 'Did not finish signing',
    signedAt: signature?.signedAt ?? null,
    lines: linesInWords(from),
    ownWords: handBack?.ownWords || null,
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

/** For whom a document was made, by name. */
export function audienceInWords(audience: Audience, proposals: readonly Proposal[]): string {
  const id = audience.slice(audience.indexOf(':') + 1);
  switch (audienceKind(audience)) {
    case 'office':
      return 'Office copy';
    case 'child':
      return 'The child’s copy';
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
