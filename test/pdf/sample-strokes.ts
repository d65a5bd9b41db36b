import type { StrokePoint, Strokes } from '~/forms/agreement/strokes';

/** A signature such as a hand draws on a tablet: loops that lean, pressed harder in the middle. Always the same one. */
export function sampleStrokes(): Strokes {
  return {
    width: 600,
    height: 220,
    pointer: 'pen',
    strokes: [joined(J, 0), joined(REST, 900), joined(FLOURISH, 2200)],
  };
}

type Knot = readonly [x: number, y: number];

const J: readonly Knot[] = [
  [70, 62], [112, 48], [150, 56], [132, 92], [118, 150], [96, 184], [66, 176], [72, 146], [118, 120], [158, 108],
]; // biome-ignore format: knots
const REST: readonly Knot[] = [
  [158, 120], [146, 138], [162, 148], [182, 128], [170, 112], [196, 118], [238, 96], [252, 60], [228, 66], [222, 112],
  [236, 146], [268, 134], [288, 74], [280, 50], [268, 90], [276, 144], [302, 120], [312, 62], [300, 52], [296, 110],
  [312, 146], [338, 116], [352, 104], [350, 142], [372, 120], [388, 104], [384, 144], [412, 122], [424, 102], [444, 110],
  [430, 142], [462, 124], [480, 102], [496, 116], [484, 146], [530, 118],
]; // biome-ignore format: knots
const FLOURISH: readonly Knot[] = [
  [96, 206], [210, 190], [360, 182], [520, 172], [556, 166],
]; // biome-ignore format: knots

const STEPS = 6;

function joined(knots: readonly Knot[], since: number): readonly StrokePoint[] {
  const points: StrokePoint[] = [];
  const count = (knots.length - 1) * STEPS;
  for (let step = 0; step <= count; step += 1) {
    const [x, y] = between(knots, step / STEPS);
    const pressure = Math.round((0.25 + 0.55 * Math.sin((Math.PI * step) / count)) * 100) / 100;
    points.push({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, pressure, at: since + step * 9 });
  }
  return points;
}

function between(knots: readonly Knot[], at: number): Knot {
  const index = Math.min(Math.floor(at), knots.length - 2);
  const part = at - index;
  const four = [index - 1, index, index + 1, index + 2].map((nth) => knot(knots, nth));
  return [
    weighed(
      four.map(([x]) => x),
      part,
    ),
    weighed(
      four.map(([, y]) => y),
      part,
    ),
  ];
}

function knot(knots: readonly Knot[], index: number): Knot {
  return knots[Math.max(0, Math.min(knots.length - 1, index))] ?? [0, 0];
}

function weighed(values: readonly number[], part: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  const cubic = -a + 3 * b - 3 * c + d;
  const square = 2 * a - 5 * b + 4 * c - d;
  return b + (part * (c - a + part * (square + part * cubic))) / 2;
}
