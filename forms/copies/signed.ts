import { mayHoldImage, type SigningMethod, signs } from '~/forms/agreement/signing-methods';
import type { Say } from '~/forms/copies/blocks';
import { paragraph } from '~/forms/copies/blocks';
import { type Block, plain } from '~/forms/copies/content';
import type { OwnPart } from '~/forms/copies/own-part';
import { isYes } from '~/forms/copies/recipients-to-tell';
import type { Answer } from '~/forms/copies/visible';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';

/** What a document says of each way of giving answers. */
const SAID: Readonly<Record<SigningMethod, string>> = {
  drawn: 'signed_drawn',
  typed: 'signed_typed',
  button: 'signed_button',
  mark: 'signed_mark',
  spoken: 'signed_spoken',
  telephone: 'signed_telephone',
  paper: 'signed_paper',
  unsigned: 'signed_none',
  refused_to_sign: 'signed_refused',
  unable_to_sign: 'signed_unable',
};

/** What it says where everything that was spoken was a yes. Of anything else it says that they answered. */
const AGREED: Readonly<Partial<Record<SigningMethod, string>>> = {
  spoken: 'agreed_spoken',
  telephone: 'agreed_telephone',
};

/**
 * How a person gave their answers, with the capacity in which they did: their own drawing or mark, their typed name, or a
 * sentence. There is never an image for what was spoken.
 */
export function signatureOf({ person, signature }: OwnPart, answers: readonly Answer[], say: Say): Block {
  const { method, strokes, typedName, signedAt } = signature;
  const values = {
    person: person.name,
    capacity: person.capacity,
    when: formatInstant(signedAt, say.language),
    date: formatDate(londonDate(signedAt), say.language),
  };
  const sentence = say(sentenceFor(person, method, answers), values);
  if (strokes && mayHoldImage(method, 'strokes')) {
    return {
      type: 'signature',
      mark: { kind: 'drawn', strokes },
      alternative: say(method === 'mark' ? 'signature_alt_mark' : 'signature_alt_drawn', values),
      caption: plain(sentence),
    };
  }
  if (typedName !== null && method === 'typed') {
    return {
      type: 'signature',
      mark: { kind: 'typed', name: typedName },
      alternative: say('signature_alt_typed', values),
      caption: plain(sentence),
    };
  }
  return paragraph(sentence);
}

/** An officer’s own sentences say “authorised”: one who authorised nothing has another, however they answered. */
function sentenceFor({ standing }: OwnPart['person'], method: SigningMethod, answers: readonly Answer[]): string {
  if (standing === 'council' && signs(method) && !answers.some(({ wish }) => wish && isYes(wish))) {
    return 'not_authorised';
  }
  return (isAllYes(answers) && AGREED[method]) || SAID[method];
}

function isAllYes(answers: readonly Answer[]): boolean {
  return answers.every(({ wish }) => wish?.wish === 'agree');
}
