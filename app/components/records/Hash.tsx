import { Fragment } from 'react';

/** A SHA-256 that may break over lines on a narrow screen. */
export function Hash({ hash }: { readonly hash: string }) {
  return (
    <>
      {(hash.match(/.{1,8}/g) ?? []).map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one hash never move
        <Fragment key={place}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
