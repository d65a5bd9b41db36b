import { z } from 'zod';
import { MOST_POINTS, MOST_STROKES, type Strokes } from '~/forms/agreement/strokes';

const size = z.number().positive().max(10_000);
const place = z.number().min(-10_000).max(20_000);

const strokesSchema = z.object({
  width: size,
  height: size,
  pointer: z.enum(['touch', 'pen', 'mouse', 'unknown']),
  strokes: z
    .array(
      z
        .array(z.object({ x: place, y: place, pressure: z.number().min(0).max(1), at: z.number().min(0) }))
        .min(1)
        .max(MOST_POINTS),
    )
    .min(1)
    .max(MOST_STROKES),
});

/** What a signature page sent as a drawing: none, a drawing, or something that is no drawing that can be kept. */
export type ReadStrokes =
  | { readonly type: 'none' | 'not a drawing' }
  | { readonly type: 'drawn'; readonly strokes: Strokes };

/** Reads the text of a drawing. Refuses what is no drawing and what has more points than any signature. */
export function readStrokes(text: string): ReadStrokes {
  if (text.trim() === '') return { type: 'none' };
  const parsed = strokesSchema.safeParse(fromJson(text));
  if (!parsed.success) return { type: 'not a drawing' };
  const points = parsed.data.strokes.reduce((total, stroke) => total + stroke.length, 0);
  return points > MOST_POINTS ? { type: 'not a drawing' } : { type: 'drawn', strokes: parsed.data };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
