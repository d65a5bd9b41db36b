import type { Fields } from '~/forms/agreement/answers/fields';

/** Words with which the name of a field claims that the family answers, those of the family's own pages among them. */
const CLAIMS: ReadonlySet<string> = new Set([
  ...['said', 'say', 'says', 'wish', 'wishes', 'answer', 'answers', 'answered'],
  ...['agree', 'agrees', 'agreed', 'consent', 'consents', 'consented', 'refuse', 'refuses', 'refused'],
  ...['sign', 'signed', 'signer', 'signature', 'card', 'cards', 'typed', 'drawing', 'strokes', 'opt', 'copy'],
]);

/** Whether a request claims to answer for the family: no field of a decision or of a disclosure does, and nobody's wish is made there. */
export function claimsAWish(fields: Fields): boolean {
  return Object.keys(fields).some(isClaim);
}

/** The same fields without such claims: what the worker says of what happened stays. */
export function withoutClaims<Value>(fields: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isClaim(name)));
}

/** By its first word, however it goes on: `wish-1`, `wish_by`, `wishBy`. What stands later names a line or a prompt. */
function isClaim(name: string): boolean {
  const [first = ''] = name.replace(/([a-z])(?=[A-Z])/g, '$1 ').match(/[a-z]+/gi) ?? [];
  return CLAIMS.has(first.toLowerCase());
}
