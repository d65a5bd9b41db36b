import { WarningText } from '~/app/components/fields/WarningText';
import type { Gap } from '~/forms/sharing/gaps';

type DecisionGapsProps = {
  readonly gaps: readonly Gap[];
  /** The decision's own page; null for a reader who has none. */
  readonly own: string | null;
  /** Whether the reader may look at it as a safeguarding manager; for anybody else that page is not there. */
  readonly mayLook?: boolean;
};

const PAGES = { decision: '/version', telling: '/telling', sent: '#sent', review: '/review' } as const;
const LINKS = {
  decision: 'Write it down',
  telling: 'Say it there',
  sent: 'Say it with what was sent',
  review: 'For a safeguarding manager',
} as const;

/** What a decision still lacks, each in a sentence with where it is mended. Nothing of it stopped anything. */
export function DecisionGaps({ gaps, own, mayLook = false }: DecisionGapsProps) {
  if (gaps.length === 0) return null;
  return (
    <>
      <WarningText>Still to be written down. It has stopped nothing.</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {gaps.map(({ text, page }) => (
          <li key={text}>
            {text}{' '}
            {own === null || (page === 'review' && !mayLook) ? null : (
              <a className="govuk-link" href={`${own}${PAGES[page]}`}>
                {LINKS[page]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
