import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** Whoever holds a folder, as written into its lock file. */
const holderSchema = z.object({
  token: z.string(),
  pid: z.number().int().positive(),
  /** Clock ticks from boot to the start of the process: tells it from a later one with the same pid. Linux only. */
  started: z.string().nullable(),
  /** Machine, boot and pid namespace, where a pid means what it says. */
  index: z.string(),
  host: z.string(),
  since: z.iso.datetime(),
});
export type LockHolder = z.infer<typeof holderSchema>;

export function thisProcess(token: string, now: Date): LockHolder {
  const { pid } = process;
  return { token, pid, started: processStart(pid), index: thisHost(), host: hostname(), since: now.toISOString() };
}

/** Null for anything that we have not written. */
export function parseHolder(text: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** `unknown`: it ran on another machine, in another container, or where processes cannot be told apart. */
export function lifeOf(holder: LockHolder): "alive" | "dead" | "unknown" {
  if (holder.index !== thisHost()) return "unknown";
  if (!processExists(holder.pid)) return "dead";
  if (holder.started === null) return "unknown";
  return processStart(holder.pid) === holder.started ? "alive" : "dead";
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Field 22 of /proc/PID/stat; the second one, the name in brackets, may hold spaces and brackets itself. */
function processStart(pid: number): string | null {
  const stat = readOrNull(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function thisHost(): string {
  const boot = readOrNull(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const processes = readOrNull(() => readlinkSync("/proc/self/ns/pid"));
  return [hostname(), boot, processes].join(" ");
}

function readOrNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
