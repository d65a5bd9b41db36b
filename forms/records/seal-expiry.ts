import { daysBetween, formatDate, londonDate } from '~/forms/values/dates';

/** How many days before a certificate ends its council is told, and how urgently: ordering one takes weeks. */
const STEPS = [
  { days: 7, what: 'Put the new one into the settings this week.' },
  { days: 30, what: 'The new one needs to be here by now.' },
  { days: 60, what: 'Order a new one now: it can take weeks.' },
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
