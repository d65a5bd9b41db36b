/** How one object of a file names another. */
export type Ref = `${number} 0 R`;

/**
 * A value as it stands in a file: a reference, a name, a list, a dictionary or hex digits, a few words of ours in brackets.
 * Text that people wrote is none of these until it has gone through `textString`.
 */
export type Value = number | boolean | Ref | `/${string}` | `[${string}]` | `<${string}>` | `(${string})`;

/** Entries of a dictionary; what is undefined is left out. */
export type Entries = { readonly [key: string]: Value | undefined };

/** A dictionary, its keys in the order given, so that the same content gives the same bytes. */
export function dict(entries: Entries): `<<${string}>>` {
  let made = '';
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) made += `/${key} ${value}\n`;
  }
  return `<<\n${made}>>`;
}

/** An array. */
export function list(values: readonly Value[]): `[${string}]` {
  return `[ ${values.join(' ')} ]`;
}

/** Text that people wrote: always as hex digits, so that no text can pass for a part of the file's syntax. */
export function textString(text: string): `<${string}>` {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** A plain ASCII string, in hex digits for the same reason. */
export function asciiString(text: string): `<${string}>` {
  return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
}
