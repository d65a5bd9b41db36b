import { prRoute } from '~/forms/deciders/pr-routes';
import { effectOf, RESTRICTIONS, restrictionsOn } from '~/forms/deciders/restrictions';
import { because, type Reason } from '~/forms/deciders/sources';
import type { PersonFacts } from '~/forms/deciders/standing';
import type { LocalDate } from '~/forms/values/dates';

/** What has to be looked after about somebody who might speak for a child: evidence and orders. It warns; it never blocks. */
export function standingWarnings(person: PersonFacts, today: LocalDate): readonly Reason[] {
  return [...evidenceWarnings(person), ...orderWarnings(person, today)];
}

function evidenceWarnings({ name, route, evidence }: PersonFacts): readonly Reason[] {
  const { holds } = prRoute(route);
  if (holds === 'no') return [because(`Ask a person with parental responsibility too: ${name} has none.`, 'ca_s3_5')];
  if (holds === 'not known')
    return [because(`Find out whether ${name} has parental responsibility, and how you know.`, 'ca_s3')];
  if (evidence === 'disputed')
    return [because(`Somebody disputes ${name}’s parental responsibility. Ask for advice.`, 'never_blocks')];
  if (evidence === 'not_seen' && route !== 'mother') {
    return [
      because(
        `Nothing was seen that shows ${name}’s parental responsibility. Look on the case system.`,
        'never_blocks',
      ),
    ];
  }
  return [];
}

function orderWarnings(person: PersonFacts, today: LocalDate): readonly Reason[] {
  return restrictionsOn(person.restrictions, today).flatMap((order) => {
    const { label, source } = RESTRICTIONS[order.kind];
    const effect = effectOf(order);
    if (effect === 'not known') return [because(`${label}: read whether it covers sharing this information.`, source)];
    if (effect === 'none') return [];
    if (effect === 'named steps')
      return [because(`${label}: the wish of ${person.name} is recorded, and is no authority here.`, source)];
    const safety = because(
      `${label}: treat ${person.name}’s contact, and any address, as a question of safety.`,
      source,
    );
    return effect === 'no step'
      ? [because(`${label}: the signature of ${person.name} is no authority.`, source), safety]
      : [safety];
  });
}
