import { Details } from '~/app/components/fields/Details';
import { InsetText } from '~/app/components/fields/InsetText';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { Table } from '~/app/components/fields/Table';
import { PROTECTED_KINDS, type ProtectedKind } from '~/forms/copies/protected-details';
import { FREE_TEXT_SOURCES, type FreeTextSource } from '~/forms/copies/search-texts';
import { formatInstant } from '~/forms/values/dates';

type WhatIsLeftOutProps = {
  readonly kept: readonly { readonly id: string; readonly kind: ProtectedKind; readonly words: readonly string[] }[];
  readonly leftOut: readonly string[];
  readonly found: readonly {
    readonly source: FreeTextSource;
    readonly at: string;
    readonly words: string;
    readonly excerpt: string;
  }[];
  readonly words: readonly string[];
  /** Whoever checks it has every word of it open before them. */
  readonly mayCheck: boolean;
};

/** What is kept from the reader of a copy, what of it the full copy would say, where it stands in the record, and every word left. */
export function WhatIsLeftOut({ kept, leftOut, found, words, mayCheck }: WhatIsLeftOutProps) {
  if (kept.length === 0) return null;
  return (
    <>
      <p className="govuk-body">
        Something is kept from the person this copy is for. The copy holds none of it, and does not say that something
        is left out. Read both lists: think of other words that would give the same thing away.
      </p>
      <h2 className="govuk-heading-m">What is kept from them</h2>
      <SummaryList
        rows={kept.map((detail) => ({ key: PROTECTED_KINDS[detail.kind].label, value: detail.words.join(' · ') }))}
      />
      <h2 className="govuk-heading-m">What is left out of this copy</h2>
      {leftOut.length === 0 ? (
        <p className="govuk-body">Nothing: the copy would hold none of it anyway.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {leftOut.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <h2 className="govuk-heading-m">Where it stands in the record</h2>
      {found.length === 0 ? (
        <p className="govuk-body">In no text of this record.</p>
      ) : (
        <Table
          caption="Where the words stand in the record"
          captionSize="hidden"
          columns={[{ text: 'Where' }, { text: 'What stands there' }]}
          rows={found.map(({ source, at, words: found, excerpt }) => ({
            key: `${source} ${at} ${found} ${excerpt}`,
            cells: [`${FREE_TEXT_SOURCES[source]}, ${formatInstant(at)}`, `${found}: “…${excerpt}…”`],
          }))}
        />
      )}
      <Details summary="Every word of the copy" open={mayCheck}>
        {words.map((text, place) => (
          // The words of a copy may repeat, and their order never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p className="govuk-body-s" key={place}>
            {text}
          </p>
        ))}
      </Details>
      <InsetText>A copy to the police, to a health service or to the person who is protected needs no check.</InsetText>
    </>
  );
}
