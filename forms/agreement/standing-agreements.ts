import { isYes, type Said, type Slot, type WhatWasSaid } from '~/forms/agreement/said';
import type { MatrixLine } from '~/forms/agreement/sharing-matrix';

/** One thing that somebody agreed to and that stands. */
export type StandingLine = {
  readonly slot: string;
  readonly what: string;
  readonly way: MatrixLine['way'];
  readonly limitText: string | null;
};

/** All that somebody agreed to with one recipient. */
export type StandingRecipient = {
  readonly recipientId: string;
  readonly name: string;
  readonly lines: readonly StandingLine[];
};

/** What one person agreed to and can take back. Empty `recipients`: they answered, and nothing of it stands as a yes. */
export type StandingAgreements = {
  readonly personId: string;
  readonly name: string;
  readonly recipients: readonly StandingRecipient[];
};

/** Everyone who answered about a child, by name, with what they agreed to and have not taken back. */
export function standingAgreements({ slots, names }: WhatWasSaid): readonly StandingAgreements[] {
  const people = new Map<string, { name: string; recipients: Map<string, StandingLine[]> }>();
  for (const slot of slots) {
    for (const said of slot.says) {
      const person = people.get(said.by.personId) ?? { name: said.by.name, recipients: new Map() };
      people.set(said.by.personId, person);
      if (!isYes(said.say)) continue;
      const lines = person.recipients.get(slot.line.recipientId) ?? [];
      lines.push(standingLine(slot, said, names));
      person.recipients.set(slot.line.recipientId, lines);
    }
  }
  return [...people]
    .map(([personId, { name, recipients }]) => ({
      personId,
      name,
      recipients: [...recipients].map(([recipientId, lines]) => ({
        recipientId,
        name: names.get(recipientId) ?? recipientId,
        lines,
      })),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function standingLine({ key, line, way }: Slot, { limitText }: Said, names: WhatWasSaid['names']): StandingLine {
  return { slot: key, what: names.get(line.itemId) ?? line.itemId, way, limitText };
}
