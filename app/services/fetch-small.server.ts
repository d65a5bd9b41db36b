import type { Fetch } from '~/app/pdf/long-term/withdrawn.server';

/** The lists of large authorities have some megabytes. */
const LARGEST = 8 * 1024 * 1024;
const LONGEST = 10_000;

/** What stands at an address, where it comes in time and is not larger than any honest answer; null otherwise. */
export const fetchSmall: Fetch = async (address, request) => {
  const posted = request && {
    method: 'POST',
    headers: { 'Content-Type': request.type },
    body: new Uint8Array(request.body),
  };
  try {
    const response = await fetch(address, { ...posted, signal: AbortSignal.timeout(LONGEST) });
    return response.ok ? await readAtMost(response, LARGEST) : null;
  } catch {
    return null;
  }
};

/** The body of an answer, read piece by piece; null where it is larger than so many bytes. */
export async function readAtMost(response: Response, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (let length = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  return Buffer.concat(pieces);
}
