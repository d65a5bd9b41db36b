import type { ReactNode } from 'react';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { FamilyPage } from '~/app/components/layout/FamilyPage';
import { StaffFrame, type StaffFrameProps } from '~/app/components/layout/StaffFrame';

type CheckFrameProps = {
  readonly council: string;
  /** Of the member of staff who checks; null for everybody else, who can leave the page at once. */
  readonly frame: StaffFrameProps['frame'] | null;
  readonly errors: FieldErrors | undefined;
  readonly children: ReactNode;
};

/** The page around a check: that of a member of staff, or one for anybody, a family too. */
export function CheckFrame({ council, frame, errors, children }: CheckFrameProps) {
  if (frame) {
    return (
      <StaffFrame frame={frame} errors={errors}>
        {children}
      </StaffFrame>
    );
  }
  return (
    <FamilyPage council={council}>
      <ErrorSummary errors={errors} />
      {children}
    </FamilyPage>
  );
}
