import { classes } from '~/app/components/fields/field-errors';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { DOES_NOT_PROVE, LEVELS, PROVES, VERDICTS } from '~/forms/records/check-words';

/** What anyone who holds a file is told of it. */
export type ShownVerdict = {
  readonly type: keyof typeof VERDICTS;
  /** Of a genuine file alone. */
  readonly seal: {
    readonly level: keyof typeof LEVELS;
    readonly time: string;
    readonly certificate: string;
    readonly fingerprint: string;
  } | null;
};

/** The answer, with the seal where the file is genuine. */
export function Verdict({ verdict }: { readonly verdict: ShownVerdict }) {
  const { title, sentences } = VERDICTS[verdict.type];
  return (
    <>
      <div className={classes('app-verdict', verdict.type !== 'not ours' && `app-verdict--${verdict.type}`)}>
        <h1 className="govuk-heading-l">{title}</h1>
        {sentences.map((sentence) => (
          <p className="govuk-body" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
      {verdict.seal ? <Seal seal={verdict.seal} /> : null}
      <WhatItTells />
    </>
  );
}

function Seal({ seal }: { readonly seal: NonNullable<ShownVerdict['seal']> }) {
  return (
    <SummaryList
      rows={[
        { key: 'Sealed', value: seal.time },
        { key: 'Kind of seal', value: LEVELS[seal.level] },
        { key: 'Certificate', value: seal.certificate },
        { key: 'Its SHA-256', value: <span className="app-fingerprint">{seal.fingerprint}</span> },
      ]}
    />
  );
}

/** What the answer proves and what it does not: before a file is chosen, and beside every answer in the same words. */
export function WhatItTells() {
  return (
    <>
      <h2 className="govuk-heading-m">What this page tells you</h2>
      <ul className="govuk-list govuk-list--bullet">
        {PROVES.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">What it does not tell you</h2>
      <ul className="govuk-list govuk-list--bullet">
        {DOES_NOT_PROVE.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
