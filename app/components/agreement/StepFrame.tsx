import type { ReactNode } from 'react';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { InsetText } from '~/app/components/fields/InsetText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';

type StepFrameProps = {
  readonly facts: {
    readonly frame: Parameters<typeof StaffFrame>[0]['frame'];
    readonly id: string;
    readonly revision: number;
    readonly childName: string;
    readonly typed: unknown;
  };
  readonly sent:
    | { readonly errors: FieldErrors; readonly fields: unknown; readonly conflictRevision: number | null }
    | undefined;
  readonly step: number;
  readonly title: string;
  readonly back: string;
  readonly children: ReactNode;
  /** What stands saved now, shown where somebody else saved meanwhile. */
  readonly savedNow?: ReactNode;
  readonly button?: string;
};

/** A screen of a draft: where it stands, its questions, and one button that saves and goes on. */
export function StepFrame({ facts, sent, step, title, back, children, savedNow, button = 'Continue' }: StepFrameProps) {
  const revision = sent?.conflictRevision ?? facts.revision;
  return (
    <StaffFrame frame={facts.frame} back={back} errors={sent?.errors}>
      <p className="app-step">
        {facts.childName}: part {step} of 4
      </p>
      <h1 className="govuk-heading-l">{title}</h1>
      {sent?.conflictRevision ? <SavedMeanwhile>{savedNow}</SavedMeanwhile> : null}
      {facts.typed && !sent ? (
        <InsetText>Your answers were not saved yet. They are below as you left them.</InsetText>
      ) : null}
      <Form hidden={{ revision: String(revision) }} keep>
        {children}
        <Button>{button}</Button>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href={`/agreements/${facts.id}`}>
          Save what I have and stop for now
        </a>
      </p>
    </StaffFrame>
  );
}

function SavedMeanwhile({ children }: { readonly children: ReactNode }) {
  return (
    <section className="app-meanwhile" id="saved-meanwhile" tabIndex={-1}>
      <h2 className="govuk-heading-m">What stands in the form now</h2>
      {children}
      <h2 className="govuk-heading-m">What you wrote</h2>
      <p className="govuk-body">
        It is in the boxes below. Nothing is lost. If you save, it takes the place of the other.
      </p>
    </section>
  );
}
