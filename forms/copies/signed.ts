import type { Say } from '~/forms/copies/blocks';
import { paragraph } from '~/forms/copies/blocks';
import { type Block, plain } from '~/forms/copies/content';
import type { OwnPart } from '~/forms/copies/visible';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';

/** A person's own mark, with the capacity in which they made it; or that they finished without one. */
export function signatureOf({ person, signature }: OwnPart, say: Say): Block {
  const { strokes, typedName, signedAt } = signature;
  const values = {
    person: person.name,
    capacity: person.capacity,
    when: formatInstant(signedAt),
    date: formatDate(londonDate(signedAt)),
  };
  if (strokes) {
    return {
      type: 'signature',
      mark: { kind: 'drawn', strokes },
      alternative: say('signature_alt_drawn', values),
      caption: plain(say('signed_drawn', values)),
    };
  }
  if (typedName !== null) {
    return {
      type: 'signature',
      mark: { kind: 'typed', name: typedName },
      alternative: say('signature_alt_typed', values),
      caption: plain(say('signed_typed', values)),
    };
  }
  return paragraph(say('signed_none', values));
}
