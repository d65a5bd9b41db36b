import { describe, expect, it } from 'vitest';
import { handwriting } from '~/app/commands/stories/handwriting';
import { looksSigned, MOST_POINTS, type StrokePoint, type Strokes } from '~/forms/agreement/strokes';
import { readStrokes } from '~/forms/agreement/strokes.schema';

const drawn = (...strokes: readonly (readonly StrokePoint[])[]): Strokes => ({
  width: 600,
  height: 220,
  pointer: 'touch',
  strokes,
});
/** A stroke of so many points, each so far and so long after the one before. */
const stroke = (count: number, step: { x?: number; y?: number; ms?: number; from?: number }) =>
  Array.from({ length: count }, (_none, index) => ({
    x: 100 + index * (step.x ?? 0),
    y: 100 + (index % 2) * (step.y ?? 0),
    pressure: 0.5,
    at: (step.from ?? 0) + index * (step.ms ?? 16),
  }));

describe('looks like a signature', () => {
  it.each(['Jo Ellwood', 'Li Ng', 'Siobhán Doyle', 'Bo'])('the name %s in a hand', (name) => {
    expect(looksSigned(handwriting(name))).toBe(true);
  });
  it.each([
    ['a wavy line', drawn(stroke(30, { x: 5, y: 20 }))],
    ['a trembling cross', drawn(stroke(8, { x: 12, y: 9 }), stroke(8, { x: 12, y: 9, from: 400 }))],
    ['a short name far to the left', drawn(stroke(14, { x: 4, y: 12, ms: 20 }))],
  ])('%s', (_what, strokes) => expect(looksSigned(strokes)).toBe(true));
});

describe('looks like a slip of the hand', () => {
  it.each([
    ['nothing', drawn()],
    ['a tap', drawn(stroke(1, {}))],
    ['taps all over', drawn(...[0, 1, 2, 3, 4].map((tap) => stroke(1, { from: tap * 300 })))],
    ['a palm that lay still', drawn(stroke(60, { x: 0.1, y: 0.2 }))],
    ['a straight swipe', drawn(stroke(30, { x: 10 }))],
    ['a flick', drawn(stroke(13, { x: 12, y: 20, ms: 5 }))],
    ['a dot that was filled in', drawn(stroke(80, { x: 0.3, y: 8 }))],
  ])('%s', (_what, strokes) => expect(looksSigned(strokes)).toBe(false));
});

describe('a drawing as it was sent', () => {
  const text = (drawing: unknown) => JSON.stringify(drawing);
  it('is kept point by point', () => {
    const drawing = handwriting('Jo Ellwood');
    expect(readStrokes(text(drawing))).toEqual({ type: 'drawn', strokes: drawing });
  });
  it('is none where the page sent nothing', () => {
    expect(readStrokes('')).toEqual({ type: 'none' });
    expect(readStrokes('  ')).toEqual({ type: 'none' });
  });
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no strokes', text(drawn())],
    ['an empty stroke', text(drawn([]))],
    ['a pressure above all', text(drawn([{ x: 1, y: 1, pressure: 2, at: 0 }]))],
    ['a time before the first point', text(drawn([{ x: 1, y: 1, pressure: 0.5, at: -1 }]))],
    [
      'a place that is no number',
      '{"width":1,"height":1,"pointer":"pen","strokes":[[{"x":"1","y":1,"pressure":0,"at":0}]]}',
    ],
    ['a canvas without a size', text({ ...drawn(stroke(2, {})), width: 0 })],
    ['another pointer', text({ ...drawn(stroke(2, {})), pointer: 'stylus' })],
    ['10,000 strokes', text(drawn(...Array.from({ length: 10_000 }, () => stroke(1, {}))))],
    ['more points than any signature', text(drawn(stroke(MOST_POINTS, {}), stroke(1, {})))],
    ['no number at all', text(drawn(stroke(1, {}))).replace('100', '1e999')],
  ])('is no drawing: %s', (_what, sent) => expect(readStrokes(sent)).toEqual({ type: 'not a drawing' }));
  it('may have as many points as the longest signature', () => {
    expect(readStrokes(text(drawn(stroke(MOST_POINTS, {})))).type).toBe('drawn');
  });
});
