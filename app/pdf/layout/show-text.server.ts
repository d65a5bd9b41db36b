import { num } from '~/app/pdf/layout/page.server';
import { codeOf, type UsedFont } from '~/app/pdf/text/fonts-used.server';
import type { Cluster } from '~/app/pdf/text/shape.server';
import type { Glyph } from '~/app/pdf/text/shape-word.server';

/** A mark that says nothing by itself, with its place from the start of the text. */
type Mark = { readonly glyph: Glyph; readonly x: number; readonly y: number };

/**
 * The operators that show clusters of one face, from the current point on. Letters come first, in one stretch, so that
 * readers find whole words; then the marks on them, which say nothing: the letter that carries them says them.
 */
export function showText(font: UsedFont, clusters: readonly Cluster[], size: number): string {
  const shows: string[] = [];
  const marks: Mark[] = [];
  let plain: Glyph[] = [];
  let x = 0;
  const flush = () => {
    if (plain.length > 0) shows.push(showGlyphs(font, plain));
    plain = [];
  };
  for (const cluster of clusters) {
    const shown = cluster.glyphs.filter((glyph) => glyph.text !== '' || !glyph.mark);
    if (shown.length < cluster.glyphs.length) marks.push(...marksOf(font, cluster, x));
    x += cluster.advance;
    if (shown.every((glyph) => glyph.text !== '' && glyph.dy === 0)) {
      plain.push(...shown);
      continue;
    }
    flush();
    shows.push(showCluster(font, cluster.text, shown, size));
  }
  flush();
  if (marks.length > 0) shows.push(showMarks(font, marks, size / 1000));
  return shows.join(' ');
}

function marksOf(font: UsedFont, cluster: Cluster, start: number): readonly Mark[] {
  const marks: Mark[] = [];
  let x = start;
  for (const glyph of cluster.glyphs) {
    if (glyph.mark && glyph.text === '') marks.push({ glyph, x: x + glyph.dx, y: glyph.dy });
    else x += font.face.advance(glyph.id) + glyph.kern;
  }
  return marks;
}

/** Letters that stand higher or lower, and clusters of several glyphs, which say their text together (ActualText). */
function showCluster(font: UsedFont, text: string, glyphs: readonly Glyph[], size: number): string {
  const shows = glyphs.map((glyph) => {
    const rise = num((glyph.dy * size) / 1000);
    const show = showGlyphs(font, [glyph]);
    return rise === '0' ? show : `${rise} Ts ${show} 0 Ts`;
  });
  return glyphs.every((glyph) => glyph.text !== '') ? shows.join(' ') : spoken(text, shows);
}

function showMarks(font: UsedFont, marks: readonly Mark[], scale: number): string {
  let [x, y] = [0, 0];
  const shows = marks.map((mark) => {
    const move = `${num((mark.x - x) * scale)} ${num((mark.y - y) * scale)} Td`;
    [x, y] = [mark.x, mark.y];
    return `${move} <${codeOf(font, mark.glyph)}> Tj`;
  });
  return spoken('', shows);
}

function spoken(text: string, shows: readonly string[]): string {
  const digits = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
  return `/Span <</ActualText <${digits}>>> BDC ${shows.join(' ')} EMC`;
}

/** Glyphs with the shifts that HarfBuzz asks for, against the widths that the font states. */
function showGlyphs(font: UsedFont, glyphs: readonly Glyph[]): string {
  let array = '';
  let open = false;
  for (const glyph of glyphs) {
    if (glyph.dx !== 0) {
      array += `${open ? '>' : ' '}${num(-glyph.dx)}`;
      open = false;
    }
    array += `${open ? '' : '<'}${codeOf(font, glyph)}`;
    const after = glyph.dx - glyph.kern;
    open = Math.abs(after) < 0.01;
    if (!open) array += `>${num(after)}`;
  }
  return `[${array}${open ? '>' : ''}] TJ`;
}
