import { WarningText } from '~/app/components/fields/WarningText';

type NamedChildrenProps = {
  readonly childName: string;
  readonly named: readonly { readonly where: string; readonly name: string }[];
};

/** Another child is named on this child's form: it says where, and blocks nothing. */
export function NamedChildren({ childName, named }: NamedChildrenProps) {
  if (named.length === 0) return null;
  const places = named.map(({ where, name }) => `“${where}” names ${name}`).join('. ');
  return (
    <WarningText>
      {places}. This is the form about {childName}, and who reads it reads that too. Leave it only if it belongs here.
    </WarningText>
  );
}
