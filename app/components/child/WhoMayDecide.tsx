import { Details } from '~/app/components/fields/Details';
import { CAPACITIES, type Capacity } from '~/forms/deciders/capacities';
import type { Reason } from '~/forms/deciders/sources';
import { Reasons } from './ChildStatus';

type Voice = { readonly personId: string; readonly name: string; readonly capacity: Capacity };

type WhoMayDecideProps = {
  readonly decision: {
    readonly governing: readonly Voice[];
    readonly reasons: readonly Reason[];
    readonly warnings: readonly Reason[];
  };
};

/** Who may decide today, in one line; why, and what is still to find out, beneath it. */
export function WhoMayDecide({ decision: { governing, reasons, warnings } }: WhoMayDecideProps) {
  return (
    <>
      <p className="govuk-body">
        <strong>{sentenceFor(governing)}</strong>
      </p>
      <Details summary="Why, and what to find out">
        <Reasons reasons={[...reasons, ...warnings]} />
      </Details>
    </>
  );
}

function sentenceFor(governing: readonly Voice[]): string {
  const voices = governing.map(({ name, capacity }) => `${name} (${CAPACITIES[capacity].label})`);
  const [only] = voices;
  if (!only) return 'Nobody who may decide is known yet.';
  if (voices.length === 1) return `${only} decides.`;
  return `Any one of these may decide: ${voices.join('; ')}.`;
}
