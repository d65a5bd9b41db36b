import { MOST_POINTS, type StrokePoint, type Strokes } from '~/forms/agreement/strokes';

/** A drawing as the text of a hidden input: exactly the type Strokes, its numbers no finer than a screen can draw. */
export function encodeStrokes(drawing: Strokes): string {
  return JSON.stringify({
    width: rounded(drawing.width, 1),
    height: rounded(drawing.height, 1),
    pointer: drawing.pointer,
    strokes: drawing.strokes.map((stroke) => stroke.map(roundedPoint)),
  });
}

/** The drawing in a text, or nothing where the text holds none. Only for showing it again: the server checks for itself. */
export function decodeStrokes(json: string): Strokes | undefined {
  const read = parsed(json);
  const { width, height, pointer, strokes } = fieldsOf(read);
  if (!isSize(width) || !isSize(height) || !Array.isArray(strokes)) return undefined;
  const drawn = strokes.filter(Array.isArray).map((stroke) => stroke.flatMap(pointsOf));
  const count = drawn.reduce((sum, stroke) => sum + stroke.length, 0);
  if (count === 0 || count > MOST_POINTS) return undefined;
  return { width, height, pointer: pointerOf(pointer), strokes: drawn.filter((stroke) => stroke.length > 0) };
}

/** What drew it, in the words of the record. */
export function pointerOf(said: unknown): Strokes['pointer'] {
  return said === 'touch' || said === 'pen' || said === 'mouse' ? said : 'unknown';
}

function roundedPoint({ x, y, pressure, at }: StrokePoint): StrokePoint {
  return {
    x: rounded(x, 1),
    y: rounded(y, 1),
    pressure: rounded(Math.min(Math.max(pressure, 0), 1), 2),
    at: Math.round(at),
  };
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function pointsOf(read: unknown): readonly StrokePoint[] {
  const { x, y, pressure, at } = fieldsOf(read);
  if (!isNumber(x) || !isNumber(y) || !isNumber(at)) return [];
  return [{ x, y, at, pressure: isNumber(pressure) ? pressure : 0 }];
}

function fieldsOf(read: unknown): Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {};
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isSize(value: unknown): value is number {
  return isNumber(value) && value > 0;
}
