import type { ReactNode } from 'react';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { InsetText } from '~/app/components/fields/InsetText';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';

type StepFrameProps = {
  readonly facts: {
    readonly frame: Parameters<typeof StaffFrame>[0]['frame'];
    readonly id: string;
    readonly revision: number;
    readonly childName: string;
    readonly typed: unknown;
    readonly savedSince: boolean;
    readonly wentOn: 'with the family' | 'answered' | null;
  };
  readonly sent:
    | { readonly errors: FieldErrors; readonly fields: unknown; readonly conflictRevision: number | null }
    | undefined;
  readonly step: number;
  readonly title: string;
  readonly back: string;
  readonly children: ReactNode;
  /** What stands saved now, shown where somebody else saved meanwhile. */
  readonly savedNow: ReactNode;
  readonly button?: string;
};

/** A screen of a draft: where it stands, its questions, and one button that saves and goes on; or saves, and stops for now. */
export function StepFrame({ facts, sent, step, title, back, children, savedNow, button = 'Continue' }: StepFrameProps) {
  const revision = sent?.conflictRevision ?? facts.revision;
  return (
    <StaffFrame frame={facts.frame} back={back} errors={sent?.errors}>
      <p className="app-step">
        {facts.childName}: part {step} of 4
      </p>
      <h1 className="govuk-heading-l">{title}</h1>
      {facts.wentOn ? <WentOn id={facts.id} where={facts.wentOn} /> : null}
      {sent?.conflictRevision || (facts.savedSince && !sent) ? <SavedMeanwhile>{savedNow}</SavedMeanwhile> : null}
      {facts.typed && !sent && !facts.wentOn ? (
        <InsetText>Your answers were not saved yet. They are below as you left them.</InsetText>
      ) : null}
      <Form hidden={{ revision: String(revision) }} keep>
        {children}
        {facts.wentOn === 'answered' ? null : (
          <>
            <Button>{button}</Button>
            <p>
              <Button name="intent" value="later" kind="secondary">
                Save what I have and stop for now
              </Button>
            </p>
          </>
        )}
      </Form>
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

/** The page was open here while the form went on elsewhere. What was typed is not taken away without a word. */
function WentOn({ id, where }: { readonly id: string; readonly where: 'with the family' | 'answered' }) {
  return (
    <>
      <WarningText>
        {where === 'with the family'
          ? 'The family has this form now. What you typed here is not in it. It is kept, and stands below.'
          : 'The family has answered this form, and nothing in it can be changed. What you typed is kept, and stands below.'}
      </WarningText>
      <p className="govuk-body">
        <a className="govuk-link" href={`/agreements/${id}`}>
          See where this form stands
        </a>
      </p>
    </>
  );
}
