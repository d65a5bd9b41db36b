import type { ChoiceWarning } from '~/forms/sharing/choice-warning';
import { GUIDANCE, type GuidanceId } from '~/forms/sharing/guidance';
import { notInForce } from '~/forms/sharing/guide-part';
import type { LocalDate } from '~/forms/values/dates';

/** What is said of guidance that was named: superseded or not begun on the day, and what each version warns of. It stays named. */
export function guidanceWarnings(ids: readonly GuidanceId[], day: LocalDate): readonly ChoiceWarning[] {
  return ids.flatMap((id) => {
    const row = GUIDANCE[id];
    const { supersededOn } = row.source;
    const stillStood = supersededOn !== null && day < supersededOn;
    const texts = [notInForce(row, day) ?? '', stillStood ? '' : row.warning].filter((text) => text !== '');
    return texts.map((text) => ({ about: 'guidance', level: 'warning', text, source: row.source }) as const);
  });
}
