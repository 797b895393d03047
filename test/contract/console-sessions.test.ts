/** The console's sessions as they are stored: when they end, and what a copy of the table is worth. */
import { Cookie, type SessionData } from "express-session";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessionKeys, SessionStore } from "../../src/auth/sessions.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEGAN = Date.parse("2026-03-02T08:00:00Z");

describe.each(DATABASE_KINDS)("sessions in the %s database", (kind) => {
  let fresh: FreshDatabase;
  let now = BEGAN;
  let store: SessionStore;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    store = new SessionStore({ db: fresh.database.kysely, secure: false, now: () => now });
  });
  beforeEach(() => {
    now = BEGAN;
  });
  afterAll(() => fresh.drop());

  const session = (at = now): SessionData => ({ cookie: new Cookie(), signedIn: { by: "token", at } });
  const done = (act: (callback: (error?: unknown) => void) => void) =>
    new Promise<void>((resolve, reject) => act((error) => (error instanceof Error ? reject(error) : resolve())));
  const keep = (id: string) => done((callback) => store.set(id, session(), callback));
  const use = async (id: string) => {
    const found = await view(id);
    if (found) await done((callback) => store.touch(id, found, callback));
    return found?.signedIn ?? null;
  };
  const view = (id: string) =>
    new Promise<SessionData | null | undefined>((resolve, reject) =>
      store.get(id, (error, found) => (error instanceof Error ? reject(error) : resolve(found))),
    );
  const rows = () => fresh.database.kysely.selectFrom("sessions").selectAll().execute();

  it("end twelve hours after the last request", async () => {
    await keep("idle");
    now += 12 * HOUR - 1;
    expect(await view("idle")).not.toBeNull();
    now += 1;
    expect(await view("idle")).toBeNull();
  });

  it("are prolonged by use, but not beyond a week after the sign-in", async () => {
    await keep("busy");
    while (now < BEGAN + 7 * DAY - 6 * HOUR) {
      now += 6 * HOUR;
      expect(await use("busy")).toEqual({ by: "token", at: BEGAN });
    }
    now = BEGAN + 7 * DAY - 6 * MINUTE;
    expect(await use("busy")).not.toBeNull();
    now = BEGAN + 7 * DAY;
    expect(await use("busy")).toBeNull();
  });

  it("are not written for each request", async () => {
    await keep("steady");
    const before = await rows();
    now += 4 * MINUTE;
    await use("steady");
    expect(await rows()).toEqual(before);
    now += 2 * MINUTE;
    await use("steady");
    expect(await rows()).not.toEqual(before);
  });

  it("leave when they have expired, the next time somebody signs in", async () => {
    await keep("old");
    const count = (await rows()).length;
    now += 8 * DAY;
    await keep("new");
    expect(count).toBeGreaterThan(1);
    expect(await rows()).toHaveLength(1);
  });

  it("are gone for good once removed, also for a request that was under way", async () => {
    await keep("leaving");
    const underWay = await view("leaving");
    await done((callback) => store.destroy("leaving", callback));
    now += HOUR;
    await done((callback) => store.touch("leaving", underWay ?? session(), callback));
    expect(await view("leaving")).toBeNull();
  });

  it("are of no use to whoever copies the table", async () => {
    await keep("the-id-in-the-cookie");
    const [stored] = (await rows()).slice(-1);
    expect(JSON.stringify(await rows())).not.toContain("the-id-in-the-cookie");
    expect(await view(stored?.id_hash ?? "")).toBeNull();
  });

  it("that this version cannot read count as none", async () => {
    await keep("strange");
    const unknown = JSON.stringify({ signedIn: { by: "magic", at: now } });
    await fresh.database.kysely.updateTable("sessions").set({ data: unknown }).execute();
    expect(await view("strange")).toBeNull();
  });
});

describe("what signs the cookie", () => {
  it("changes with ADMIN_TOKEN, and keeps reading while the client secret is rotated", () => {
    const hex = (keys: readonly Buffer[]) => keys.map((key) => key.toString("hex"));
    const [before] = hex(sessionKeys(["old-secret"], "token"));
    expect(hex(sessionKeys(["new-secret", "old-secret"], "token"))[1]).toBe(before);
    expect(hex(sessionKeys(["new-secret", "old-secret"], "token"))[0]).not.toBe(before);
    expect(hex(sessionKeys(["old-secret"], "another"))).not.toContain(before);
    expect(hex(sessionKeys(["old-secret"], null))).not.toContain(before);
  });
});
