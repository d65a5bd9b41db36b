import { classes } from './field-errors';

type PaginationProps = {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
};

/** Previous, next, and the pages near this one. Nothing where there is one page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav className="govuk-pagination" aria-label="Pages">
      {page > 1 ? <Step href={hrefOf(page - 1)} rel="prev" text="Previous" /> : null}
      <ul className="govuk-pagination__list">
        {pagesNear(page, pages).map((entry) =>
          typeof entry === 'number' ? (
            <PageLink key={entry} number={entry} current={entry === page} href={hrefOf(entry)} />
          ) : (
            <li key={entry} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ),
        )}
      </ul>
      {page < pages ? <Step href={hrefOf(page + 1)} rel="next" text="Next" /> : null}
    </nav>
  );
}

type Gap = 'gap before' | 'gap after';

/** First, last, this page and its neighbours, with a gap where pages are left out. */
export function pagesNear(page: number, pages: number): readonly (number | Gap)[] {
  const near = [page - 1, page, page + 1].filter((number) => number > 1 && number < pages);
  const before: readonly Gap[] = page - 1 > 2 ? ['gap before'] : [];
  const after: readonly Gap[] = page + 1 < pages - 1 ? ['gap after'] : [];
  return [1, ...before, ...near, ...after, pages];
}

function PageLink({
  number,
  current,
  href,
}: {
  readonly number: number;
  readonly current: boolean;
  readonly href: string;
}) {
  return (
    <li className={classes('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={`Page ${number}`}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  );
}

function Step({ href, rel, text }: { readonly href: string; readonly rel: 'prev' | 'next'; readonly text: string }) {
  return (
    <div className={`govuk-pagination__${rel}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={rel}>
        <span className="govuk-pagination__link-title">
          {text}
          <span className="govuk-visually-hidden"> page</span>
        </span>
      </a>
    </div>
  );
}
