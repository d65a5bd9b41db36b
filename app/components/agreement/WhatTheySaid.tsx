import { InsetText } from '~/app/components/fields/InsetText';
import { Table } from '~/app/components/fields/Table';

type WishWord = 'agree' | 'agree_with_limits' | 'refuse' | 'no_view';

type WhatTheySaidProps = {
  readonly person: string;
  readonly said: {
    readonly lines: readonly { readonly recipient: string; readonly topic: string; readonly wish: WishWord | null }[];
    readonly method: 'drawn' | 'typed' | 'unsigned';
    readonly optOut: string | null;
  };
};

const WISHES = { agree: 'Yes', agree_with_limits: 'Yes, with limits', refuse: 'No', no_view: 'Not sure yet' } as const;
const METHODS = {
  drawn: 'drew a signature',
  typed: 'typed their name',
  unsigned: 'finished without signing. Their answers count',
} as const;

/** What was said, line by line, a no as plain as a yes; and how it was signed. */
export function WhatTheySaid({ person, said }: WhatTheySaidProps) {
  return (
    <>
      <Table
        caption={`What ${person} said`}
        columns={[{ text: 'Who' }, { text: 'About what' }, { text: 'Answer' }]}
        rows={said.lines.map((line) => ({
          key: `${line.recipient} ${line.topic}`,
          cells: [line.recipient, line.topic, line.wish ? WISHES[line.wish] : 'Not answered'],
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
