import { config } from '~/app/services/config.server';
import type { CouncilFacts } from '~/forms/agreement/proposal';
import type { DocumentContent } from '~/forms/copies/content';

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

/** Which version of its appropriate policy document the council says that it holds; undefined: it has not said. */
export function policyDocument(): string | undefined {
  return config().policyDocument;
}

/**
 * A document with the address where anyone may check its file. It is no part of what the document says: the hash of its content
 * is taken without it, so that a new address makes no older copy one that would be made otherwise today.
 */
export function withCheckAddress(content: DocumentContent): DocumentContent {
  return { ...content, check: { address: `${config().publicOrigin}/verify` } };
}
