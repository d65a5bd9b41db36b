import { num } from '~/app/pdf/layout/page.server';
import { codeOf, type UsedFont } from '~/app/pdf/text/fonts-used.server';
import type { Cluster, Glyph } from '~/app/pdf/text/shape.server';

/**
 * The operators that show clusters of one face, from the current point on. A cluster of several glyphs, such as a letter
 * with two marks above it, says its text itself (ActualText): readers put such glyphs in an order of their own.
 */
export function showText(font: UsedFont, clusters: readonly Cluster[], size: number): string {
  const shows: string[] = [];
  let array = '';
  const flush = () => {
    if (array) shows.push(`[${array.replaceAll('><', '')}] TJ`);
    array = '';
  };
  for (const cluster of clusters) {
    const [glyph, second] = cluster.glyphs;
    if (glyph && !second && glyph.dy === 0) {
      array += showGlyph(font, glyph);
      continue;
    }
    flush();
    shows.push(showCluster(font, cluster, size));
  }
  flush();
  return shows.join(' ');
}

function showCluster(font: UsedFont, cluster: Cluster, size: number): string {
  const glyphs = cluster.glyphs.map((glyph) => {
    const rise = num((glyph.dy * size) / 1000);
    return rise === '0' ? `[${showGlyph(font, glyph)}] TJ` : `${rise} Ts [${showGlyph(font, glyph)}] TJ 0 Ts`;
  });
  const text = Buffer.from(`\ufeff${cluster.text}`, 'utf16le').swap16().toString('hex');
  return `/Span <</ActualText <${text}>>> BDC ${glyphs.join(' ')} EMC`;
}

/** The glyph with the shifts that HarfBuzz asks for, against the width that the font states. */
function showGlyph(font: UsedFont, glyph: Glyph): string {
  const before = glyph.dx === 0 ? '' : num(-glyph.dx);
  const after = font.face.advance(glyph.id) - glyph.advance + glyph.dx;
  return `${before}<${codeOf(font, glyph)}>${Math.abs(after) < 0.01 ? '' : num(after)}`;
}
