import { Button, ButtonGroup, ButtonLink } from '~/app/components/fields/Button';
import { InsetText } from '~/app/components/fields/InsetText';

type FamilyHasItProps = {
  readonly id: string;
  readonly signing: 'open' | 'stopped' | 'thinking' | null;
  /** Somebody else has answered it: the lines stand, and it is complete again without this person. */
  readonly isAnswered: boolean;
};

const SENTENCES = {
  open: 'The family has this form. What they answered so far is kept.',
  stopped: 'The family stopped to talk. What they answered so far is kept.',
  thinking: 'The family wants to think about it. Nothing is decided, and nothing counts as a no.',
} as const;

/** The tablet is back, or another one is at hand, and the family has not finished: go on, change the form, or let them think. */
export function FamilyHasIt({ id, signing, isAnswered }: FamilyHasItProps) {
  return (
    <>
      <InsetText>{SENTENCES[signing ?? 'open']}</InsetText>
      <form method="post" action={`/agreements/${id}/family-session`} noValidate>
        <ButtonGroup>
          <Button name="intent" value="go-on">
            Give this tablet to the family
          </Button>
          <Button name="intent" value="take-back" kind="secondary">
            {isAnswered ? 'Do not ask them on the tablet now' : 'Change the form first'}
          </Button>
          <ButtonLink href={`/agreements/${id}/take-home`} kind="secondary">
            Make a copy to take home (PDF)
          </ButtonLink>
        </ButtonGroup>
      </form>
    </>
  );
}
