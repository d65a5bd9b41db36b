const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?Z$/;

/** An instant as the two spellings of it that a PDF holds, both in UTC, both to the second so that they agree. */
export type Instant = { readonly pdf: string; readonly xmp: string };

/** Reads an ISO 8601 UTC instant; throws on anything else, since a date that nobody meant must not be sealed. */
export function instantOf(madeAt: string): Instant {
  const parts = INSTANT.exec(madeAt);
  if (!parts) throw new Error('madeAt is not an ISO 8601 instant in UTC');
  const [, year, month, day, hour, minute, second] = parts;
  return {
    pdf: `D:${year}${month}${day}${hour}${minute}${second}Z`,
    xmp: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
  };
}
