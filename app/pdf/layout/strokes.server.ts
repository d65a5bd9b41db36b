import { num } from '~/app/pdf/layout/page.server';
import type { StrokePoint, Strokes } from '~/forms/agreement/strokes';

type Room = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
type Dot = { readonly x: number; readonly y: number; readonly width: number };

/** Points per canvas pixel at most, so that a small signature stays as small as it was. */
const LARGEST_SCALE = 0.6;
/** Dots nearer than this (points) add bytes and no shape. */
const NEAREST = 0.35;

/**
 * A drawn signature as operators that fill a place on the page: curves through the points (Catmull-Rom, as Béziers), as
 * thick as the pen was pressed. Only the ink's own bounds count, so that empty canvas takes no room.
 */
export function strokeOperators(drawing: Strokes, room: Room): readonly string[] {
  const points = drawing.strokes.flat();
  if (points.length === 0) return [];
  const left = least(points, (point) => point.x);
  const top = least(points, (point) => point.y);
  const wide = Math.max(1, -least(points, (point) => -point.x) - left);
  const high = Math.max(1, -least(points, (point) => -point.y) - top);
  const scale = Math.min(room.width / wide, room.height / high, LARGEST_SCALE);
  const down = room.top - (room.height - high * scale) / 2;
  const place = (point: StrokePoint): Dot => ({
    x: room.left + (point.x - left) * scale,
    y: down - (point.y - top) * scale,
    width: penWidth(point.pressure, scale),
  });
  return drawing.strokes.filter((stroke) => stroke.length > 0).flatMap((stroke) => curve(thin(stroke.map(place))));
}

function least(points: readonly StrokePoint[], of: (point: StrokePoint) => number): number {
  return points.reduce((low, point) => Math.min(low, of(point)), Number.POSITIVE_INFINITY);
}

/** A finger or a mouse reports no pressure, or always the same: it is drawn in a middle width. */
function penWidth(pressure: number, scale: number): number {
  const pressed = pressure > 0 ? Math.min(1, pressure) : 0.5;
  return Math.max(0.5, (0.9 + 2.6 * pressed) * scale);
}

function thin(dots: readonly Dot[]): readonly Dot[] {
  const kept: Dot[] = [];
  dots.forEach((dot, index) => {
    const before = kept.at(-1);
    const far = !before || Math.hypot(dot.x - before.x, dot.y - before.y) >= NEAREST;
    if (far || (index === dots.length - 1 && kept.length < 2)) kept.push(dot);
  });
  return kept;
}

function curve(dots: readonly Dot[]): readonly string[] {
  const operators: string[] = [];
  let width = '';
  const first = dots[0];
  if (!first) return [];
  if (dots.length === 1) return [`${num(first.width * 1.4)} w ${at(first)} m ${at(first)} l S`];
  for (let index = 0; index + 1 < dots.length; index += 1) {
    const from = dots[index] ?? first;
    const to = dots[index + 1] ?? from;
    const next = num(Math.round((from.width + to.width) * 5) / 10);
    if (next !== width) operators.push(`${index > 0 ? 'S ' : ''}${next} w ${at(from)} m`);
    width = next;
    operators.push(`${bezier(dots[index - 1] ?? from, from, to, dots[index + 2] ?? to)} c`);
  }
  return [...operators, 'S'];
}

function bezier(before: Dot, from: Dot, to: Dot, after: Dot): string {
  const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
  const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
  return `${at(leave)} ${at(arrive)} ${at(to)}`;
}

function at(point: { readonly x: number; readonly y: number }): string {
  return `${num(point.x)} ${num(point.y)}`;
}
