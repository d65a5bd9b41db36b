import type { DecidingPolicy } from '~/forms/deciders/policy';
import { because, type Reason } from '~/forms/deciders/sources';
import type { ChildFacts } from '~/forms/deciders/standing';
import type { Conclusion } from '~/forms/deciders/understanding';

/** Whether the child is expected to decide, and why. */
export type ExpectedRoute = {
  readonly byChild: boolean;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly asksReason: string | null;
};

/** By age on the day and by understanding of this decision. `years` is null before a birth; `found` is the assessment's conclusion. */
export function expectedRoute(
  years: number | null,
  found: Conclusion | null,
  { name }: ChildFacts,
  policy: DecidingPolicy,
): ExpectedRoute {
  const { years: from, source } = policy.assessFrom;
  if (years === null)
    return others(because('The child is not born: the information is the pregnant person’s own.', 'gdpr_4_1'));
  if (years >= 16) return presumedAble(years, found, name);
  const assessed = because('Below 16 understanding of this decision decides, not an age.', 'gillick');
  if (found === 'sufficient') {
    const differs = {
      text: 'What counts where the child and a parent differ is in the council’s policy.',
      source: policy.whenTheyDiffer.source,
    };
    const early = years < from ? `${name} is under ${from}. Say why their own decision is taken.` : null;
    return {
      ...itself(because(`${name} was found to understand this decision.`, 'gillick'), assessed, differs),
      asksReason: early,
    };
  }
  if (found === 'not_sufficient')
    return others(because(`${name} was found not to understand this decision well enough.`, 'gillick'), assessed);
  if (found === 'unable_to_assess_now')
    return others(because(`${name}’s understanding cannot be assessed now.`, 'gillick'), assessed);
  const below = years < from;
  const text = below
    ? `${name} is under ${from}: a person with parental responsibility is asked, unless an assessment finds understanding.`
    : `${name}’s understanding has not been assessed: until then a person with parental responsibility is asked.`;
  const warnings = below ? [] : [{ text: `Assess ${name}’s understanding of this decision.`, source }];
  return { ...others({ text, source }), warnings };
}

/** From 16 on only an assessment that finds somebody not able displaces the presumption (texts not checked yet). */
function presumedAble(years: number, found: Conclusion | null, name: string): ExpectedRoute {
  const adult = years >= 18;
  if (found !== 'not_sufficient') {
    const route = adult
      ? itself(because(`${name} is 18 or over and decides alone.`, 'ca_s105'))
      : itself(
          because(
            `${name} is 16 or 17 and is presumed able to decide. A parent may wish to sign, and need not.`,
            'mca_s1_2',
          ),
        );
    if (found !== 'unable_to_assess_now') return route;
    return { ...route, warnings: [because('A doubt about their ability could not be settled yet.', 'mca_s1_2')] };
  }
  const doubt = because(`An assessment found ${name} not able to decide this at present.`, 'mca_s3');
  const advice = because('A decision in their best interests is needed. Ask for legal advice.', 'mca_s4');
  const deputy = because('Ask whether an attorney or deputy acts for them.', 'mca_s4');
  return { ...others(doubt), warnings: adult ? [advice, deputy] : [advice] };
}

function itself(...reasons: readonly Reason[]): ExpectedRoute {
  return { byChild: true, reasons, warnings: [], asksReason: null };
}

function others(...reasons: readonly Reason[]): ExpectedRoute {
  return { byChild: false, reasons, warnings: [], asksReason: null };
}
