import type { Tag } from '~/app/pdf/file/tags.server';
import { drawLine } from '~/app/pdf/layout/draw-line.server';
import type { Type } from '~/app/pdf/layout/measures.server';
import type { Owner } from '~/app/pdf/layout/page.server';
import type { Draw, Strip } from '~/app/pdf/layout/strip.server';
import { breakLines, type Line, type Shaped } from '~/app/pdf/text/break-lines.server';
import type { FontsUsed } from '~/app/pdf/text/fonts-used.server';
import type { Style } from '~/app/pdf/text/styled-text.server';

/** A shaped text with the place it shall fill. */
export type Setting = {
  readonly shaped: Shaped;
  readonly fonts: FontsUsed;
  readonly owner: Owner;
  readonly lang: string;
  readonly type: Type;
  readonly left: number;
  readonly width: number;
  readonly colour?: string;
  readonly align?: 'start' | 'centre' | 'end';
  /** At which side a text of one line stands: a name in a table stands under the other names. Longer texts go their own way. */
  readonly rightToLeft?: boolean;
  /** The height of its lines, where it is not its own: cells of one row stand on one line. */
  readonly room?: LineRoom;
};

/** The height of a line, and how much of it is above the baseline. */
export type LineRoom = { readonly height: number; readonly above: number };

/**
 * The room of a text's lines: that of its type, with capitals in the middle, or more where its letters reach further, as
 * those with marks above and below do. No letter touches the line before it or after it.
 */
export function lineRoom({ top, bottom }: Shaped, { size, leading }: Type): LineRoom {
  const usual = leading / 2 + size * 0.357;
  const above = Math.max(usual, (top * size) / 1000);
  return { above, height: above + Math.max(leading - usual, (bottom * size) / 1000) };
}

/** One drawing for each line. `top` of a drawing is the upper edge of its line. */
export function lineDraws(setting: Setting): readonly Draw[] {
  const inline = new Map<Style, Tag>();
  const { size } = setting.type;
  const { above } = setting.room ?? lineRoom(setting.shaped, setting.type);
  const lines = breakLines(setting.shaped, (setting.width * 1000) / size);
  const rightToLeft = (lines.length === 1 ? setting.rightToLeft : undefined) ?? setting.shaped.rightToLeft;
  return lines.map(
    (line): Draw =>
      (page, top, repeated) => {
        drawLine(page, setting.fonts, line, {
          owner: repeated ? 'artifact' : setting.owner,
          lang: setting.lang,
          inline,
          left: startOf(line, setting, rightToLeft),
          baseline: top - above,
          size,
          colour: setting.colour,
        });
      },
  );
}

/** One strip for each line. */
export function textStrips(setting: Setting): readonly Strip[] {
  const { height } = setting.room ?? lineRoom(setting.shaped, setting.type);
  return lineDraws(setting).map((one) => ({ height, columns: [one] }));
}

function startOf(line: Line, setting: Setting, rightToLeft: boolean): number {
  const { align = 'start', type, shaped } = setting;
  const scale = type.size / 1000;
  const width = setting.width - line.indent * scale;
  const left = setting.left + (shaped.rightToLeft ? 0 : line.indent * scale);
  const spare = width - line.width * scale;
  const before = align === 'centre' ? spare / 2 : (align === 'end') === rightToLeft ? 0 : spare;
  if (!shaped.rightToLeft) return left + before;
  // The space at the end of the line stands to the left of it.
  const whole = line.words.reduce((sum, word) => sum + word.shaped.advance, 0);
  return left + before - (whole - line.width) * scale;
}
