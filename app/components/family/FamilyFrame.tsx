import type { ReactNode } from 'react';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { FamilyPage } from '~/app/components/layout/FamilyPage';
import { FAMILY_IDLE } from '~/forms/access/idle';
import type { Format } from '~/forms/agreement/support';
import { EasyRead } from './Said';
import { StopToTalk } from './StopToTalk';

export type FamilyFrameFacts = {
  readonly council: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Readonly<Record<string, string>>;
  readonly step?: string;
  readonly review: { readonly own: string; readonly english: string } | null;
  /** The words of the worker's own box, where the family reads another language. */
  readonly staffWords: Readonly<Record<string, string>> | null;
  readonly formats: readonly Format[];
};

type FamilyFrameProps = {
  readonly frame: FamilyFrameFacts;
  readonly children: ReactNode;
  readonly back?: string;
  readonly errors?: FieldErrors;
  /** The id of the page's form: "Stop, I want to talk" sends it along, so that nothing is lost. */
  readonly form?: string;
};

/** A family's page: the way out at the top, the questions, and "Stop, I want to talk" always in the same place. */
export function FamilyFrame({ frame, children, back, errors, form }: FamilyFrameProps) {
  const { words } = frame;
  return (
    <FamilyPage
      council={frame.council}
      lang={frame.lang}
      dir={frame.dir}
      words={{
        exit: words.exit ?? '',
        exitSkip: words.exit_quickly ?? '',
        skip: words.skip ?? '',
        idle: { title: words.idle_title ?? '', text: words.idle_text ?? '', stay: words.idle_stay ?? '' },
      }}
      step={frame.step}
      back={back ? { href: back, text: words.back } : undefined}
      stop={form ? <StopToTalk form={form}>{words.stop}</StopToTalk> : undefined}
      idle={FAMILY_IDLE}
      large={frame.formats.includes('large_print')}
      easy={frame.formats.includes('easy_read')}
    >
      <ErrorSummary errors={errors} title={words.error_title} />
      <EasyRead.Provider value={frame.formats.includes('easy_read')}>{children}</EasyRead.Provider>
      {frame.review ? <Review {...frame.review} /> : null}
    </FamilyPage>
  );
}

/** A translation that nobody who speaks the language has read yet says so, to the family and to the worker. */
function Review({ own, english }: { readonly own: string; readonly english: string }) {
  return (
    <div className="app-review">
      <p className="govuk-hint">{own}</p>
      <p className="govuk-hint" lang="en-GB" dir="ltr">
        {english}
      </p>
    </div>
  );
}
