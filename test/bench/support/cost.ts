/** What a server has used: of the processor, by the kernel's own books, and of its database, by PostgreSQL's. */
import { readdirSync, readFileSync } from "node:fs";
import type { Client } from "pg";

/** What `/proc` counts in, on every Linux. */
const TICK_MS = 10;

/** User and system time of a process, its threads and its children. Linux only; NaN elsewhere. */
export function cpuMilliseconds(pid: number | undefined): number {
  return familyOf(pid ?? 0).reduce((sum, each) => sum + ownCpu(each), 0);
}

function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const fields = statOf(Number(name));
    if (fields !== null) parents.set(Number(name), Number(fields[1]));
  }
  const isInFamily = (each: number): boolean => each === pid || (parents.has(each) && isInFamily(parents.get(each) ?? 0));
  return [...parents.keys()].filter((each) => each > 1 && isInFamily(each));
}

/** The fields after the command's name, which may hold blanks. */
function statOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function ownCpu(pid: number): number {
  const fields = statOf(pid);
  // utime, stime, and those of children that have ended.
  return fields === null ? Number.NaN : [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * TICK_MS;
}

export interface WrittenRows {
  readonly transactions: number;
  /** Inserted and updated. */
  readonly rows: number;
}

export async function writtenRows(client: Client): Promise<WrittenRows> {
  const { rows } = await client.query<Record<keyof WrittenRows, string>>(
    // Of the tables that a conversation is written to: the others are filled by the clock, whether or not anybody writes.
    `select xact_commit + xact_rollback as transactions,
       (select sum(n_tup_ins + n_tup_upd) from pg_stat_user_tables
         where relname not in ('articles', 'queue', 'service_hours', 'watermarks', 'workspaces')) as rows
     from pg_stat_database where datname = current_database()`,
  );
  return { transactions: Number(rows[0]?.transactions), rows: Number(rows[0]?.rows) };
}
