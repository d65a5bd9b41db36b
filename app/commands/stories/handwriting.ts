import type { StrokePoint, Strokes } from '~/forms/agreement/strokes';

const STEPS = 16;
const BASELINE = 130;

/** A name as a hand might write it: joined, leaning loops, tall and low letters where they stand; the same for the same name. */
export function handwriting(name: string): Strokes {
  let at = 0;
  let x = 50;
  const strokes = name.split(' ').map((word) => {
    const stroke: StrokePoint[] = [];
    for (const [index, letter] of [...word].entries()) {
      for (let step = 0; step < STEPS; step += 1) {
        stroke.push({ ...loop(x, letter, index, step / STEPS), at });
        at += 9;
      }
      x += widthOf(letter);
    }
    x += 30;
    at += 180;
    return stroke;
  });
  return { width: Math.max(600, x + 50), height: 220, pointer: 'touch', strokes };
}

/** One turn of the pen: up, back over itself, and down to the line, so that letters join. */
function loop(x: number, letter: string, index: number, part: number): Pick<StrokePoint, 'x' | 'y' | 'pressure'> {
  const turn = part * 2 * Math.PI;
  const rise = (1 - Math.cos(turn)) / 2;
  const height = heightOf(letter, index);
  const back = 0.42 * widthOf(letter) * Math.sin(turn);
  return {
    x: round(x + widthOf(letter) * part + back + 0.24 * height * rise),
    y: round(BASELINE - height * rise + 2 * Math.sin(index * 1.7 + turn)),
    pressure: round(0.4 + 0.3 * Math.cos(turn)),
  };
}

function heightOf(letter: string, index: number): number {
  if (index === 0) return 84;
  if (/[bdfhklt]/.test(letter)) return 72;
  return /[gjpqy]/.test(letter) ? -44 : 30 + ((letter.codePointAt(0) ?? 0) % 3) * 5;
}

function widthOf(letter: string): number {
  return /[mwMW]/.test(letter) ? 40 : /[ijlt]/.test(letter) ? 20 : 28;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
