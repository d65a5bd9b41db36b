import { type Typed, typedIn } from '~/app/components/agreement/typed';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Textarea } from '~/app/components/fields/Textarea';
import { BARRED_WHY } from '~/forms/agreement/answers/barred-words';

type WhyBarredProps = { readonly typed: Typed | null; readonly errors: FieldErrors | undefined };

/** Asked where what went holds something that is kept from whoever got it, and not otherwise. */
export function WhyBarred({ typed, errors }: WhyBarredProps) {
  const isAsked = errors?.some(({ field }) => field === BARRED_WHY) || typedIn(typed, BARRED_WHY) !== '';
  if (!isAsked) return null;
  return (
    <Textarea
      name={BARRED_WHY}
      label="How did it come to go to them?"
      hint="“Not known yet” is an answer"
      size="s"
      rows={2}
      value={typedIn(typed, BARRED_WHY)}
      errors={errors}
    />
  );
}
