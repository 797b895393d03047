/** What stands in the store of an OAuth app's workspaces, and what is made of it. */
import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IntercomApi, Teammate } from "../../src/intercom/api.js";
import { createIntercomClient } from "../../src/intercom/client.js";
import { createMemoryBudget } from "../../src/intercom/rate-limit/budget.js";
import { createLogger } from "../../src/kernel/log.js";
import { findWorkFacts } from "../../src/store/conversations/work-facts.js";
import type { Tables } from "../../src/store/database/tables.js";
import {
  deleteOldTokens,
  deleteToken,
  disconnectWorkspace,
  PROOF_TABLES,
} from "../../src/store/workspaces/disconnected-workspaces.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { clearUninstall, saveUninstall } from "../../src/store/workspaces/uninstalls.js";
import { findWorkspace, saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { chooseAuthor } from "../../src/workspaces/author.js";
import { createManyWorkspaces, listLackingToken } from "../../src/workspaces/connect.js";
import { waitForToken, waitWhilePaused } from "../../src/workspaces/held-work.js";
import { retryIdentify } from "../../src/workspaces/retry-identify.js";
import { PAUSED } from "../../src/workspaces/connections.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

describe.each(DATABASE_KINDS)("many workspaces in the %s database", (kind) => {
  let fresh: FreshDatabase;
  const sealer = createSealer(randomBytes(32));
  const made: string[] = [];
  const clientFor = ({ id, region, token }: { id: string; region: string; token: string }): IntercomApi => {
    made.push(`${id} ${region} ${token}`);
    return createIntercomClient({
      baseUrl: "http://127.0.0.1:9",
      token,
      version: "2.11",
      budget: createMemoryBudget({ now: Date.now }),
      now: Date.now,
    });
  };
  const open = (sealedBy = sealer) =>
    createManyWorkspaces({ db: fresh.database.kysely, sealer: sealedBy, clientFor, region: "us", now: Date.now });
  const keep = (id: string, token: string, region = "eu") =>
    saveWorkspace(
      fresh.database.kysely,
      { id, name: id, region, timezone: "UTC", adminId: "1", tokenSealed: sealer.seal(token, id) },
      Date.now(),
    );

  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    await keep("north", "token-n");
    await keep("south", "token-s", "au");
  });
  afterAll(() => fresh.drop());

  it("keeps tokens sealed, each for its own workspace", async () => {
    const row = await findWorkspace(fresh.database.kysely, "north");
    expect(row?.token_sealed).toMatch(/^v2\./);
    expect(JSON.stringify(row)).not.toContain("token-n");
    expect(() => sealer.open(row?.token_sealed ?? "", "south")).toThrow();
  });

  it("makes one client for each workspace, in its region, until the token changes", async () => {
    made.length = 0;
    const connections = open();
    await connections.open("north");
    const first = await connections.open("north");
    await connections.open("south");
    expect(made).toEqual(["north eu token-n", "south au token-s"]);
    await keep("north", "token-n2");
    const second = await connections.open("north");
    expect(made.at(-1)).toBe("north eu token-n2");
    expect(first.open && second.open && first.connection.api !== second.connection.api).toBe(true);
    expect([...(await connections.list())].sort()).toEqual(["north", "south"]);
  });

  it("asks the store once, also whether the token is spoken against", async () => {
    const { asked, db } = counted(fresh.database.kysely);
    const connections = createManyWorkspaces({ db, sealer, clientFor, region: "us", now: Date.now });
    expect(await connections.open("north")).toMatchObject({ open: true });
    await saveUninstall(fresh.database.kysely, "north", { since: Date.now(), refusals: 1, by: "hint" });
    expect(await connections.open("north")).toEqual({ open: false, because: PAUSED, paused: true });
    expect(await connections.open("north", { evenIfRefused: true })).toMatchObject({ open: true });
    expect(await connections.open("south"), "the other's").toMatchObject({ open: true });
    await clearUninstall(fresh.database.kysely, "north");
    expect(asked()).toBe(4);
  });

  it("writes as the teammate the environment names, from when Intercom has one of that id until another is named", async () => {
    const { kysely: db } = fresh.database;
    await keep("west", "token-w");
    const one = { name: null, email: null, hasInboxSeat: true, teamIds: [] };
    let answer: () => Promise<readonly Teammate[]> = () =>
      Promise.resolve([
        { ...one, id: "1" },
        { ...one, id: "7" },
      ]);
    const connections = createManyWorkspaces({
      db,
      sealer,
      clientFor: (workspace) => ({ ...clientFor(workspace), listTeammates: () => answer() }),
      region: "us",
      now: Date.now,
    });
    const writer = async () => {
      const opened = await connections.open("west");
      return opened.open ? opened.connection.adminId : opened.because;
    };
    let at = 1_000_000;
    const now = () => (at += 100_000);
    const choose = (adminId: string | null) =>
      chooseAuthor("west", { db, connections, adminId, log: createLogger("silent"), now });
    await choose("8");
    expect(await writer(), "nobody there").toBe("1");
    await choose("7");
    expect(await writer()).toBe("7");
    expect((await findWorkFacts(db, "west", "1")).workspace, "as jobs read it").toMatchObject({ admin_id: "1", author_id: "7" });
    answer = () => Promise.reject(new Error("away"));
    await choose("7");
    expect(await writer(), "known already").toBe("7");
    await choose("9");
    expect(await writer(), "not asked yet").toBe("1");
    answer = () => Promise.resolve([{ ...one, id: "7" }]);
    await choose("7");
    await choose(null);
    expect(await writer(), "nobody is named any more").toBe("1");
    const opened = await connections.open("west");
    expect(opened.open && opened.connection.formerWriters.slice(1), "what it wrote as them stays its own").toEqual([
      { id: "7", since: 1_100, until: 1_200 },
      { id: "1", since: 1_200, until: 1_300 },
      { id: "7", since: 1_300, until: 1_400 },
    ]);
    await disconnectWorkspace(db, "west", Date.now());
  });

  it("lets work wait while the workspace is paused, and end once it is disconnected", async () => {
    const { kysely: db } = fresh.database;
    await keep("paused", "token-e");
    await saveUninstall(db, "paused", { since: 0, refusals: 1, by: "hint" });
    const held = waitWhilePaused(open(), () => 1_000);
    await expect(held.open("paused")).rejects.toMatchObject({ message: PAUSED, notBefore: 3_601_000 });
    expect(await held.open("paused", { evenIfRefused: true })).toMatchObject({ open: true });
    await disconnectWorkspace(db, "paused", Date.now());
    expect(await held.open("paused"), "it is over").toMatchObject({ open: false, because: "the workspace is disconnected" });
  });

  it("lets work wait for a token that another key sealed, and says so at the start", async () => {
    const { kysely: db } = fresh.database;
    await saveWorkspace(db, { id: "was-private", name: "p", region: "us", timezone: "UTC", adminId: "1", tokenSealed: null }, 7);
    const connections = open(createSealer(randomBytes(32)));
    await expect(waitForToken(connections, () => 1_000).open("north")).rejects.toMatchObject({ notBefore: 901_000 });
    expect(await waitForToken(open(), Date.now).open("north")).toMatchObject({ open: true });
    expect(await waitForToken(connections, Date.now).open("nowhere"), "nothing to wait for").toMatchObject({ open: false });
    expect((await listLackingToken(db, connections)).toSorted()).toEqual(["north", "south", "was-private"]);
    const lacking = await listLackingToken(db, open());
    expect(lacking).toEqual(["was-private"]);
    const logged: unknown[] = [];
    const log = (level: string) => (facts: object, text: string) => logged.push([level, facts, text]);
    const listLacking = () => listLackingToken(db, connections);
    const begin = () => Promise.resolve();
    // A sandbox that ran here before needs no token, and nobody could give it one.
    const named = await listLacking();
    const sandbox = { id: "sandbox-1a2b3c4d", name: "s", region: "us", timezone: "UTC", adminId: "1", tokenSealed: null };
    await saveWorkspace(db, sandbox, 7);
    const started = retryIdentify({
      identify: null,
      connections,
      listLacking,
      begin,
      log: { info: log("info"), error: log("error") } as never,
    });
    await expect.poll(() => logged).toEqual([["error", { workspaces: named }, expect.stringContaining("ENCRYPTION_KEY")]]);
    started.stop();
    await disconnectWorkspace(db, "was-private", Date.now());
    await disconnectWorkspace(db, sandbox.id, Date.now());
  });

  it("does not open what it does not know, what was taken off, and what another key sealed", async () => {
    expect(await open().open("east")).toEqual({ open: false, because: "the workspace has not installed the app" });
    expect(await open(createSealer(randomBytes(32))).open("north")).toMatchObject({ open: false });
    const connections = open();
    expect(await disconnectWorkspace(fresh.database.kysely, "south", Date.now())).toBe(true);
    expect(await disconnectWorkspace(fresh.database.kysely, "south", Date.now())).toBe(false);
    expect(await connections.open("south")).toEqual({ open: false, because: "the workspace is disconnected" });
    expect(await connections.list()).toEqual(["north"]);
    // Should it have been a mistake, the token is there for 7 days; then it goes, and nobody else's.
    expect(await connections.open("south", { evenIfRefused: true })).toMatchObject({ open: true });
    const tokens = async () => {
      const rows = await Promise.all(["north", "south"].map((id) => findWorkspace(fresh.database.kysely, id)));
      return rows.map((row) => row?.token_sealed !== null);
    };
    for (const table of PROOF_TABLES) for (const id of ["north", "south"]) await fill(table, id);
    const [both, one] = [heldBy("north", "south"), heldBy("north")];
    await deleteOldTokens(fresh.database.kysely, Date.now() + 6.9 * 86_400_000);
    expect([await tokens(), await proved()]).toEqual([[true, true], both]);
    await deleteOldTokens(fresh.database.kysely, Date.now() + 7.1 * 86_400_000);
    expect([await tokens(), await proved()], "what was learned of it goes with the token").toEqual([[true, false], one]);

    // As the release before left it, and a private app: there is no token that could go.
    for (const table of PROOF_TABLES) await fill(table, "south");
    await deleteOldTokens(fresh.database.kysely, Date.now() + 7.1 * 86_400_000);
    expect(await proved(), "also where the token is gone already").toEqual(one);
    for (const table of PROOF_TABLES) await fill(table, "south");
    await deleteToken(fresh.database.kysely, "north");
    expect([await tokens(), await proved()], "of a workspace that is connected nothing goes").toEqual([[true, false], both]);
    await deleteToken(fresh.database.kysely, "south");
    expect([await tokens(), await proved()]).toEqual([[true, false], one]);
  });

  const heldBy = (...ids: readonly string[]) => Object.fromEntries(PROOF_TABLES.map((table) => [table, ids]));

  async function proved(): Promise<Record<string, readonly string[]>> {
    const held: Record<string, readonly string[]> = {};
    for (const table of PROOF_TABLES) {
      const rows = await fresh.database.kysely.selectFrom(table).select("workspace_id").orderBy("workspace_id").execute();
      held[table] = rows.map((row) => row.workspace_id);
    }
    return held;
  }

  /** A row with what the table asks for. */
  async function fill(table: (typeof PROOF_TABLES)[number], workspaceId: string): Promise<void> {
    const { rows: columns } = await sql<{ name: string; type: string }>`
      select column_name as name, data_type as type from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and is_nullable = 'NO' and column_default is null`.execute(
      fresh.database.kysely,
    );
    const values = columns.map(({ name, type }) => {
      if (name === "workspace_id" || type === "text") return workspaceId;
      if (type === "timestamp with time zone") return new Date(0);
      return type === "jsonb" ? "[]" : type === "boolean" ? false : 1;
    });
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
      values (${sql.join(values)})`.execute(fresh.database.kysely);
  }
});

/** The same database, with the number of statements it was given. */
function counted(kysely: Kysely<Tables>) {
  let count = 0;
  const db = kysely.withPlugin({
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  return { db, asked: () => count };
}
