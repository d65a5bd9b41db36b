import { FLOW } from '~/app/pdf/layout/measures.server';
import { heightOf, type Strip } from '~/app/pdf/layout/strip.server';

export type Placed = { readonly strip: Strip; readonly top: number; readonly repeated: boolean };

type Sheet = { readonly placed: Placed[]; top: number };

/** Lays strips on pages from top to bottom, keeping together what belongs together. At least one page comes out. */
export function paginate(strips: readonly Strip[]): readonly (readonly Placed[])[] {
  const sheets: Sheet[] = [blankSheet()];
  for (const chunk of chunksOf(strips)) {
    const height = heightOf(chunk);
    const fitsOnPage = height + heightOf(chunk[0]?.head ?? []) <= FLOW.top - FLOW.bottom;
    if (fitsOnPage) place(sheets, chunk, height);
    else for (const strip of chunk) place(sheets, [strip], strip.height);
  }
  return sheets.filter((sheet, index) => index === 0 || sheet.placed.length > 0).map((sheet) => sheet.placed);
}

function blankSheet(): Sheet {
  return { placed: [], top: FLOW.top };
}

function chunksOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const chunks: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) chunks.at(-1)?.push(strip);
    else chunks.push([strip]);
    open = strip.keep ?? false;
  }
  return chunks;
}

function place(sheets: Sheet[], chunk: readonly Strip[], height: number): void {
  const current = sheets.at(-1) ?? blankSheet();
  const begins = chunk[0]?.fresh === true && current.placed.length > 0;
  const fits = !begins && current.top - height >= FLOW.bottom;
  if (fits) layAll(current, chunk, false);
  else if (chunk.some((strip) => !strip.gap)) sheets.push(nextSheet(chunk));
}

function nextSheet(chunk: readonly Strip[]): Sheet {
  const next = blankSheet();
  layAll(next, chunk[0]?.head ?? [], true);
  layAll(next, chunk, false);
  return next;
}

function layAll(sheet: Sheet, strips: readonly Strip[], repeated: boolean): void {
  for (const strip of strips) lay(sheet, strip, repeated);
}

function lay(sheet: Sheet, strip: Strip, repeated: boolean): void {
  if (strip.gap && sheet.placed.length === 0) return;
  sheet.placed.push({ strip, top: sheet.top, repeated });
  sheet.top -= strip.height;
}
