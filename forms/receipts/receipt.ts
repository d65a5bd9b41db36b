import type { AgencyKind, Direction } from '~/forms/agreement/agencies';
import type { LineOutcomeKind } from '~/forms/agreement/line-outcome';
import type { WishKind } from '~/forms/agreement/wishes';
import type { KeptBirth } from '~/forms/deciders/birth-of';
import type { NoticeBasis } from '~/forms/definition';
import type { RECEIPT_SCHEMA } from '~/forms/receipts/identifiers';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import type { LocalDate } from '~/forms/values/dates';

/** An id of one of the product’s tables (a topic, a purpose, a row of law), which may get further rows: no closed list. */
export type Code = string;

/** ISO 8601 text in UTC. */
export type Instant = string;

/**
 * What one person said, apart from any basis and from anything that was sent. `lines` holds what they answered: a line that they
 * left alone is not there. `standing`: what was written down wrongly was put right since, or does not count.
 */
export type ReceiptWish = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    /** As what they spoke on the day: a row of the table of capacities. */
    readonly capacity: Code;
    /** Who they are to the child, and how the council knows of their parental responsibility: for the office alone. */
    readonly relationship: Code | null;
    readonly responsibility: { readonly route: Code; readonly evidence: Code } | null;
  };
  readonly asked: {
    readonly at: Instant;
    readonly by: { readonly id: string | null; readonly name: string; readonly jobTitle: string };
    readonly language: string;
    /** The lawful basis that the privacy notice gave them, which the council had set. It is no part of what they said. */
    readonly noticeBasis: NoticeBasis;
    /** Hexadecimal SHA-256 of all that was shown and of the notice: for the office alone. */
    readonly sha256: { readonly shown: string; readonly notice: string } | null;
  };
  readonly answered: {
    readonly at: Instant;
    readonly recordedAt: Instant;
    /** How they gave their answers; `signed`: whether they put anything of their own under them. */
    readonly method: Code;
    readonly signed: boolean;
    readonly strokesSha256: string | null;
    /** By when a spoken answer is confirmed in writing. */
    readonly confirmBy: LocalDate | null;
    /** Whether the practitioner thinks that somebody pressed them; null where that is not known, or not for this reader. */
    readonly pressed: boolean | null;
  };
  readonly standing: 'counts' | 'put_right' | 'does_not_count';
  /** The last day on which a yes stands, and the day it is looked at again; null where none was set. */
  readonly until: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  readonly lines: readonly { readonly line: string; readonly wish: WishKind; readonly limit: string | null }[];
  /** Whom they do not want told, in their words. */
  readonly exclusions: string | null;
};

export type ReceiptWithdrawal = {
  readonly id: string;
  readonly person: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly channel: Code;
  readonly lines: readonly { readonly line: string; readonly way: Direction }[];
  /** Nothing that they agreed to is left. */
  readonly all: boolean;
};

/** The lawful basis of one line, as it was decided; null and empty: not answered, or the line calls for none. */
export type ReceiptBasis = {
  readonly article6: Code | null;
  readonly article9: Code | null;
  readonly schedule1: Code | null;
  readonly article10: Code | null;
  readonly confidentiality: Code | null;
  readonly gateways: readonly Code[];
  readonly duty16la: Code | null;
  /** What the family’s yes or no is, in law. */
  readonly agreement: Code | null;
};

/** A decision of the council’s staff. `line` is null where no form put it; `said` is what people had said of it then. */
export type ReceiptDecision = {
  readonly id: string;
  readonly version: number;
  readonly outcome: DecisionOutcome;
  readonly urgent: boolean;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
  readonly decidedBy: { readonly name: string; readonly role: string };
  readonly authorisedBy: { readonly name: string; readonly role: string; readonly at: Instant } | null;
  readonly notAsked: Code | null;
  /** It shares what somebody had refused, taken back or disputed; with its grounds, where they were written down. */
  readonly againstWish: boolean;
  readonly override: { readonly grounds: readonly Code[]; readonly threshold: Code | null } | null;
  readonly reviewOn: LocalDate | null;
  readonly lines: readonly {
    readonly line: string | null;
    readonly recipient: string | null;
    readonly recipientName: string;
    readonly what: string;
    readonly way: 'tell' | 'ask';
    readonly said: LineOutcomeKind | 'not_on_form';
    readonly basis: ReceiptBasis;
  }[];
};

/** Something that went to a recipient, or was asked of one. `decision`: the one it followed; null where none was recorded. */
export type ReceiptDisclosure = {
  readonly id: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly line: string | null;
  readonly recipient: string | null;
  readonly recipientName: string;
  readonly what: string;
  readonly way: 'tell' | 'ask';
  readonly channel: string;
  readonly kind: Code | null;
  readonly decision: string | null;
};

/**
 * The machine-readable copy of one agreement for one reader: what a case system can take in. What people said, on what basis
 * the council decided and what went out are three lists, none of which follows from another. Facts, opinions and reasons stand
 * in the sealed document, and not here.
 */
export type Receipt = {
  readonly schema: typeof RECEIPT_SCHEMA;
  readonly audience: string;
  /** The last thing that it knows of, or the moment at which it was asked for. */
  readonly asOf: Instant;
  /** The sealed document that it goes with; its SHA-256 is null inside that document itself. */
  readonly document: { readonly reference: string; readonly sha256: string | null } | null;
  readonly agreement: {
    readonly reference: string;
    readonly form: { readonly id: string; readonly version: string };
    readonly status: 'counts' | 'entered_in_error';
    readonly purpose: Code | null;
    readonly why: string;
  };
  readonly council: { readonly name: string; readonly dataProtection: string; readonly changeOfMind: string };
  readonly child: {
    readonly id: string;
    readonly givenNames: string;
    readonly familyName: string;
    readonly knownAs: string | null;
    readonly birth: {
      readonly kind: KeptBirth['birthKind'];
      readonly on: LocalDate;
      readonly latest: LocalDate | null;
    } | null;
  };
  readonly recipients: readonly { readonly id: string; readonly name: string; readonly kind: AgencyKind }[];
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    readonly tier: Code;
    readonly special: readonly Code[];
    readonly offences: boolean;
  }[];
  /** What was put to the family. `about`: adults whose own information it holds, for the office alone. */
  readonly lines: readonly {
    readonly id: string;
    readonly recipient: string;
    readonly topic: string;
    readonly direction: Direction;
    readonly about: readonly string[];
  }[];
  readonly wishes: readonly ReceiptWish[];
  readonly withdrawals: readonly ReceiptWithdrawal[];
  readonly decisions: readonly ReceiptDecision[];
  readonly disclosures: readonly ReceiptDisclosure[];
};

/** A receipt as text. Read back and written again it is the same, byte for byte. */
export function receiptText(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 1)}\n`;
}
