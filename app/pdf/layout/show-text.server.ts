import { num } from '~/app/pdf/layout/page.server';
import { codeOf, type UsedFont } from '~/app/pdf/text/fonts-used.server';
import type { Cluster } from '~/app/pdf/text/shape.server';
import type { Glyph } from '~/app/pdf/text/shape-word.server';

/**
 * The operators that show clusters of one face, from the current point on. A cluster of several glyphs, such as a letter
 * with two marks above it, says its text itself (ActualText): readers put such glyphs in an order of their own.
 */
export function showText(font: UsedFont, clusters: readonly Cluster[], size: number): string {
  const shows: string[] = [];
  let plain: Glyph[] = [];
  const flush = () => {
    if (plain.length > 0) shows.push(showGlyphs(font, plain));
    plain = [];
  };
  for (const cluster of clusters) {
    const glyph = cluster.glyphs[0];
    if (glyph && cluster.glyphs.length === 1 && glyph.dy === 0) {
      plain.push(glyph);
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
    const show = showGlyphs(font, [glyph]);
    return rise === '0' ? show : `${rise} Ts ${show} 0 Ts`;
  });
  const text = Buffer.from(`\ufeff${cluster.text}`, 'utf16le').swap16().toString('hex');
  return `/Span <</ActualText <${text}>>> BDC ${glyphs.join(' ')} EMC`;
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
