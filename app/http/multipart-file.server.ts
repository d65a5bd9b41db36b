/** The longest lines that may stand above a part of a form. */
const LONGEST_HEAD = 8 * 1024;
const HEAD_ENDS = Buffer.from('\r\n\r\n');

/** Takes the bytes of a file as they come; nothing is kept of them here. */
export type FileSink = (bytes: Buffer) => void;

/**
 * Reads a form that sends a file (RFC 7578) piece by piece, and gives the file of a name to `sink`. Holds no more of it than a
 * boundary is long, however large the file is. Gives whether it was a whole form with such a file.
 */
export async function readMultipartFile(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  name: string,
  sink: FileSink,
): Promise<'read' | 'no file' | 'not a form'> {
  const boundary = /^multipart\/form-data\s*;.*\bboundary="?([^";\s]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return 'not a form';
  const reader = partsReader(Buffer.from(`\r\n--${boundary}`), name, sink);
  // The first boundary stands at the very beginning: an empty line before it makes it like every other.
  reader.take(Buffer.from('\r\n'));
  for await (const bytes of body) reader.take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return reader.outcome();
}

type Reading = 'part' | 'head' | 'end' | 'broken';

function partsReader(delimiter: Buffer, name: string, sink: FileSink) {
  let reading: Reading = 'part';
  let isWanted = false;
  let wasThere = false;
  let left: Buffer = Buffer.alloc(0);

  /** Goes one step on in what is left; false where more has to come first. */
  function step(): boolean {
    if (reading === 'part') {
      const end = left.indexOf(delimiter);
      const to = end < 0 ? Math.max(0, left.length - delimiter.length + 1) : end;
      if (isWanted && to > 0) sink(left.subarray(0, to));
      left = left.subarray(end < 0 ? to : to + delimiter.length);
      if (end >= 0) reading = 'head';
      return end >= 0;
    }
    if (reading !== 'head') return false;
    if (left.subarray(0, 2).toString('latin1') === '--') {
      reading = 'end';
      return false;
    }
    const end = left.indexOf(HEAD_ENDS);
    if (end < 0) {
      if (left.length > LONGEST_HEAD) reading = 'broken';
      return false;
    }
    isWanted = !wasThere && isFileNamed(left.toString('latin1', 0, end), name);
    wasThere ||= isWanted;
    left = left.subarray(end + HEAD_ENDS.length);
    reading = 'part';
    return true;
  }

  return {
    take(bytes: Buffer): void {
      if (reading === 'end' || reading === 'broken') return;
      left = left.length === 0 ? bytes : Buffer.concat([left, bytes]);
      while (step());
    },
    outcome(): 'read' | 'no file' | 'not a form' {
      if (reading !== 'end') return 'not a form';
      return wasThere ? 'read' : 'no file';
    },
  };
}

/** A field for a file that was left empty comes with an empty file name. */
function isFileNamed(head: string, name: string): boolean {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  return disposition.includes(`; name="${name}"`) && /; filename="[^"]/.test(disposition);
}
