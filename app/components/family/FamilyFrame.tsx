import type { ReactNode } from 'react';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { FamilyPage } from '~/app/components/layout/FamilyPage';
import { FAMILY_IDLE } from '~/forms/access/idle';
import { StopToTalk } from './StopToTalk';

export type FamilyFrameFacts = {
  readonly council: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Readonly<Record<string, string>>;
  readonly step?: string;
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
    >
      <ErrorSummary errors={errors} title={words.error_title} />
      {children}
    </FamilyPage>
  );
}
