/** So many bytes of a certificate’s own signature are in no other file by chance. */
const PIECE = 32;

/** Looks at a file piece by piece. Holds no more of it than the longest trace. */
export type TraceFinder = { readonly take: (bytes: Buffer) => void; readonly found: () => boolean };

/**
 * Finds whether a file carries one of these certificates, whole or in part, in the ways in which programs write a seal that they
 * copy: a changed copy of a document of ours does, and a file that is not ours does not. It proves nothing of a file: a
 * certificate is no secret. Give those that seal for us alone: an authority above them stands in others' files too.
 */
export function traceFinder(certificatesDer: readonly Uint8Array[]): TraceFinder {
  const traces = certificatesDer.flatMap(tracesOf);
  const kept = Math.max(0, ...traces.map(({ length }) => length - 1));
  let isFound = false;
  let tail = Buffer.alloc(0);
  return {
    take: (bytes) => {
      if (isFound) return;
      const seen = Buffer.concat([tail, bytes]);
      isFound = traces.some((trace) => seen.includes(trace));
      tail = Buffer.from(seen.subarray(Math.max(0, seen.length - kept)));
    },
    found: () => isFound,
  };
}

/** Two pieces, so that a byte changed in one of them hides nothing; as digits, small or capital, and as bytes. */
function tracesOf(certificateDer: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(certificateDer);
  const pieces = [bytes.subarray(-2 * PIECE, -PIECE), bytes.subarray(-PIECE)];
  return pieces.flatMap((piece) => {
    const digits = piece.toString('hex');
    return [Buffer.from(digits), Buffer.from(digits.toUpperCase()), piece];
  });
}
