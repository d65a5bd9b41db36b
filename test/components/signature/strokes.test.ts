import { describe, expect, test } from 'vitest';
import { fitStrokes, groupsFrom, strokesFrom } from '~/app/components/signature/stroke-frame';
import { decodeStrokes, encodeStrokes } from '~/app/components/signature/strokes-json';
import type { Strokes } from '~/forms/agreement/strokes';

const UPRIGHT = { width: 700, height: 280 };
const FLAT = { width: 500, height: 200 };
const DRAWN: Strokes = {
  ...UPRIGHT,
  pointer: 'touch',
  strokes: [
    [
      { x: 70.26, y: 140, pressure: 0.512, at: 0 },
      { x: 350, y: 28, pressure: 1.4, at: 16.6 },
    ],
    [{ x: 630, y: 252, pressure: 0, at: 900 }],
  ],
};

describe('a drawing through a turn of the tablet', () => {
  test('keeps its shape and its place', () => {
    const turned = fitStrokes(DRAWN, FLAT);
    expect(turned.strokes[0]?.[1]).toEqual({ x: 250, y: 20, pressure: 1.4, at: 16.6 });
    expect(fitStrokes(turned, UPRIGHT).strokes[1]?.[0]?.x).toBeCloseTo(630, 9);
  });

  test('stays whole and in the middle in a canvas of another shape', () => {
    const [point] = fitStrokes(DRAWN, { width: 700, height: 560 }).strokes[1] ?? [];
    expect(point).toMatchObject({ x: 630, y: 392 });
  });

  test('comes back from the pad as it went in, times counted from the first point', () => {
    const groups = groupsFrom(DRAWN, UPRIGHT, 1_700_000_000_000);
    const back = strokesFrom(groups, UPRIGHT, 'touch');
    expect(back?.strokes.map((stroke) => stroke.map(({ at }) => Math.round(at)))).toEqual([[0, 17], [900]]);
    expect(strokesFrom([], UPRIGHT, 'touch')).toBeUndefined();
    expect(strokesFrom([{ points: [] }], UPRIGHT, 'touch')).toBeUndefined();
  });
});

describe('a drawing in a hidden input', () => {
  test('is exactly the type Strokes, no finer than a screen', () => {
    expect(JSON.parse(encodeStrokes(DRAWN))).toEqual({
      width: 700,
      height: 280,
      pointer: 'touch',
      strokes: [
        [
          { x: 70.3, y: 140, pressure: 0.51, at: 0 },
          { x: 350, y: 28, pressure: 1, at: 17 },
        ],
        [{ x: 630, y: 252, pressure: 0, at: 900 }],
      ],
    });
  });

  test('is shown again after a page came back', () => {
    const again = decodeStrokes(encodeStrokes(DRAWN));
    expect(again && encodeStrokes(again)).toBe(encodeStrokes(DRAWN));
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"width":0,"height":1,"strokes":[]}',
    '{"width":1,"height":1,"strokes":[[{"x":"1"}]]}',
  ])('is nothing where the text %j holds none', (text) => expect(decodeStrokes(text)).toBeUndefined());
});
