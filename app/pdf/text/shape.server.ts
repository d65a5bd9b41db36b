import * as harfbuzz from 'harfbuzzjs';
import type { Face } from '~/app/pdf/text/faces.server';
import type { Item } from '~/app/pdf/text/itemise.server';
import type { Style } from '~/app/pdf/text/styled-text.server';

/** One glyph: measures in thousandths of the type size, `text` is what copying or reading aloud gives for it. */
export type Glyph = {
  readonly id: number;
  readonly text: string;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
};

/** The least that can be moved to the next line: a letter with its marks, or a ligature. */
export type Cluster = {
  readonly start: number;
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
  readonly level: number;
  readonly face: Face;
  readonly style: Style;
};

/** A tick box is this wide, with its margin: 1.15 of the type size. */
const BOX_ADVANCE = 1150;

const buffer = new harfbuzz.Buffer();

/** Shapes items of a paragraph with HarfBuzz. Clusters come back in logical order. */
export function shapeItems(text: string, items: readonly Item[]): readonly Cluster[] {
  const printable = text.replaceAll('\n', ' ');
  return items.flatMap((item) => (item.style.box ? [boxCluster(item)] : shapeItem(printable, item)));
}

function boxCluster(item: Item): Cluster {
  const { start, level, face, style } = item;
  return { start, level, face, style, text: '', glyphs: [], advance: BOX_ADVANCE };
}

function shapeItem(text: string, item: Item): readonly Cluster[] {
  const rightToLeft = item.level % 2 === 1;
  buffer.reset();
  buffer.addText(text, item.start, item.end - item.start);
  buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.setScript(item.script);
  buffer.setLanguage(item.style.lang);
  buffer.setFlags(harfbuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  harfbuzz.shape(item.face.font, buffer);
  return clustersOf(text, item, rightToLeft);
}

function clustersOf(text: string, item: Item, rightToLeft: boolean): readonly Cluster[] {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const groups: { start: number; glyphs: number[] }[] = [];
  infos.forEach((info, index) => {
    const open = groups.at(-1);
    if (open?.start === info.cluster) open.glyphs.push(index);
    else groups.push({ start: info.cluster, glyphs: [index] });
  });
  if (rightToLeft) groups.reverse();
  return groups.map((group, at) => {
    const clusterText = text.slice(group.start, groups[at + 1]?.start ?? item.end);
    const texts = shareText(clusterText, group.glyphs.length);
    const glyphs = group.glyphs.map((index, nth): Glyph => {
      const place = positions[index];
      const scale = item.face.scale;
      return {
        id: infos[index]?.codepoint ?? 0,
        text: texts[nth] ?? '',
        advance: (place?.xAdvance ?? 0) * scale,
        dx: (place?.xOffset ?? 0) * scale,
        dy: (place?.yOffset ?? 0) * scale,
      };
    });
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const { level, face, style } = item;
    return { start: group.start, text: clusterText, glyphs, advance, level, face, style };
  });
}

/** One character to each glyph of a cluster, the rest to the last; a glyph too many says nothing. */
function shareText(text: string, glyphs: number): readonly string[] {
  if (glyphs === 1) return [text];
  const characters = [...text];
  return Array.from({ length: glyphs }, (_, index) =>
    index === glyphs - 1 ? characters.slice(index).join('') : (characters[index] ?? ''),
  );
}
