import type { StrokePoint, Strokes } from '~/forms/agreement/strokes';

/** A name as a hand might draw it: leaning loops, one for each letter, the same for the same name. */
export function handwriting(name: string): Strokes {
  let at = 0;
  let x = 40;
  const strokes = name.split(' ').map((word) => {
    const stroke: StrokePoint[] = [];
    for (const letter of word) {
      const height = 28 + ((letter.codePointAt(0) ?? 0) % 5) * 9;
      for (let step = 0; step < 14; step += 1) {
        const turn = (step / 14) * 2 * Math.PI;
        stroke.push({
          x: round(x + step * 2.1 + 9 * Math.sin(turn)),
          y: round(120 - height * Math.sin(turn / 2) * Math.abs(Math.cos(turn / 3))),
          pressure: round(0.35 + 0.4 * Math.sin(turn / 2)),
          at,
        });
        at += 11;
      }
      x += 29;
    }
    x += 26;
    at += 160;
    return stroke;
  });
  return { width: Math.max(600, x + 40), height: 220, pointer: 'touch', strokes };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
