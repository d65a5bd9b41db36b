import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { FamilyFrame, type FamilyFrameFacts } from './FamilyFrame';
import { GiveBack } from './GiveBack';

type FamilyPauseProps = {
  readonly frame: FamilyFrameFacts;
  readonly title?: string;
  readonly text?: string;
  readonly hand?: string;
};

/** A quiet page to talk by or to think: the family can go on by themselves, and nothing of the staff's is open. */
export function FamilyPause({ frame, title, text, hand }: FamilyPauseProps) {
  return (
    <FamilyFrame frame={frame}>
      <h1 className="govuk-heading-xl">{title}</h1>
      <p className="govuk-body">{text}</p>
      {hand ? <p className="govuk-body">{hand}</p> : null}
      <Form>
        <Button>{frame.words.pause_go_on}</Button>
      </Form>
      <GiveBack words={frame.words} />
    </FamilyFrame>
  );
}
