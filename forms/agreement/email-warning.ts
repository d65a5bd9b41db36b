/** Where anybody may have an address, and nobody's employer keeps it. */
const PERSONAL = [
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'live',
  'msn',
  'yahoo',
  'ymail',
  'icloud',
  'me',
  'mac',
  'aol',
  'gmx',
  'proton',
  'protonmail',
  'mail',
  'btinternet',
  'sky',
  'talktalk',
  'virginmedia',
  'ntlworld',
  'blueyonder',
] as const;

const ADDRESS = /[\p{L}\p{N}._%+'-]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;

type Sending = {
  /** Everything that was written of whom it went to and by which way. */
  readonly written: readonly string[];
  /** It went by email that nothing secures. */
  readonly isPlainEmail: boolean;
  /** The secure way that the directory has for this recipient; empty where it has none. */
  readonly usualChannel: string;
};

/**
 * What is said of a way that others may read: a personal address, an address that the directory does not have, plain email. It
 * asks for words and never stops anything. Null where there is nothing to say.
 */
export function emailWarning({ written, isPlainEmail, usualChannel }: Sending): string | null {
  const addresses = written.flatMap((text) => [...text.matchAll(ADDRESS)]);
  const isKnown = (address: string) => usualChannel.toLowerCase().includes(address.toLowerCase());
  const strange = addresses.filter(([address]) => !isKnown(address));
  const personal = strange.find(([, domain = '']) => isPersonal(domain));
  if (personal) return `${personal[0]} is a personal email address, which others may read`;
  if (strange[0]) return `${strange[0][0]} is not the secure address that the directory has`;
  return isPlainEmail ? 'Plain email can be read by others' : null;
}

function isPersonal(domain: string): boolean {
  const [, provider] = /^([^.]+)\.(?:[a-z]{2,3}|co\.[a-z]{2})$/.exec(domain.toLowerCase()) ?? [];
  return PERSONAL.some((name) => name === provider);
}
