type MethodRow = {
  /** After "on 18 November 2026": how somebody gave their answers, as the record and the copies say it. */
  readonly label: string;
  /** What may stand in the place of a signature. Nothing is ever drawn for somebody who spoke. */
  readonly image: 'strokes' | 'photograph' | 'none';
  /** Whether the person put anything of their own under the answers: a name, a mark, the press of a button. */
  readonly signs: boolean;
  /** An answer that is confirmed in writing afterwards. */
  readonly toBeConfirmed: boolean;
};

/**
 * Every honest way to give answers. No rule of law asks for a signature, and none for a witness (Electronic Communications
 * Act 2000 s.7, text not checked yet): a witness may be named and is never required.
 */
export const SIGNING_METHODS = {
  drawn: { label: 'signed on the tablet', image: 'strokes', signs: true, toBeConfirmed: false },
  typed: { label: 'signed by typing their name', image: 'none', signs: true, toBeConfirmed: false },
  button: { label: 'confirmed with a button', image: 'none', signs: true, toBeConfirmed: false },
  mark: { label: 'made their mark', image: 'strokes', signs: true, toBeConfirmed: false },
  spoken: { label: 'said it in person, not signed', image: 'none', signs: false, toBeConfirmed: false },
  telephone: { label: 'said it by telephone, not signed', image: 'none', signs: false, toBeConfirmed: true },
  paper: { label: 'signed on paper', image: 'photograph', signs: true, toBeConfirmed: false },
  unsigned: { label: 'answered, and did not sign', image: 'none', signs: false, toBeConfirmed: false },
  refused_to_sign: { label: 'answered, and would not sign', image: 'none', signs: false, toBeConfirmed: false },
  unable_to_sign: { label: 'answered, and could not sign', image: 'none', signs: false, toBeConfirmed: false },
} as const satisfies Record<string, MethodRow>;

export type SigningMethod = keyof typeof SIGNING_METHODS;

/** Whether the person put anything of their own under the answers. */
export function signs(method: SigningMethod): boolean {
  return SIGNING_METHODS[method].signs;
}

/** Whether an image may be kept with answers given in this way: never for what was spoken. */
export function mayHoldImage(method: SigningMethod, image: 'strokes' | 'photograph'): boolean {
  return SIGNING_METHODS[method].image === image;
}

/** What a practitioner may say of a signature afterwards, by the method that it was made with. */
const SEEN_AS = {
  drawn: { mark: 'They made a mark instead of a signature' },
  unsigned: { refused_to_sign: 'They would not sign', unable_to_sign: 'They could not sign' },
} as const satisfies Partial<Record<SigningMethod, Partial<Record<SigningMethod, string>>>>;

export type SignedAs = 'mark' | 'refused_to_sign' | 'unable_to_sign';

/** What may be said of answers that were finished by a method, with the words of each; nothing for most. */
export function mayBeSignedAs(method: SigningMethod): Readonly<Partial<Record<SignedAs, string>>> {
  return method === 'drawn' || method === 'unsigned' ? SEEN_AS[method] : {};
}

/** How somebody gave their answers, as the record says it: what the practitioner saw tells a mark from a signature, and why there is none. */
export function effectiveMethod(method: SigningMethod, signedAs: SignedAs | null | undefined): SigningMethod {
  return signedAs && Object.hasOwn(mayBeSignedAs(method), signedAs) ? signedAs : method;
}
