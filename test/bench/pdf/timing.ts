/** One figure: what it is of, its value and unit, and where it compares, with what and how. */
export type Row = {
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
};

export type Work = () => Promise<unknown>;

/** Runs before any is timed, or as many as this long allows: by then the code that runs often is compiled. */
const WARM = { runs: 80, ms: 2000 } as const;

/**
 * The median of each work in milliseconds, in the order given. They take turns, so that whatever else the machine does slows each
 * of them alike.
 */
export async function medians(runs: number, ...works: readonly Work[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (const work of works) await warm(work);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) times[index]?.push(await timed(work));
  }
  return times.map(middle);
}

async function warm(work: Work): Promise<void> {
  const end = performance.now() + WARM.ms;
  for (let run = 0; run < WARM.runs && performance.now() < end; run += 1) await work();
}

/** How long one work takes, in milliseconds. */
export async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function middle(times: number[]): number {
  const sorted = times.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
