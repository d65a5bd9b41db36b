import { classes } from '~/app/components/fields/field-errors';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { DOES_NOT_PROVE, LEVELS, NOT_FOR_ALL, PROVES, VERDICTS } from '~/forms/records/check-words';
import { type DocumentOnRecord, OnRecord } from './OnRecord';

/** What anyone who holds a file is told of it. */
export type ShownVerdict = {
  readonly type: keyof typeof VERDICTS;
  /** Of a genuine file alone. */
  readonly seal: {
    readonly level: keyof typeof LEVELS;
    readonly time: string;
    readonly stamped: string | null;
    readonly certificate: string;
    readonly fingerprint: string;
  } | null;
};

type VerdictProps = { readonly verdict: ShownVerdict; readonly onRecord: DocumentOnRecord | null };

/** The answer, with the seal where the file is genuine, and for staff who may see its record how it stands. */
export function Verdict({ verdict, onRecord }: VerdictProps) {
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
      {onRecord ? <OnRecord document={onRecord} /> : null}
      {verdict.seal ? <Seal seal={verdict.seal} /> : null}
      <WhatItTells ofStanding={onRecord !== null} />
    </>
  );
}

function Seal({ seal }: { readonly seal: NonNullable<ShownVerdict['seal']> }) {
  return (
    <SummaryList
      rows={[
        { key: 'Sealed', value: seal.time },
        ...(seal.stamped ? [{ key: 'Time-stamp', value: seal.stamped }] : []),
        { key: 'Kind of seal', value: LEVELS[seal.level] },
        { key: 'Certificate', value: seal.certificate },
        { key: 'SHA-256 of the certificate', value: <span className="app-fingerprint">{seal.fingerprint}</span> },
      ]}
    />
  );
}

/** What the answer proves and what it does not: before a file is chosen, and beside every answer. */
export function WhatItTells({ ofStanding = false }: { readonly ofStanding?: boolean }) {
  return (
    <>
      <h2 className="govuk-heading-m">What this page tells you</h2>
      <Sentences all={PROVES} />
      <h2 className="govuk-heading-m">What it does not tell you</h2>
      <Sentences all={ofStanding ? DOES_NOT_PROVE : [...DOES_NOT_PROVE, NOT_FOR_ALL]} />
    </>
  );
}

function Sentences({ all }: { readonly all: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
