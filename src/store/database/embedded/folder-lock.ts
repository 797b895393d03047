/** Lets one process alone use a database folder. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { constants, copyFile, link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { hasCode } from "../../../kernel/errors.js";
import { DatabaseLockedError } from "../database-errors.js";
import type { DatabaseLog } from "../database.js";

export interface FolderLock {
  release(): Promise<void>;
}

export interface LockOptions {
  readonly log?: DatabaseLog | undefined;
  /** Someone removed or replaced the lock file while we held it. */
  readonly onLost?: (error: Error) => void;
  /** The holder touches its file this often, so that a process that cannot see it knows that it lives. The same for all. */
  readonly heartbeatMs?: number;
  /** How long a holder that lives is waited for: whoever restarts a service may start the next process before the last one has ended. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 4_000;
const POLL_MS = 100;
const HEARTBEAT_MS = 2_000;
const HEARTBEATS_MISSED = 4;
/** How long a slower process may have been about to set aside the file that we replaced. */
const RESOLVE_MS = 100;
const ATTEMPTS = 5;

/**
 * Makes this process the only one to use `folder`. A lock whose holder is gone (killed, or from before a reboot) is taken
 * over. Throws `DatabaseLockedError` when the holder lives on.
 */
export async function lockFolder(
  folder: string,
  { log, onLost, heartbeatMs = HEARTBEAT_MS, patienceMs = PATIENCE_MS }: LockOptions = {},
): Promise<FolderLock> {
  await makeFolder(folder);
  const path = join(folder, "database.lock");
  const mine = thisProcess(randomUUID(), new Date());
  const deadline = performance.now() + patienceMs;
  let found: LockHolder | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if ((await createWhole(path, JSON.stringify(mine))) && (await resolved(path, mine, attempt > 0))) {
      return keep(path, mine, heartbeatMs, () => onLost?.(new DatabaseLockedError(folder, path, null)));
    }
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) continue;
    found = parseHolder(text);
    if (await isHeld(path, found, heartbeatMs, deadline)) break;
    if ((await lastTouched(path)) === null) continue;
    log?.warn(
      { lock: path, pid: found?.pid, since: found?.since },
      "The database was not closed the last time; its lock is taken over",
    );
    await setAside(path, text);
  }
  throw new DatabaseLockedError(folder, path, found);
}

async function createWhole(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { flush: true, mode: 0o600 });
  try {
    return await putInIndex(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** False where there is a file already. A link appears with its content or not at all; not every file system has them. */
async function putInIndex(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path).catch((error: unknown) => {
      if (hasCode(error, "EEXIST")) throw error;
      return copyFile(draft, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function resolved(path: string, mine: LockHolder, takenOver: boolean): Promise<boolean> {
  if (takenOver) await delay(RESOLVE_MS);
  return isMine(path, mine);
}

/** With those above it. Node's own `recursive` tries for ever where a file system lets nobody make folders, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (hasCode(error, "EEXIST") && (await isFolder(folder))) return;
    if (!hasCode(error, "ENOENT") || (await isFolder(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder);
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isHeld(path: string, holder: LockHolder | null, heartbeatMs: number, deadline: number): Promise<boolean> {
  const life = holder === null ? "unknown" : lifeOf(holder);
  if (holder !== null && life === "alive") return outlives(path, holder, deadline);
  if (life === "dead") return false;
  const touched = await lastTouched(path);
  await delay(heartbeatMs * HEARTBEATS_MISSED);
  return (await lastTouched(path)) !== touched;
}

/** Whether the holder still lives at the deadline and has not given the lock back. Nobody waits for their own end. */
async function outlives(path: string, holder: LockHolder, deadline: number): Promise<boolean> {
  while (holder.pid !== process.pid && performance.now() < deadline) {
    await delay(POLL_MS);
    if (lifeOf(holder) === "dead" || (await lastTouched(path)) === null) return false;
  }
  return true;
}

/** Removes the file that was assessed. Should another process have been faster, its new file is restored. */
async function setAside(path: string, assessed: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => null);
  const moved = await readFile(aside, "utf8").catch(() => null);
  if (moved !== null && moved !== assessed) await putInIndex(aside, path);
  await rm(aside, { force: true });
}

function keep(path: string, mine: LockHolder, heartbeatMs: number, onLost: () => void): FolderLock {
  const beat = async () => {
    if (await isMine(path, mine)) return utimes(path, new Date(), new Date());
    clearInterval(timer);
    onLost();
  };
  const timer = setInterval(() => void beat().catch(() => null), heartbeatMs).unref();
  return {
    async release() {
      clearInterval(timer);
      if (await isMine(path, mine)) await rm(path, { force: true });
    },
  };
}

/** A file that cannot be read just now (too many open files) is not a file that is gone: that throws. */
async function isMine(path: string, mine: LockHolder): Promise<boolean> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return "";
    throw error;
  });
  return parseHolder(text)?.token === mine.token;
}

async function lastTouched(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

/** Whoever holds a folder, as written into its lock file. */
const holderSchema = z.object({
  token: z.string(),
  pid: z.number().int().positive(),
  /** Clock ticks from boot to the start of the process: distinguishes it from a later one with the same pid. Linux only. */
  started: z.string().nullable(),
  /** Machine, boot and pid namespace, where a pid means what it says. */
  index: z.string(),
  host: z.string(),
  since: z.iso.datetime(),
});
export type LockHolder = z.infer<typeof holderSchema>;

function thisProcess(token: string, now: Date): LockHolder {
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
function lifeOf(holder: LockHolder): "alive" | "dead" | "unknown" {
  if (holder.index !== thisHost()) return "unknown";
  if (!processExists(holder.pid)) return "dead";
  if (holder.started === null) return "unknown";
  return processStart(holder.pid) === holder.started ? "alive" : "dead";
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * A killed process whose parent has not asked for its end yet (state Z or X) still has its number, but runs no more. Each
 * thread is asked: one that the kill finds in the middle of a write to disk outlives the first one for that moment.
 */
function hasEnded(pid: number): boolean {
  const threads = readOrNull(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const states = threads.map((thread) => statFields(`/proc/${pid}/task/${thread}/stat`)?.[0]);
  return states.length > 0 && states.every((state) => state === undefined || "ZXx".includes(state));
}

/** Field 22 of /proc/PID/stat. */
function processStart(pid: number): string | null {
  return statFields(`/proc/${pid}/stat`)?.[19] ?? null;
}

/** From the third field on; the second one, the name in brackets, may hold spaces and brackets itself. */
function statFields(path: string): readonly string[] | null {
  const stat = readOrNull(() => readFileSync(path, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? null;
}

function thisHost(): string {
  const boot = readOrNull(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const processes = readOrNull(() => readlinkSync("/proc/self/ns/pid"));
  return [hostname(), boot, processes].join(" ");
}

function readOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
