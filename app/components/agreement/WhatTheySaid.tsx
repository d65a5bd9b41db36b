import { InsetText } from '~/app/components/fields/InsetText';
import { Table } from '~/app/components/fields/Table';
import type { SigningMethod } from '~/forms/agreement/signing-methods';

type WishWord = 'agree' | 'agree_with_limits' | 'refuse' | 'no_view';

type WhatTheySaidProps = {
  readonly person: string;
  /** Whose form it is, where there is more than one. */
  readonly about?: string;
  readonly said: {
    readonly lines: readonly {
      readonly recipient: string;
      readonly topic: string;
      readonly wish: WishWord | null;
      /** The limit of a yes, in their own words. */
      readonly limit: string | null;
    }[];
    readonly method: SigningMethod;
    readonly optOut: string | null;
  };
};

const WISHES = { agree: 'Yes', agree_with_limits: 'Yes, with limits', refuse: 'No', no_view: 'Not sure yet' } as const;
const METHODS: Readonly<Record<SigningMethod, string>> = {
  drawn: 'drew a signature',
  typed: 'typed their name',
  button: 'confirmed with a button',
  mark: 'made their mark',
  spoken: 'said it in person. Nothing is signed',
  telephone: 'said it by telephone. Nothing is signed',
  paper: 'signed on paper',
  unsigned: 'finished without signing. Their answers count',
  refused_to_sign: 'would not sign. Their answers count',
  unable_to_sign: 'could not sign. Their answers count',
};

/** What was said, line by line, a no as plain as a yes, a limit in its words; and how it was signed. */
export function WhatTheySaid({ person, about, said }: WhatTheySaidProps) {
  return (
    <>
      <Table
        caption={about ? `What ${person} said about ${about}` : `What ${person} said`}
        columns={[{ text: 'Who' }, { text: 'About what' }, { text: 'Answer' }]}
        rows={said.lines.map((line) => ({
          key: `${line.recipient} ${line.topic}`,
          cells: [line.recipient, line.topic, answerInWords(line)],
        }))}
      />
      {said.optOut ? (
        <InsetText>
          {person} asked us: {said.optOut}
        </InsetText>
      ) : null}
      <p className="govuk-body">
        {person} {METHODS[said.method]}.
      </p>
    </>
  );
}

function answerInWords({ wish, limit }: WhatTheySaidProps['said']['lines'][number]): string {
  if (!wish) return 'Not answered';
  return limit ? `${WISHES[wish]}: “${limit}”` : WISHES[wish];
}
