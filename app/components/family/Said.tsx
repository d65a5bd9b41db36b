import { createContext, useContext } from 'react';
import type { Piece } from '~/forms/values/pieces';
import { Pieces } from './Pieces';

/** Whether the person reads Easy Read: one idea on each line. The words are the form's own. */
export const EasyRead = createContext(false);

/** A paragraph; in Easy Read each of its sentences stands on a line of its own. */
export function Said({ text = '', lang }: { readonly text?: string | readonly Piece[]; readonly lang?: string }) {
  const easy = useContext(EasyRead);
  if (typeof text !== 'string') {
    return (
      <p className="govuk-body">
        <Pieces of={text} />
      </p>
    );
  }
  const lines = easy ? text.split(/(?<=[.?!])\s+/) : [text];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="govuk-body" lang={lang}>
          {line}
        </p>
      ))}
    </>
  );
}
