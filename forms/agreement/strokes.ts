/**
 * A signature as it was drawn: each stroke a list of points in canvas pixels, with pressure (0 to 1) and milliseconds
 * since the first point. `width` and `height` are the canvas in CSS pixels; `pointer` is what drew it.
 */
export type StrokePoint = { readonly x: number; readonly y: number; readonly pressure: number; readonly at: number };

export type Strokes = {
  readonly width: number;
  readonly height: number;
  readonly pointer: 'touch' | 'pen' | 'mouse' | 'unknown';
  readonly strokes: readonly (readonly StrokePoint[])[];
};

/** No signature has more points than this; a larger one is refused before it is read. */
export const MOST_POINTS = 10_000;
/** No signature has more strokes than this. */
export const MOST_STROKES = 2_000;

/**
 * Whether a drawing looks like a signature rather than a slip of the hand. Asked once only: a trembling hand is not an error.
 * The bounds separated real signatures from slips in our samples: 12 points, 80 px of ink, 200 ms, a box of 40 by 8 px.
 */
export function looksSigned(drawing: Strokes): boolean {
  const points = drawing.strokes.flat();
  if (points.length < 12) return false;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const wide = spread(xs) >= 40 && spread(ys) >= 8;
  return wide && spread(points.map((point) => point.at)) >= 200 && inkLength(drawing) >= 80;
}

function spread(numbers: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  return high - low;
}

function inkLength(drawing: Strokes): number {
  let total = 0;
  for (const stroke of drawing.strokes) {
    stroke.forEach((point, index) => {
      const before = stroke[index - 1];
      if (before) total += Math.hypot(point.x - before.x, point.y - before.y);
    });
  }
  return total;
}
