import { config } from '~/app/services/config.server';
import type { CouncilFacts } from '~/forms/agreement/proposal';

/** What the council's settings put into every form and document. */
export function councilFacts(): CouncilFacts {
  const settings = config();
  return {
    name: settings.councilName,
    basis: settings.noticeLawfulBasis,
    dpo: settings.dpoContact,
    complaints: settings.complaintsContact,
    withdraw: settings.withdrawContact,
    outOfHours: settings.outOfHoursContact,
  };
}
