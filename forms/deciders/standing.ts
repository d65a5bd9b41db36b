import { ageFrom, type Birth, yearsForRules } from '~/forms/deciders/age';
import { type Capacity, maySpeak } from '~/forms/deciders/capacities';
import type { PrEvidence } from '~/forms/deciders/parental-responsibility';
import { type PrRoute, prRoute } from '~/forms/deciders/pr-routes';
import { effectOf, RESTRICTIONS, type Restriction, restrictionsOn } from '~/forms/deciders/restrictions';
import { because, type Reason, type SourceId } from '~/forms/deciders/sources';
import { standingWarnings } from '~/forms/deciders/standing-warnings';
import type { Conclusion } from '~/forms/deciders/understanding';
import type { LocalDate } from '~/forms/values/dates';

/** What is known about somebody who might speak for a child. */
export type PersonFacts = {
  readonly id: string;
  readonly name: string;
  /** Null: an adult whose date of birth nobody needed. */
  readonly birth: Birth | null;
  readonly route: PrRoute;
  readonly evidence: PrEvidence;
  /** The days on which they hold it; null: from the start, without an end. A father holds it from the day of registration. */
  readonly holdsFrom: LocalDate | null;
  readonly holdsUntil: LocalDate | null;
  readonly restrictions: readonly Restriction[];
  /** Their own understanding of this decision, where anybody assessed it. */
  readonly understanding: Conclusion | null;
};

export type ChildFacts = { readonly id: string; readonly name: string; readonly birth: Birth };

/** May this person speak for this child on this day, as what, why, and what has to be looked after. */
export type Standing = {
  readonly personId: string;
  readonly name: string;
  readonly capacity: Capacity;
  readonly speaks: boolean;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
};

/**
 * The standing of one person for one child. One holder is enough in law (Children Act 1989 s.2(7), text not checked yet):
 * nobody has to countersign. Doubts about evidence warn and never take anybody's standing away.
 */
export function standingOf(
  person: PersonFacts,
  child: ChildFacts,
  people: readonly PersonFacts[],
  today: LocalDate,
): Standing {
  const { capacity, reasons } = capacityOf(person, child, people, today);
  return {
    personId: person.id,
    name: person.name,
    capacity,
    speaks: maySpeak(capacity),
    reasons,
    warnings: standingWarnings(person, today),
  };
}

type Found = { readonly capacity: Capacity; readonly reasons: readonly Reason[] };

function capacityOf(person: PersonFacts, child: ChildFacts, people: readonly PersonFacts[], today: LocalDate): Found {
  const years = yearsForRules(ageFrom(child.birth, today));
  const row = prRoute(person.route);
  const { name } = person;
  if (years === null) return beforeBirth(person, today);
  if (years >= 18) return found('ended', `Parental responsibility for ${child.name} ended at 18.`, 'ca_s105');
  if (row.holds === 'not known') {
    return found('not_known', `It is not known whether ${name} has parental responsibility.`, 'ca_s3');
  }
  if (row.holds === 'no') {
    return found('carer', `${name} has care of ${child.name} without parental responsibility.`, 'ca_s3_5');
  }
  if (!holdsOn(person, today))
    return found('ended', `${name} does not hold parental responsibility on this day.`, 'ca_s3');
  const adopter = people.find((other) => holdsByAdoption(other, today));
  if (adopter && !holdsByAdoption(person, today)) {
    const text = `${adopter.name} holds by adoption or a parental order: find out whether ${name}’s parental responsibility ended.`;
    return found('not_known', text, 'aca_s46');
  }
  const stopped = stoppedBy(person, today);
  if (stopped) {
    return found(
      'restricted',
      `${name} holds parental responsibility, and this order stops them: ${stopped.label}.`,
      stopped.source,
    );
  }
  if (row.reach === 'other steps only') {
    return found('limited', `${name} may take only the steps needed to keep ${child.name} safe.`, 'ca_s44');
  }
  const guardian = people.find((other) => actsAlone(other, today));
  if (guardian && row.reach === 'alone') {
    return found('excluded', `${guardian.name} is special guardian and may act without ${name}.`, 'ca_s14c');
  }
  return (
    ownUnderstanding(person, today) ?? {
      capacity: row.reach === 'as the council' ? 'council' : 'holder',
      reasons: [...whyHolder(person), ...presumedAble(person, today)],
    }
  );
}

function whyHolder(person: PersonFacts): readonly Reason[] {
  const { label, law, reach } = prRoute(person.route);
  const source = { cite: law, kind: 'law', inForceFrom: null, supersededOn: null, verified: false } as const;
  if (reach === 'as the council') {
    const acts = { text: `${person.name} acts for the council, which shares parental responsibility.`, source };
    const text = 'The council authorises as one who shares parental responsibility. Its own yes is not consent.';
    return [acts, because(text, 'ca_s33')];
  }
  const holds = { text: `${person.name} holds parental responsibility: ${label}.`, source };
  if (reach === 'to the exclusion of others') {
    return [holds, because('A special guardian may act without the other holders.', 'ca_s14c')];
  }
  return [holds, because('Each holder may act alone: one is enough.', 'ca_s2_7')];
}

/** Before a birth nobody holds parental responsibility: the information is the pregnant person's own. */
function beforeBirth(person: PersonFacts, today: LocalDate): Found {
  if (person.route !== 'mother') {
    return found('not_yet', 'Nobody holds parental responsibility before a birth.', 'ca_s2');
  }
  const own = `Before the birth the information is ${person.name}’s own.`;
  return ownUnderstanding(person, today) ?? found('self', own, 'gdpr_4_1');
}

/** A person under 16 needs understanding of their own; from 16 it is presumed until somebody finds otherwise. */
function ownUnderstanding(person: PersonFacts, today: LocalDate): Found | null {
  const years = person.birth ? yearsForRules(ageFrom(person.birth, today)) : 18;
  if (person.understanding === 'sufficient') return null;
  if (years !== null && years < 16) {
    return found(
      'not_understanding',
      `${person.name} is under 16: their own understanding is assessed first.`,
      'gillick',
    );
  }
  if (person.understanding !== 'not_sufficient') return null;
  return found('not_understanding', `${person.name} was found not able to decide this at present.`, 'mca_s3');
}

/** A young parent of 16 or 17, of whom nobody has found otherwise. */
function presumedAble({ name, birth }: PersonFacts, today: LocalDate): readonly Reason[] {
  const years = birth && yearsForRules(ageFrom(birth, today));
  if (years === null || years < 16 || years > 17) return [];
  return [because(`${name} is 16 or 17 and is presumed able to decide.`, 'mca_s1_2')];
}

function actsAlone(other: PersonFacts, today: LocalDate): boolean {
  const exclusive = prRoute(other.route).reach === 'to the exclusion of others';
  return exclusive && holdsOn(other, today) && !stoppedBy(other, today) && !ownUnderstanding(other, today);
}

/** These orders end what others held, but not what the adopter's own partner held: so it is asked, not assumed. */
function holdsByAdoption(person: PersonFacts, today: LocalDate): boolean {
  return (person.route === 'adopter' || person.route === 'parental_order') && holdsOn(person, today);
}

function holdsOn({ holdsFrom, holdsUntil }: PersonFacts, today: LocalDate): boolean {
  return (holdsFrom === null || holdsFrom <= today) && (holdsUntil === null || today <= holdsUntil);
}

function stoppedBy(person: PersonFacts, today: LocalDate) {
  const order = restrictionsOn(person.restrictions, today).find((one) =>
    ['no step', 'named steps'].includes(effectOf(one)),
  );
  return order && RESTRICTIONS[order.kind];
}

function found(capacity: Capacity, text: string, source: SourceId): Found {
  return { capacity, reasons: [because(text, source)] };
}
