import { daysBetween, formatDate, londonDate } from '~/forms/values/dates';

/** How many days before a certificate ends its council is told, and how urgently: ordering one takes weeks. */
const STEPS = [
  {
    days: 7,
    what: 'Put the new one into the settings this week.',
    again: 'Change to another time-stamp authority this week if yours has no new certificate.',
  },
  {
    days: 30,
    what: 'The new one needs to be here by now.',
    again: 'Look for another time-stamp authority now if yours has no new certificate.',
  },
  {
    days: 60,
    what: 'Order a new one now: it can take weeks.',
    again: 'Ask the time-stamp authority when it stamps with a new one: each is stamped again by itself then.',
  },
] as const;

/** A certificate that somebody has to renew, and the instant at which it ends. */
export type Ending = { readonly what: string; readonly endsAt: string };

/**
 * A sentence for administrators about a certificate that ends within 60 days, 30 days or a week, or has ended; null before. Older
 * records are not touched by it: they keep their own.
 */
export function expiryWarning({ what, endsAt }: Ending, at: string): string | null {
  const day = londonDate(endsAt);
  const left = daysBetween(londonDate(at), day);
  if (endsAt <= at) {
    return `${what} ended on ${formatDate(day)}. Documents are still sealed, but whoever checks a new one is told that the certificate had ended.`;
  }
  const step = STEPS.find(({ days }) => left <= days);
  return step ? `${what} ends on ${formatDate(day)}, ${inDays(left)}. ${step.what}` : null;
}

/** Long-term versions whose last time-stamp has the same certificates, and the instant at which the first of those ends. */
export type LastStamps = { readonly files: number; readonly endsAt: string };

/**
 * A sentence for administrators about long-term versions whose last time-stamp has a certificate that ends within 60 days, 30 days or
 * a week, or has ended; null before. They are stamped again long before that, unless the authority goes on with the same certificate.
 */
export function lastStampWarning({ files, endsAt }: LastStamps, at: string): string | null {
  const day = londonDate(endsAt);
  const what = `The certificate of the last time-stamp of ${files === 1 ? '1 long-term version' : `${files} long-term versions`}`;
  if (endsAt <= at) {
    return `${what} ended on ${formatDate(day)}. Whoever checks it outside this product is told so, until it is stamped again.`;
  }
  const left = daysBetween(londonDate(at), day);
  const step = STEPS.find(({ days }) => left <= days);
  return step ? `${what} ends on ${formatDate(day)}, ${inDays(left)}. ${step.again}` : null;
}

/** So many days from now, in words. */
export function inDays(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'in 1 day' : `in ${days} days`;
}

/** How long ago an instant is, in the largest unit that says something. */
export function ageInWords(from: string, at: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(at) - Date.parse(from)) / 60_000));
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / (24 * 60)), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
