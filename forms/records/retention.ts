import { addMonths, type LocalDate } from '~/forms/values/dates';

/** What a period is counted from. Only a birth is known from the first day; the rest is known when it happens. */
export type RetentionTrigger = 'birth' | 'closure' | 'order' | 'last contact';

/** One period as it was published, with where it was found. */
export type RetentionPeriod = {
  readonly inForceFrom: LocalDate;
  readonly years: number;
  readonly countedFrom: RetentionTrigger;
  /** `law`: fixed by regulation. `example`: what one council publishes; each council must set its own. */
  readonly authority: 'law' | 'example';
  readonly source: string;
};

type RetentionRow = { readonly name: string; readonly periods: readonly RetentionPeriod[] };

/**
 * How long a record is kept, by the class of the case file that it follows. No period fits every council: published schedules
 * differ by decades, so every row but the looked-after one is an example. A changed period is a new row with its own date.
 */
export const RETENTION_CLASSES = {
  early_help: {
    name: 'Early help, Family Help or child in need',
    periods: [
      {
        inForceFrom: '2020-01-01',
        years: 30,
        countedFrom: 'birth',
        authority: 'example',
        source: 'North Somerset Council’s schedule: to age 30 (Devon’s draft: age 18 and 3 years without activity)',
      },
    ],
  },
  child_protection: {
    name: 'Child protection (section 47)',
    periods: [
      {
        inForceFrom: '2020-01-01',
        years: 35,
        countedFrom: 'closure',
        authority: 'example',
        source: 'North Somerset Council’s schedule; found lawful in R (C) v Northumberland [2015] EWHC 2134 (Admin)',
      },
    ],
  },
  looked_after: {
    name: 'Looked after',
    periods: [
      {
        inForceFrom: '2011-04-01',
        years: 75,
        countedFrom: 'birth',
        authority: 'law',
        source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50',
      },
    ],
  },
  adoption: {
    name: 'Adoption',
    periods: [
      {
        inForceFrom: '2020-01-01',
        years: 100,
        countedFrom: 'order',
        authority: 'example',
        source: 'Published schedules of councils: 100 years from the order',
      },
    ],
  },
  contact_only: {
    name: 'Contact or advice only',
    periods: [
      {
        inForceFrom: '2020-01-01',
        years: 6,
        countedFrom: 'last contact',
        authority: 'example',
        source: 'Published schedules of councils: 6 years from the last contact',
      },
    ],
  },
} as const satisfies Record<string, RetentionRow>;

export type RetentionClass = keyof typeof RETENTION_CLASSES;

/** The days that periods are counted from, as far as they have happened. */
export type RetentionFacts = Readonly<Partial<Record<RetentionTrigger, LocalDate>>>;

export type Retention = {
  readonly class: RetentionClass;
  readonly className: string;
  readonly period: RetentionPeriod;
  /** Kept to this day; null while what it is counted from has not happened. */
  readonly until: LocalDate | null;
  /** When two people look whether it can go: nothing is ever disposed of by itself. */
  readonly reviewOn: LocalDate | null;
  /** What has to be said beside the dates. */
  readonly caution: string;
};

/** The review is this long before the end, so that it is done in time. */
const REVIEW_MONTHS_BEFORE = 3;

/** How long a record of a class is kept, by the period in force on a day. */
export function retentionFor(kind: RetentionClass, facts: RetentionFacts, today: LocalDate): Retention {
  const { name, periods } = RETENTION_CLASSES[kind];
  const period = inForceOn(periods, today);
  const from = facts[period.countedFrom];
  const until = from === undefined ? null : addMonths(from, period.years * 12);
  return {
    class: kind,
    className: name,
    period,
    until,
    reviewOn: until === null ? null : addMonths(until, -REVIEW_MONTHS_BEFORE),
    caution: cautionOf(period),
  };
}

/** The period in force on a day; the first one, for a day before all of them. */
export function inForceOn(
  [first, ...later]: readonly [RetentionPeriod, ...RetentionPeriod[]],
  today: LocalDate,
): RetentionPeriod {
  return later.reduce((best, period) => (period.inForceFrom <= today ? period : best), first);
}

function cautionOf({ authority }: RetentionPeriod): string {
  return authority === 'law'
    ? 'Set by law. Check for legal holds and inquiries before anything is disposed of.'
    : 'Example: the council must set its own schedule. Check for legal holds and inquiries before anything is disposed of.';
}
