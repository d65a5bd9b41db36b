import type { WithdrewEvent } from '~/forms/agreement/record-events';

/** How somebody may tell that they no longer agree: every way counts the same. */
export const WITHDRAWAL_CHANNELS = {
  telephone: 'By telephone',
  in_person: 'In person',
  letter: 'By letter or email',
  online: 'Online',
} as const satisfies Record<WithdrewEvent['channel'], string>;
