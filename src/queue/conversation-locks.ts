/** One conversation, one job: its lock within one process, and as a lease among several. */
import { randomUUID } from "node:crypto";
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely";
import { DatabaseUnavailableError } from "../store/database/database-errors.js";
import type { Database } from "../store/database/database.js";
import type { Read } from "../store/database/read.js";
import { createStatement } from "../store/database/statement.js";
import type { Write } from "../store/database/write-together.js";
import type { Tables } from "../store/database/tables.js";

/** The right to work on one conversation. Released exactly once. */
export interface Lock {
  /**
   * False where this process was stalled for so long that somebody else may have worked on the conversation meanwhile.
   * Quick where there is no doubt, so that it can be asked right before each change.
   */
  isHeld(): Promise<boolean>;
  /** Gives it back in the commit that ends the work under it; null where nothing is to be written for it. */
  releaseWrite(): Write | null;
  /** @param isWritten `releaseWrite` was, and its commit has returned */
  release(isWritten?: boolean): Promise<void>;
}

/** One job at a time for each conversation, whichever process it runs in. */
export interface ConversationLocks {
  /** Null when the lock was not to be had within `patienceMs`. */
  take(conversation: ConversationKey, patienceMs: number): Promise<Lock | null>;
  /** The same, with what is read first under it. */
  takeAndRead<Found>(conversation: ConversationKey, patienceMs: number, read: Read<Found>): Promise<LockedReading<Found> | null>;
}

export interface LockedReading<Found> {
  readonly lock: Lock;
  readonly found: Found;
}

export interface ConversationKey {
  readonly workspaceId: string;
  readonly conversationId: string;
}

/** Locks within one process, first come first served. Enough for the embedded database, which only one process opens. */
export function createLocalLocks(): ConversationLocks {
  const waiting = new Map<string, (() => void)[]>();

  function releaseNext(key: string): void {
    const next = waiting.get(key)?.shift();
    if (next === undefined) waiting.delete(key);
    else next();
  }

  const locks: ConversationLocks = {
    take({ workspaceId, conversationId }, patienceMs) {
      const key = JSON.stringify([workspaceId, conversationId]);
      const lock: Lock = {
        isHeld: () => Promise.resolve(true),
        releaseWrite: () => null,
        release: () => Promise.resolve(releaseNext(key)),
      };
      const line = waiting.get(key);
      if (line === undefined) {
        waiting.set(key, []);
        return Promise.resolve(lock);
      }
      return new Promise((resolve) => {
        const turn = () => {
          clearTimeout(timer);
          resolve(lock);
        };
        const timer = setTimeout(() => {
          const index = line.indexOf(turn);
          if (index >= 0) line.splice(index, 1);
          resolve(null);
        }, patienceMs);
        line.push(turn);
      });
    },
    async takeAndRead(conversation, patienceMs, read) {
      const lock = await locks.take(conversation, patienceMs);
      return lock === null ? null : readUnder(lock, read);
    },
  };
  return locks;
}

async function readUnder<Found>(lock: Lock, read: Read<Found>): Promise<LockedReading<Found>> {
  try {
    return { lock, found: await read.now() };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

export interface LeaseTimes {
  /** A process that dies holds its conversations no longer than this. */
  readonly leaseMs: number;
  /** Well below a third of it, so that a renewal may fail and the lease still holds. */
  readonly renewMs: number;
}

export const LEASE_TIMES: LeaseTimes = { leaseMs: 30_000, renewMs: 10_000 };
const POLL_MS = 100;

export interface LeaseClocks {
  /** Epoch milliseconds. Also goes on while the machine sleeps, and may be set. */
  readonly now: () => number;
  /** Milliseconds. Never set, and may stand still while the machine sleeps. */
  readonly uptime: () => number;
}

/**
 * Locks over many processes: a row with an end, taken by whoever finds it free or ended, renewed while the work goes on.
 * Within the process the local lock comes first, so that the database sees one asker per conversation.
 */
export function createLeasedLocks(
  database: Pick<Database, "asyncCommit" | "writeThenRead">,
  local: ConversationLocks,
  clocks: LeaseClocks,
  times: LeaseTimes = LEASE_TIMES,
): ConversationLocks {
  const db = database.asyncCommit;

  /** @param first the first attempt: whoever has to wait asks for the lease alone. */
  async function takeAfter(
    key: ConversationKey,
    patienceMs: number,
    first: (lease: CompiledQuery<LeaseHolder>) => Promise<readonly LeaseHolder[]>,
  ): Promise<Lock | null> {
    const deadline = clocks.uptime() + patienceMs;
    const here = await local.take(key, patienceMs);
    if (here === null) return null;
    const holder = randomUUID();
    const lease = insertLease({ ...key, holder, seconds: times.leaseMs / 1000 }).compile();
    try {
      for (let ask = first; ; ask = alone) {
        const asked = readClocks(clocks);
        const [taken] = await ask(lease);
        if (taken?.holder === holder) return createLeasedLock(db, { key, holder, here, asked, clocks, times });
        if (clocks.uptime() >= deadline) break;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    } catch (error) {
      // It may be there all the same, where only the answer was lost; then nobody waits for a database that is away.
      const given = giveBack(db, key, holder);
      if (!(error instanceof DatabaseUnavailableError)) await given;
      await here.release();
      throw error;
    }
    await here.release();
    return null;
  }
  const alone = async (lease: CompiledQuery<LeaseHolder>) => (await db.executeQuery(lease)).rows;

  return {
    take: (key, patienceMs) => takeAfter(key, patienceMs, alone),
    async takeAndRead<Found>(key: ConversationKey, patienceMs: number, read: Read<Found>) {
      const seen: Found[] = [];
      const lock = await takeAfter(key, patienceMs, async (lease) => {
        let taken: readonly LeaseHolder[] = [];
        const found = await read.by(async (statement) => {
          const rows = await database.writeThenRead(lease, statement);
          taken = rows.written;
          return rows.found;
        });
        if (taken.length > 0) seen.push(found);
        return taken;
      });
      if (lock === null) return null;
      for (const found of seen) return { lock, found };
      return readUnder(lock, read);
    },
  };
}

interface Leased {
  readonly key: ConversationKey;
  readonly holder: string;
  readonly here: Lock;
  /** Just before the lease was asked for: it is good for at least its length from then. */
  readonly asked: LeaseClocksReading;
  readonly clocks: LeaseClocks;
  readonly times: LeaseTimes;
}

function createLeasedLock(db: Kysely<Tables>, { key, holder, here, asked, clocks, times }: Leased): Lock {
  let renewedAt = asked;
  let lost = false;

  async function renewed(): Promise<boolean> {
    const began = readClocks(clocks);
    if (await renew(db, key, holder, times.leaseMs)) renewedAt = began;
    else lost = true;
    return !lost;
  }
  // A failed renewal is not a failure of the job: the next one, or the end of the lease, settles it.
  const renewal = setInterval(() => void renewed().catch(() => false), times.renewMs);
  return {
    isHeld() {
      if (lost) return Promise.resolve(false);
      const age = Math.max(clocks.now() - renewedAt.now, clocks.uptime() - renewedAt.uptime);
      // In the first half nobody else can have it, and what is begun now ends before anybody can.
      return age < times.leaseMs / 2 ? Promise.resolve(true) : renewed();
    },
    releaseWrite: () => deleteLease({ ...key, holder }),
    async release(isWritten = false) {
      clearInterval(renewal);
      if (!isWritten) await giveBack(db, key, holder);
      await here.release();
    },
  };
}

type LeaseClocksReading = { readonly [Name in keyof LeaseClocks]: number };

function readClocks({ now, uptime }: LeaseClocks): LeaseClocksReading {
  return { now: now(), uptime: uptime() };
}

/** Never rejects: a lease that cannot be given back ends by itself. */
async function giveBack(db: Kysely<Tables>, key: ConversationKey, holder: string): Promise<void> {
  await db.executeQuery(deleteLease({ ...key, holder }).compile()).catch(() => null);
}

interface LeaseValues extends ConversationKey {
  readonly holder: string;
}

const deleteLease = createStatement<LeaseValues>(
  (parameter) => sql`delete from leases
    where workspace_id = ${parameter("workspaceId")} and conversation_id = ${parameter("conversationId")} and holder = ${parameter("holder")}`,
);

/** The database's clock decides, so that processes with different clocks agree. */
const endIn = (seconds: RawBuilder<unknown>) => sql<Date>`now() + make_interval(secs => ${seconds})`;

interface LeaseHolder {
  readonly holder: string;
}

const insertLease = createStatement<LeaseValues & { readonly seconds: number }, LeaseHolder>(
  (parameter) => sql<LeaseHolder>`
    insert into leases (workspace_id, conversation_id, holder, expires_at)
    values (${parameter("workspaceId")}, ${parameter("conversationId")}, ${parameter("holder")}, ${endIn(parameter("seconds"))})
    on conflict (workspace_id, conversation_id) do update set holder = excluded.holder, expires_at = excluded.expires_at
    where leases.expires_at < now()
    returning holder`,
);

/** Only what is still there is renewed: a lease that ended may have been taken and given back by another process since. */
async function renew(db: Kysely<Tables>, key: ConversationKey, holder: string, leaseMs: number): Promise<boolean> {
  const kept = await db
    .updateTable("leases")
    .set({ expires_at: endIn(sql`${leaseMs / 1000}`) })
    .where("workspace_id", "=", key.workspaceId)
    .where("conversation_id", "=", key.conversationId)
    .where("holder", "=", holder)
    .returning("holder")
    .executeTakeFirst();
  return kept !== undefined;
}
