import type { Source } from '~/forms/deciders/sources';
import type { LocalDate } from '~/forms/values/dates';

/** Law whose text nobody has read for this product yet: its number and first day are from knowledge or from somebody else's account. */
export function unreadLaw(cite: string, inForceFrom: LocalDate | null): Source {
  return { cite, kind: 'law', inForceFrom, supersededOn: null, verified: false };
}

/** Law as an official or published page that was read gives it. */
export function readLaw(cite: string, inForceFrom: LocalDate | null): Source {
  return { ...unreadLaw(cite, inForceFrom), verified: true };
}

/** UK GDPR as retained from the end of 2020; its articles were not read for this product. */
export function ukGdpr(article: string): Source {
  return unreadLaw(`UK GDPR ${article}`, '2021-01-01');
}

/** The Data Protection Act 2018, from the day on which most of it began; not read for this product. */
export function dpa2018(place: string): Source {
  return unreadLaw(`Data Protection Act 2018 ${place}`, '2018-05-25');
}

function local(cite: string, inForceFrom: LocalDate | null = null): Source {
  return { cite, kind: 'local policy', inForceFrom, supersededOn: null, verified: true };
}

/** Why no first day stands beside a local procedure: nobody has made one up. */
export const NO_DAY_GIVEN = 'The page that was read gives no day from which it applies.';

/** Local procedures and pages that were read. Where the page gives no day, the first day is not known. */
export const LOCAL_SOURCES = {
  derby: local('Derby City Children’s Social Care Procedures 1.1.8'),
  warrington: local('Warrington safeguarding partnership, Information sharing (2026)'),
  bedfordshire: local('Pan-Bedfordshire, Sharing information about children, young people and their families'),
  swindon: local('Swindon Safeguarding Partnership, Consent and information sharing briefing'),
  hertfordshire: local(
    'Hertfordshire Children’s Services Procedures, Consent to Information Sharing (November 2024)',
    '2024-11-01',
  ),
  leicestershire: local('Leicestershire multi-agency referral guidance'),
  buckinghamshire: local('Buckinghamshire information sharing guidance'),
  devon: local('Devon County Council, Information sharing: consent and capacity'),
} as const satisfies Record<string, Source>;

/** The advice of April and May 2024: one document, dated 19 April 2024 by one account and 1 May 2024 by others. */
export const DFE_2024: Source = {
  cite: 'DfE, Information sharing: advice for practitioners providing safeguarding services (2024)',
  kind: 'guidance',
  inForceFrom: '2024-05-01',
  supersededOn: null,
  verified: true,
};

/** A decision of this product, and no rule of law. */
export function productRule(cite: string): Source {
  return {
    cite: `Product rule: ${cite}`,
    kind: 'product rule',
    inForceFrom: '2026-11-18',
    supersededOn: null,
    verified: true,
  };
}
