import { num } from '~/app/pdf/layout/page.server';
import { codeOf, type Shown, type UsedFont } from '~/app/pdf/text/fonts-used.server';
import { inPlace, type Word } from '~/app/pdf/text/shape.server';
import type { Glyph, Shape } from '~/app/pdf/text/shape-word.server';

/** A mark that says nothing by itself, with its place from the start of the text. */
type Mark = { readonly glyph: Glyph; readonly x: number; readonly y: number };

const NOTHING: Shown = { array: '', open: false };

/**
 * The operators that show words of one face, from the current point on. Letters come first, in one stretch, so that readers
 * find whole words; then the marks on them, which say nothing: the letter that carries them says them.
 */
export function showText(font: UsedFont, words: readonly Word[], size: number): string {
  const shows: string[] = [];
  const marks: Mark[] = [];
  let row = NOTHING;
  let x = 0;
  for (const word of words) {
    const plain = plainWord(font, word);
    if (plain) {
      row = { array: `${row.array}${row.open ? '' : '<'}${plain.array}`, open: plain.open };
      x += word.shaped.advance;
      continue;
    }
    for (const shape of inPlace(word)) {
      const shown = shape.glyphs.filter((glyph) => glyph.text !== '' || !glyph.mark);
      if (shown.length < shape.glyphs.length) marks.push(...marksOf(font, shape, x));
      x += shape.advance;
      if (shown.every(isLetter)) {
        row = shown.reduce((before, glyph) => withGlyph(font, before, glyph), row);
        continue;
      }
      if (row !== NOTHING) shows.push(showRow(row));
      row = NOTHING;
      shows.push(showShape(font, shape.text, shown, size));
    }
  }
  if (row !== NOTHING) shows.push(showRow(row));
  if (marks.length > 0) shows.push(showMarks(font, marks, size / 1000));
  return shows.join(' ');
}

/** A word of letters side by side, as most are: the same at every place where it stands in a document. */
function plainWord(font: UsedFont, word: Word): Shown | undefined {
  const known = font.shown.get(word.shaped);
  if (known !== undefined) return known ?? undefined;
  const shown = rowOfLetters(font, word);
  font.shown.set(word.shaped, shown ?? null);
  return shown;
}

/** As a row that goes on, inside its string of codes. */
function rowOfLetters(font: UsedFont, word: Word): Shown | undefined {
  let row: Shown = { array: '', open: true };
  for (const { glyphs } of inPlace(word)) {
    for (const glyph of glyphs) {
      if (!isLetter(glyph) || glyph.dx !== 0) return undefined;
      row = withGlyph(font, row, glyph);
    }
  }
  return row.array ? row : undefined;
}

function isLetter(glyph: Glyph): boolean {
  return glyph.text !== '' && glyph.dy === 0;
}

function marksOf(font: UsedFont, shape: Shape, start: number): readonly Mark[] {
  const marks: Mark[] = [];
  let x = start;
  for (const glyph of shape.glyphs) {
    if (glyph.mark && glyph.text === '') marks.push({ glyph, x: x + glyph.dx, y: glyph.dy });
    else x += font.face.advance(glyph.id) + glyph.kern;
  }
  return marks;
}

/** Letters that stand higher or lower, and shapes of several glyphs, which say their text together (ActualText). */
function showShape(font: UsedFont, text: string, glyphs: readonly Glyph[], size: number): string {
  const shows = glyphs.map((glyph) => {
    const rise = num((glyph.dy * size) / 1000);
    const show = showRow(withGlyph(font, NOTHING, glyph));
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

/** One glyph more, with the shifts that HarfBuzz asks for, against the widths that the font states. */
function withGlyph(font: UsedFont, { array, open }: Shown, glyph: Glyph): Shown {
  const before = glyph.dx === 0 ? '' : `${open ? '>' : ' '}${num(-glyph.dx)}`;
  const begins = open && before === '' ? '' : '<';
  const after = glyph.dx - glyph.kern;
  const goesOn = Math.abs(after) < 0.01;
  return { array: `${array}${before}${begins}${codeOf(font, glyph)}${goesOn ? '' : `>${num(after)}`}`, open: goesOn };
}

function showRow({ array, open }: Shown): string {
  return `[${array}${open ? '>' : ''}] TJ`;
}
