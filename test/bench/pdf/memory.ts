import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const DOCUMENTS = 1000;
const EVERY = 25;
/** By then fonts are read, words are kept and code is compiled. */
const SETTLED = 50;

/** How much memory is kept for each further document once it has settled, in kB: the slope of what stays after each clean-up. */
export async function keptForEach(make: (number: number) => Promise<unknown>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const clean: () => void = runInNewContext('gc');
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let number = 1; number <= DOCUMENTS; number += 1) {
    await make(number);
    if (number % EVERY > 0 || number < SETTLED) continue;
    clean();
    const { heapUsed, external } = process.memoryUsage();
    points.push({ x: number, y: (heapUsed + external) / 1000 });
  }
  return slopeOf(points);
}

/** The slope of the straight line that lies nearest to the points. */
function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: 'x' | 'y') => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean('x'), mean('y')];
  const along = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return along / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
