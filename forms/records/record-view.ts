import type { LEVELS } from '~/forms/records/check-words';
import type { DocumentMark } from '~/forms/records/document-mark';
import type { RecordStanding } from '~/forms/records/record-standing';
import type { Retention } from '~/forms/records/retention';
import type { LocalDate } from '~/forms/values/dates';

/** What one person said to one line, in words. */
export type AnswerLine = {
  readonly id: string;
  readonly recipient: string;
  readonly about: string;
  readonly direction: string;
  readonly answer: string;
  readonly limit: string | null;
};

/** Everything one person said, how they signed, and what was seen and heard when the tablet came back. */
export type PersonAnswers = {
  readonly signingSessionId: string;
  readonly person: string;
  readonly capacity: string;
  readonly signed: string;
  readonly signedAt: string | null;
  readonly lines: readonly AnswerLine[];
  readonly ownWords: string | null;
  readonly copyWish: string;
  readonly proof: Proof;
};

/** What they were shown, and by whom it was explained. Hashes are hexadecimal SHA-256. */
export type Proof = {
  readonly form: string;
  readonly explainedBy: string;
  readonly explainedAt: string;
  readonly statement: string;
  readonly contentHash: string;
  readonly wordingHash: string;
  readonly noticeHash: string;
};

/** A sealed document, and everything that was recorded of its copies. */
export type RecordDocument = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** For whom it is, and which version. */
  readonly name: string;
  /** Where it no longer says what holds. */
  readonly mark: DocumentMark | null;
  readonly version: number;
  readonly sealedAt: string;
  /** Of its seal, or of its long-term version where there is one. */
  readonly level: keyof typeof LEVELS;
  /** Hexadecimal, of the file that is given out. */
  readonly sha256: string;
  readonly copies: readonly RecordCopy[];
};

export type RecordCopy = {
  readonly id: string;
  readonly how: string;
  readonly givenTo: string;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

/** Something that went out, or was asked, as it is known now: no copy is made of it alone. */
export type RecordedSending = {
  readonly id: string;
  readonly at: string;
  /** What, to whom and by which way. */
  readonly text: string;
  /** Whether this form put it to the family; else it is about the child, and on no form. */
  readonly isOnForm: boolean;
};

/** Everything that the page of a record shows. */
export type RecordView = {
  readonly agreementId: string;
  readonly reference: string;
  readonly child: {
    readonly id: string;
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly dateOfBirth: LocalDate;
    readonly caseSystemId: string | null;
  };
  readonly team: string;
  readonly worker: string;
  readonly completedAt: string | null;
  readonly standing: RecordStanding;
  /** A sentence for each time that somebody took back something of it: what was said stays as it was said. */
  readonly takenBack: readonly string[];
  /** Why the record was marked as entered in error, by whom and when. */
  readonly ending: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly protections: readonly string[];
  readonly answers: readonly PersonAnswers[];
  /** The latest first. */
  readonly sent: readonly RecordedSending[];
  readonly documents: readonly RecordDocument[];
  /** The ids of the pages of a paper form that are kept with it. */
  readonly papers: readonly string[];
  /** Why a document that should be there is not made yet: a sentence for each. */
  readonly notMade: readonly string[];
  readonly retention: Retention;
};
