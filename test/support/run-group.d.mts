import type { Result } from './totals.mjs';

export function countReport(report: string, name: string, status: number): Result;
