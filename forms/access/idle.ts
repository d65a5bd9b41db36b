/** When an unattended page locks itself (seconds), and what it tells the server. WCAG 2.2.1: a warning one minute before. */
const AFTER_FIVE_MINUTES = { warnAfter: 240, lockAfter: 300, lockHref: '/lock', keepAliveHref: '/session' } as const;

export const STAFF_IDLE = AFTER_FIVE_MINUTES;

/** The same for a family: reading with an interpreter takes time, and the tablet may be put down unwatched. */
export const FAMILY_IDLE = AFTER_FIVE_MINUTES;
