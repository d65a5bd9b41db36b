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
};

/** One drawing for each line. `top` of a drawing is the upper edge of its line. */
export function lineDraws(setting: Setting): readonly Draw[] {
  const inline = new Map<Style, Tag>();
  const lines = breakLines(setting.shaped, (setting.width * 1000) / setting.type.size);
  return lines.map(
    (line): Draw =>
      (page, top, repeated) => {
        const { size, leading } = setting.type;
        drawLine(page, setting.fonts, line, {
          owner: repeated ? 'artifact' : setting.owner,
          lang: setting.lang,
          inline,
          left: startOf(line, setting),
          // Capitals stand in the middle of the line's height.
          baseline: top - leading / 2 - size * 0.357,
          size,
          colour: setting.colour,
        });
      },
  );
}

/** One strip for each line. */
export function textStrips(setting: Setting): readonly Strip[] {
  return lineDraws(setting).map((one) => ({ height: setting.type.leading, columns: [one] }));
}

function startOf(line: Line, setting: Setting): number {
  const { align = 'start', type, shaped } = setting;
  const scale = type.size / 1000;
  const width = setting.width - line.indent * scale;
  const left = setting.left + (shaped.rightToLeft ? 0 : line.indent * scale);
  const spare = width - line.width * scale;
  if (align === 'centre') return left + spare / 2;
  if ((align === 'end') === shaped.rightToLeft) return left;
  const whole = line.clusters.reduce((sum, cluster) => sum + cluster.advance, 0) * scale;
  return shaped.rightToLeft ? left + width - whole : left + spare;
}
