/** What waits while a workspace is paused, once that is over. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInstallService } from "../../src/auth/install.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import type { JobContext, JobDeps } from "../../src/jobs/deps.js";
import { createConfirmUninstallJob } from "../../src/jobs/maintenance/confirm-uninstall.js";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import type { Queue } from "../../src/queue/queue.js";
import { disconnectWorkspace } from "../../src/store/workspaces/disconnected-workspaces.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { saveUninstall } from "../../src/store/workspaces/uninstalls.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { createManyWorkspaces, createSingleWorkspace } from "../../src/workspaces/connect.js";
import { PAUSED } from "../../src/workspaces/connections.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const HOUR = 3_600_000;
const log = createLogger("silent");
const sealer = createSealer(Buffer.alloc(32, 7));

describe.each(DATABASE_KINDS)("work that waits for the end of a pause, on %s", (kind) => {
  let fresh: FreshDatabase;
  let queue: Queue;
  let count = 0;
  let id = "";
  let me = {
    workspaceId: "",
    adminId: "1",
    adminName: null,
    emailVerified: true,
    workspaceName: "n",
    region: "US",
    timezone: "UTC",
  };
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    queue = await startBossQueue(fresh.database, log, Date.now);
  });
  afterAll(async () => {
    await queue.stop();
    await fresh.drop();
  });
  beforeEach(async () => {
    // What became due in the test before would be claimed instead.
    await fresh.database.sql.executeSql("delete from pgboss.job");
    id = `ws-${(count += 1)}`;
    me = { ...me, workspaceId: id };
  });

  const save = (tokenSealed: string | null) =>
    saveWorkspace(
      fresh.database.kysely,
      { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed },
      Date.now() - 9 * HOUR,
    );
  const pause = () => saveUninstall(fresh.database.kysely, id, { since: Date.now(), refusals: 1, by: "hint-1" });

  /** Two of it were put off by the pause, one for another reason, and one is another workspace's. */
  async function holdJobs(): Promise<void> {
    const cause = { id: "c", topic: "conversation.user.created", receivedAt: 1, partId: null };
    const payload = { workspaceId: id, conversationId: "1", cause };
    const jobs: readonly JobToDo[] = [
      { name: "event", payload: { ...payload, automations: ["triage"] } },
      { name: "take-off-repeats", payload },
      { name: "draft", payload },
      { name: "triage", payload: { ...payload, workspaceId: `other-${id}` } },
    ];
    await queue.add(jobs);
    for (const { name } of jobs) {
      const [job] = await queue.claim(name, 1);
      const note = name === "draft" ? "the conversation was busy" : PAUSED;
      await queue.reschedule(job!, job!.data as object, Date.now() + HOUR, note);
    }
  }
  async function states() {
    const { rows } = await fresh.database.sql.executeSql(
      `select name, case when state = 'completed' then 'ended' when start_after <= now() then 'due' else 'waits' end as state
       from pgboss.job where data #>> '{payload,workspaceId}' in ($1, $2)`,
      [id, `other-${id}`],
    );
    return Object.fromEntries(rows.map((row) => [String(row["name"]), row["state"]]));
  }
  const OTHERS = { draft: "waits", triage: "waits" };

  it("is due at once where Intercom takes the token again", async () => {
    await save(sealer.seal("token", id));
    await pause();
    await holdJobs();
    const connections = createManyWorkspaces({
      db: fresh.database.kysely,
      sealer,
      region: "us",
      now: Date.now,
      clientFor: () => ({ me: () => Promise.resolve(me) }) as never,
    });
    const deps = { db: fresh.database.kysely, connections, queue, now: Date.now } as unknown as JobDeps;
    const context = { signal: new AbortController().signal, log } as unknown as JobContext;
    const cause = { id: "hint-1", topic: "uninstall", receivedAt: Date.now(), partId: null };
    expect(await createConfirmUninstallJob(deps)({ workspaceId: id, cause }, context)).toMatchObject({ outcome: "done" });
    expect(await states()).toMatchObject({ event: "due", "take-off-repeats": "due", ...OTHERS });
  });

  it("is due at once where a private app starts and Intercom takes its token", async () => {
    await save(null);
    await pause();
    await holdJobs();
    const single = createSingleWorkspace({
      db: fresh.database.kysely,
      api: { me: () => Promise.resolve(me) } as never,
      adminId: null,
      region: "us",
      startSettings: {},
      startAutonomy: "apply",
      now: Date.now,
      listRefused: () => Promise.resolve([]),
    });
    expect(await single.open(id)).toMatchObject({ open: true });
    expect(await states()).toEqual({ event: "due", "take-off-repeats": "due", ...OTHERS });
  });

  it.each([
    ["while work pauses", false],
    ["after its end", true],
  ])("ends where the app is installed again %s; what is there twice is still taken off", async (_when, isOver) => {
    await save(sealer.seal("token", id));
    await pause();
    await holdJobs();
    if (isOver) await disconnectWorkspace(fresh.database.kysely, id, Date.now());
    const install = createInstallService({
      db: fresh.database.kysely,
      sealer,
      region: "us",
      appUrlOf: () => "https://app.example",
      exchange: () => Promise.resolve("another token"),
      identify: () => Promise.resolve(me),
      isTokenRefused: () => Promise.resolve(false),
      startAutonomy: "apply",
      installed: () => Promise.resolve(),
      now: Date.now,
      log,
    });
    expect(await install.finish("code")).toMatchObject({ installed: true });
    expect(await states()).toEqual({ event: "ended", "take-off-repeats": "due", ...OTHERS });
  });
});
