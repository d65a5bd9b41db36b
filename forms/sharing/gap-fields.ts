import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { basisField } from '~/forms/sharing/answers/names';
import type { Gap, GapPart } from '~/forms/sharing/gaps';
import type { LineGroup } from '~/forms/sharing/to-decide';

/** The field of the decision's page that mends a gap; what is mended elsewhere has none. */
const FIELDS: Readonly<Partial<Record<GapPart, string>>> = {
  ground: 'grounds',
  threshold: 'threshold',
  override_reasons: 'override_reasons',
  facts: 'facts',
  opinions: 'opinions',
  first_known: 'first_known',
  not_asked: 'not_asked',
};

/** What a decision still lacks, each as a sentence beside the field that mends it. `groups`: under which key each basis is asked. */
export function besideFields(
  gaps: readonly Gap[],
  groups: readonly Pick<LineGroup, 'key' | 'lines'>[],
): readonly FieldProblem[] {
  return gaps.flatMap(({ part, lineKey, text }) => {
    const group = groups.find(({ lines }) => lines.some(({ key }) => key === lineKey))?.key ?? lineKey ?? '';
    if (part === 'basis') return [{ field: basisField('article6', group), text }];
    if (part === 'duty') return [{ field: basisField('duty16la', group), text }];
    const field = FIELDS[part];
    return field ? [{ field, text }] : [];
  });
}
