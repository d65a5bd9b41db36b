import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong passwords in a quarter of an hour, before everyone has to wait: for one account, and from one address (a whole office). */
const MINUTES = 15;
const perAccount = new RateLimiterMemory({ keyPrefix: 'account', points: 10, duration: MINUTES * 60 });
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: MINUTES * 60 });

/** Whose password is tried (an email address, whether or not it has an account), and from where. */
export type Knock = { readonly account: string; readonly address: string };

/**
 * Counts a try before it is checked, so that tries sent together count too. `stop` from the first one too many on;
 * `first stop` for that one alone, so that the audit trail is told once and cannot be flooded.
 */
export async function countKnock({ account, address }: Knock): Promise<'go' | 'first stop' | 'stop'> {
  const over = [await overBy(perAccount, account), await overBy(perAddress, address)];
  if (over.every((points) => points === 0)) return 'go';
  return over.includes(1) ? 'first stop' : 'stop';
}

/** Takes back a try that was right: the account's count begins again, the address gets its try back. */
export async function forgiveKnock({ account, address }: Knock): Promise<void> {
  await perAccount.delete(account);
  await perAddress.reward(address, 1);
}

async function overBy(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.consumedPoints - limiter.points;
    throw refused;
  }
}

/** Files to check in a quarter of an hour, from one address or by one member of staff: enough for a whole box of papers. */
const perChecker = new RateLimiterMemory({ keyPrefix: 'check', points: 60, duration: MINUTES * 60 });

/** Counts a file before it is read; false for one too many. */
export async function countFileCheck(checker: string): Promise<boolean> {
  return (await overBy(perChecker, checker)) === 0;
}

/** How often one address of a copy is opened in a quarter of an hour, so that its holder cannot flood the audit trail. */
const perCopyLink = new RateLimiterMemory({ keyPrefix: 'copy link', points: 20, duration: MINUTES * 60 });

/** Counts the opening of such an address before it is answered; false for one too many. */
export async function countLinkOpening(linkId: string): Promise<boolean> {
  return (await overBy(perCopyLink, linkId)) === 0;
}
