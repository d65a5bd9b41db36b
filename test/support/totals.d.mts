export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tests: readonly { readonly name: string; readonly ms: number }[];
  readonly troubles: readonly string[];
}

export type Total = Omit<Result, 'tests'>;

export function addUp(results: readonly Result[], options: { ci: boolean }): Total;
export function lastLine(total: Total): string;
export function slowest(results: readonly Result[], count: number): string[];
