import { missingCharacters, nameCharacters } from '~/app/pdf/compose.server';
import type { Fields } from '~/forms/agreement/answers/fields';
import type { Proposal } from '~/forms/agreement/proposal';

export { missingCharacters, nameCharacters } from '~/app/pdf/compose.server';

/**
 * A sentence for each place of a form with characters that no font can print, naming them: sealing would be refused, so it is
 * said before the family begins. Empty when everything can be printed.
 */
export function unprintable(proposal: Proposal): readonly string[] {
  const places: readonly (readonly [string, string])[] = [
    ['the child’s name', `${proposal.child.givenNames} ${proposal.child.familyName} ${proposal.child.knownAs ?? ''}`],
    [`the name ${proposal.person.name}`, proposal.person.name],
    ['why you want to share', proposal.why],
    ...proposal.recipients.map((recipient) => [`the lines of ${recipient.name}`, JSON.stringify(recipient)] as const),
    ['who is here', JSON.stringify(proposal.office.who)],
    ['what the child thinks', JSON.stringify(proposal.office.views)],
    ['your name or your council’s', JSON.stringify([proposal.worker, proposal.council])],
  ];
  return places.flatMap(([place, text]) => {
    const missing = missingCharacters(text);
    return missing.length > 0
      ? [`${nameCharacters(missing)} in ${place} cannot be printed. Write it in another way`]
      : [];
  });
}

/** Each character typed on a page that no font can print, with its field. */
export function unprintableFields(fields: Fields): readonly { readonly field: string; readonly character: string }[] {
  return Object.entries(fields).flatMap(([field, values]) =>
    missingCharacters(values.join('\n')).map((character) => ({ field, character })),
  );
}

/** What was typed on a page with a question mark for each character that no font can print: it is recorded all the same. */
export function withoutUnprintable(fields: Fields): Fields {
  const unprintable = new Set(unprintableFields(fields).map(({ character }) => character));
  const replaced = (text: string) => [...text].map((one) => (unprintable.has(one) ? '?' : one)).join('');
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.map(replaced)]));
}
