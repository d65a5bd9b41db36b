import type { PointGroup } from 'signature_pad';
import type { Strokes } from '~/forms/agreement/strokes';

/** How large the canvas is, in CSS pixels. */
export type Frame = { readonly width: number; readonly height: number };

/** How the pen looks. Widths are those of a canvas 600 px wide, and grow and shrink with it. */
const PEN = { penColor: '#0b0c0c', minWidth: 0.8, maxWidth: 2.6, dotSize: 2.2 } as const;

/** The pen for a canvas of this size. */
export function penFor({ width }: Frame) {
  const scale = Math.min(Math.max(width / 600, 0.6), 1.4);
  return {
    penColor: PEN.penColor,
    minWidth: PEN.minWidth * scale,
    maxWidth: PEN.maxWidth * scale,
    dotSize: PEN.dotSize * scale,
  };
}

/**
 * The same drawing in a canvas of another size: as large as fits, its shape unchanged, in the middle. This is what keeps a
 * signature through a turn of the tablet.
 */
export function fitStrokes(drawing: Strokes, frame: Frame): Strokes {
  const scale = Math.min(frame.width / drawing.width, frame.height / drawing.height);
  const left = (frame.width - drawing.width * scale) / 2;
  const top = (frame.height - drawing.height * scale) / 2;
  return {
    ...frame,
    pointer: drawing.pointer,
    strokes: drawing.strokes.map((stroke) =>
      stroke.map((point) => ({ ...point, x: left + point.x * scale, y: top + point.y * scale })),
    ),
  };
}

/** What the pad holds, as a record: times count from the first point. Nothing where nothing was drawn. */
export function strokesFrom(
  groups: readonly Pick<PointGroup, 'points'>[],
  frame: Frame,
  pointer: Strokes['pointer'],
): Strokes | undefined {
  const drawn = groups.filter(({ points }) => points.length > 0);
  const start = drawn[0]?.points[0]?.time;
  if (start === undefined) return undefined;
  const strokes = drawn.map(({ points }) =>
    points.map(({ x, y, pressure, time }) => ({ x, y, pressure, at: Math.max(time - start, 0) })),
  );
  return { width: frame.width, height: frame.height, pointer, strokes };
}

/** A record as the pad takes it, for a canvas of this size. `startedAt` is when its first point was drawn. */
export function groupsFrom(drawing: Strokes, frame: Frame, startedAt: number): PointGroup[] {
  return fitStrokes(drawing, frame).strokes.map((stroke) => ({
    ...penFor(frame),
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
    points: stroke.map(({ x, y, pressure, at }) => ({ x, y, pressure, time: startedAt + at })),
  }));
}

/** How long the drawing took, in milliseconds. */
export function durationOf(drawing: Strokes): number {
  return drawing.strokes.flat().reduce((latest, { at }) => Math.max(latest, at), 0);
}
