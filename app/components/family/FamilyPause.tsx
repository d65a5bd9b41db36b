import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { FamilyFrame, type FamilyFrameFacts } from './FamilyFrame';
import { GiveBack } from './GiveBack';
import { type EnglishPart, InEnglish } from './InEnglish';
import { Said } from './Said';

type FamilyPauseProps = {
  readonly frame: FamilyFrameFacts;
  readonly title?: string;
  readonly text?: string;
  readonly hand?: string;
  readonly english: readonly EnglishPart[] | null;
};

/** A quiet page to talk by or to think: the family can go on by themselves, and nothing of the staff's is open. */
export function FamilyPause({ frame, title, text, hand, english }: FamilyPauseProps) {
  return (
    <FamilyFrame frame={frame}>
      <h1 className="govuk-heading-xl">{title}</h1>
      <Said text={text} />
      {hand ? <Said text={hand} /> : null}
      <InEnglish parts={english} open />
      <Form>
        <Button>{frame.words.pause_go_on}</Button>
      </Form>
      <GiveBack frame={frame} />
    </FamilyFrame>
  );
}
