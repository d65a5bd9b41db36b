import type { Article6Id } from '~/forms/sharing/article6';
import type { Article9Id } from '~/forms/sharing/article9';
import type { Article10Id } from '~/forms/sharing/article10';
import type { ConfidentialityId } from '~/forms/sharing/confidentiality';
import type { ConsentMeaningId } from '~/forms/sharing/consent-meanings';
import type { DutyAnswerId } from '~/forms/sharing/duty-16la';
import type { GatewayId } from '~/forms/sharing/gateways';
import type { ParagraphEighteenReasonId, Schedule1Id } from '~/forms/sharing/schedule1';

/**
 * The lawful basis of one disclosure line: four questions, never one (domain 4.1). Null: not answered yet, or where the item
 * calls for none (no special category, no criminal offence). It belongs to the line, not to the form.
 */
export type LineBasis = {
  readonly article6: Article6Id | null;
  readonly article9: Article9Id | null;
  readonly schedule1: Schedule1Id | null;
  readonly paragraph18: ParagraphEighteenReasonId | null;
  readonly article10: Article10Id | null;
  readonly confidentiality: ConfidentialityId | null;
  readonly gateways: readonly GatewayId[];
  readonly duty16la: DutyAnswerId | null;
  readonly dutyWhy: string;
  /** What the family's yes or no is, in law: seldom a basis. */
  readonly agreement: ConsentMeaningId | null;
};

/** A basis of which nothing is known yet. */
export const NO_BASIS: LineBasis = {
  article6: null,
  article9: null,
  schedule1: null,
  paragraph18: null,
  article10: null,
  confidentiality: null,
  gateways: [],
  duty16la: null,
  dutyWhy: '',
  agreement: null,
};
