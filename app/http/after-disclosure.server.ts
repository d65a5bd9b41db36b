import { takeChildForm } from '~/app/http/child-step.server';
import { type FormFields, textOf } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { recordImpact, recordNotice, recordReceipt } from '~/app/services/after-disclosures.server';
import { now } from '~/app/services/clock.server';
import { readImpact, readNotice, readReceipt } from '~/forms/sharing/answers/after-disclosure';

/** Takes one of the three forms of the page about something that was sent: `of` says which. The child was opened before. */
export async function takeAfterDisclosure(fields: FormFields, visitor: StaffVisitor, childId: string, id: string) {
  const next = `/children/${childId}/disclosures/${id}`;
  switch (textOf(fields, 'of')) {
    case 'notice':
      return takeChildForm(fields, visitor, childId, {
        screen: `notice ${id}`,
        read: (sent) => readNotice(sent, now()),
        save: (answers, key) => recordNotice(visitor, childId, id, answers, key),
        next,
      });
    case 'impact':
      return takeChildForm(fields, visitor, childId, {
        screen: `impact ${id}`,
        read: readImpact,
        save: (answers, key) => recordImpact(visitor, childId, id, answers, key),
        next,
      });
    default:
      return takeChildForm(fields, visitor, childId, {
        screen: `receipt ${id}`,
        read: (sent) => readReceipt(sent, now()),
        save: (answers, key) => recordReceipt(visitor, childId, id, answers, key),
        next,
      });
  }
}
