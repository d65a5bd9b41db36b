/** When an unattended page locks itself. Times in seconds since the last touch or key. */
export type IdleSettings = {
  readonly warnAfter: number;
  readonly lockAfter: number;
  readonly lockHref: string;
  /** Told now and then, while someone is working on one page, that they are still there. */
  readonly keepAliveHref?: string;
};

type IdleLockProps = IdleSettings & {
  readonly words?: { readonly title: string; readonly text: string; readonly stay: string };
};

const ENGLISH = {
  title: 'Are you still there?',
  text: 'This page will lock soon, to keep it private. Nothing you wrote will be lost.',
  stay: 'Stay here',
} as const;

/**
 * The warning that `public/page.js` opens before it locks the page; without a script it stays closed, and the server's own
 * limit stands. WCAG 2.2.1: a warning, and one simple action to go on.
 */
export function IdleLock({ warnAfter, lockAfter, lockHref, keepAliveHref, words = ENGLISH }: IdleLockProps) {
  return (
    <dialog
      className="app-idle"
      aria-labelledby="idle-title"
      data-idle-warn={warnAfter}
      data-idle-lock={lockAfter}
      data-idle-url={lockHref}
      data-keep-alive={keepAliveHref}
    >
      <form method="dialog">
        <h2 className="govuk-heading-m" id="idle-title">
          {words.title}
        </h2>
        <p className="govuk-body">{words.text}</p>
        <button type="submit" className="govuk-button">
          {words.stay}
        </button>
      </form>
    </dialog>
  );
}
