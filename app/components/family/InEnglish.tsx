import { Details } from '~/app/components/fields/Details';

/** A heading of a page and what stands under it, in English. */
export type EnglishPart = { readonly title?: string; readonly lines: readonly string[] };

type InEnglishProps = {
  /** Nothing, where the page is in English itself. */
  readonly parts: readonly EnglishPart[] | null;
  /** A few words stand open; more than that is folded away. */
  readonly open?: boolean;
};

/** The same in English, so that the worker can follow beside the family. */
export function InEnglish({ parts, open = false }: InEnglishProps) {
  if (!parts) return null;
  const words = parts.map(({ title = '', lines }) => (
    <div key={`${title} ${lines[0]}`}>
      {title ? <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{title}</p> : null}
      {lines.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
    </div>
  ));
  return (
    <div className="app-in-english" lang="en-GB" dir="ltr">
      {open ? words : <Details summary="In English">{words}</Details>}
    </div>
  );
}
