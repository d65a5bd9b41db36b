import { readAtMost } from '~/app/services/fetch-small.server';
import { done, type Outcome, refused } from '~/forms/outcome';

/** Ten times the largest answer that was seen. */
const LARGEST = 64 * 1024;

/**
 * Sends a request to a time-stamp authority (RFC 3161, 3.4) and gives its answer, unread. Refused with a sentence for
 * administrators where none comes in time, it is too large, or the server says no. Nothing but the SHA-256 of a signature leaves.
 */
export async function postForTimeStamp(url: string, request: Buffer, longest: number): Promise<Outcome<Buffer>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      redirect: 'error',
      signal: AbortSignal.timeout(longest),
    });
    if (!response.ok) return refused(`The time-stamp authority answered with HTTP status ${response.status}.`);
    const body = await readAtMost(response, LARGEST);
    return body ? done(body) : refused('The time-stamp authority’s answer is too large.');
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return refused(
      isLate
        ? `The time-stamp authority did not answer within ${longest / 1000} seconds.`
        : 'The time-stamp authority could not be reached.',
    );
  }
}
