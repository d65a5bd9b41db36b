import type { Choice } from '~/app/components/fields/choice';
import type { GuidePart } from '~/forms/sharing/guide-part';
import type { LawRow } from '~/forms/sharing/law-row';

/** The rows of a table of law as choices: what each means, and what the guide says of it. None of them is a gate. */
export function lawChoices<Id extends string>(
  table: Readonly<Record<Id, Pick<LawRow, 'label' | 'meaning'>>>,
  { choices }: GuidePart<Id>,
): readonly Choice[] {
  return choices.map(({ id, state, reasons }) => {
    const { label, meaning } = table[id];
    const said = reasons.map(({ text }) => text).join(' ');
    return {
      value: id,
      label: state === 'proposed' ? `${label} (proposed)` : label,
      hint: hintOf(state, meaning, said),
    };
  });
}

function hintOf(state: 'proposed' | 'may' | 'warn' | 'ask_first', meaning: string, said: string): string {
  switch (state) {
    case 'warn':
      return `${meaning} Warning: ${said}`;
    case 'ask_first':
      return `${meaning} First answer: ${said}`;
    case 'proposed':
      return meaning;
    case 'may':
      return said && said !== meaning ? `${meaning} ${said}` : meaning;
  }
}

/** The rows of a table as choices, with what each means. */
export function rowChoices(
  table: Readonly<Record<string, { readonly label: string; readonly meaning: string; readonly warning?: string }>>,
): readonly Choice[] {
  return Object.entries(table).map(([value, { label, meaning, warning }]) => ({
    value,
    label,
    hint: warning ? `${meaning} Warning: ${warning}` : meaning,
  }));
}
