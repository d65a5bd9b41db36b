import type { Piece } from '~/forms/values/pieces';

/** Text whose pieces may be in several languages: each is read aloud in its own. */
export function Pieces({ of }: { readonly of: readonly Piece[] }) {
  return (
    <>
      {of.map(({ text, lang }) =>
        lang ? (
          <span key={text} lang={lang} dir="auto">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </>
  );
}
