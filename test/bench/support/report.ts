/** What every benchmark prints: its figures, and on what they were measured. */
import { availableParallelism, loadavg } from "node:os";

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function print(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const load = loadavg()[0]?.toFixed(1) ?? "unknown";
  console.log(`\n${title} (Node ${process.version}, ${availableParallelism()} cores, load ${load})`);
  console.table(rows);
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
