/** INTERCOM_ADMIN_ID where workspaces install the app: that teammate writes, and the token stays its owner's. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Twin } from "../../src/sandbox/twin.js";
import { openConsole } from "../support/console.js";
import { holdCalls } from "../support/held-calls.js";
import { like } from "../support/like.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { operate } from "../support/operator-process.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { postCanvas, postHealth } from "./post-signed.js";

const NAMED = "7401003";
const OWNER = "7401004";
const OWNER_IN_SOUTH = "7401001";

describe.each(DATABASE_KINDS)("an OAuth app with INTERCOM_ADMIN_ID on the %s database", { timeout: 60_000 }, (database) => {
  let app: OauthApp;
  beforeAll(async () => {
    app = await runOauthApp(database, { env: { INTERCOM_ADMIN_ID: NAMED, INTERCOM_VERSION: "2.15" } });
    const [north, south] = app.twins;
    // Whoever is named has left the south.
    south.replaceTokenOwner(NAMED);
    south.replaceTokenOwner(OWNER_IN_SOUTH);
    await install(app, north);
    await install(app, south);
  });
  afterAll(() => app.close());

  /** Who made the first change of a new conversation that Intercom took. */
  async function writerOf(twin: Twin): Promise<string | undefined> {
    const { conversationId } = twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    const tagged = () => twin.conversation(conversationId).tagNames.length > 0;
    await app.until("a tag", tagged);
    const call = twin.calls.find(
      ({ method, path, status }) => method === "POST" && path === `/conversations/${conversationId}/tags` && status === 200,
    );
    return z.object({ admin_id: z.string() }).parse(call?.body).admin_id;
  }

  it("writes as the one named where it is a teammate, and as the token's owner elsewhere", async () => {
    const [north, south] = app.twins;
    expect(await writerOf(north)).toBe(NAMED);
    expect(await writerOf(south)).toBe(OWNER_IN_SOUTH);
  });

  // The embedded database is the app's alone while it runs.
  it.runIf(database === "postgres")("keeps the newer token of its owner, and never that of the one named", async () => {
    const [north] = app.twins;
    const before = await storedToken();
    const asNamed = { id: NAMED, email_verified: true };
    app.front.overrideMe(asNamed);
    await signInAtIntercom(app, north);
    app.front.overrideMe(null);
    expect(await storedToken()).toBe(before);
    app.front.overrideMe({ ...asNamed, id: OWNER });
    await signInAtIntercom(app, north);
    app.front.overrideMe(null);
    expect(await storedToken()).not.toBe(before);
    expect(await writerOf(north)).toBe(NAMED);
  });

  it.runIf(database === "postgres")("says in the doctor who writes instead, and where", async () => {
    const { clientId, clientSecret } = app.twins[0].options;
    const ran = await operate("doctor", ["--json"], {
      PUBLIC_URL: app.url,
      DATABASE_URL: app.index.url ?? "",
      ENCRYPTION_KEY: "11".repeat(32),
      INTERCOM_CLIENT_ID: clientId,
      INTERCOM_CLIENT_SECRET: clientSecret,
      INTERCOM_API_URL: app.front.url,
      INTERCOM_ADMIN_ID: NAMED,
    });
    const { findings } = JSON.parse(ran.stdout) as { findings: { check: string; about: string }[] };
    const ofTeammates = findings.filter(({ check }) => check === "teammate");
    expect(ofTeammates.sort((one, other) => one.about.localeCompare(other.about))).toEqual([
      expect.objectContaining({ about: "ws-north", level: "good", says: like(`are made as Aiko Brandt (${NAMED})`) }),
      expect.objectContaining({
        about: "ws-south",
        level: "notice",
        says: like(
          `Teammate ${NAMED} (INTERCOM_ADMIN_ID) is not in this workspace, so notes, tags and assignments are made as Maren`,
        ),
        remedy: like("INTERCOM_ADMIN_ID"),
      }),
    ]);
  });

  it("writes as the token's owner once the one named has left, and still undoes what was made before", async () => {
    const [north] = app.twins;
    const { conversationId } = north.customerWrites({ text: "I was charged twice this month, please look into it" });
    const view = () => north.conversation(conversationId);
    await app.until("a team", () => view().teamName !== null);
    north.replaceTokenOwner(NAMED);
    north.replaceTokenOwner("7401002");
    expect(await writerOf(north)).toBe("7401002");
    const { assignment, tag } = await receiptsOf(north, conversationId);
    for (const component_id of [`undo:${assignment}`, `undo:${tag}`])
      await postCanvas(app, "submit", {
        workspace_id: north.options.workspaceId,
        admin: { id: "7401001", name: "Maren Holt" },
        conversation: { id: conversationId },
        component_id,
      });
    await app.until("both are undone", () => view().teamName === null && !view().tagNames.includes("ai-category:billing"));
  });

  it("calls nobody gone where two changes were refused and the first has found who writes", async () => {
    const [, south] = app.twins;
    const written = [1, 2].map(() => south.customerWrites({ text: "I was charged twice this month, please look into it" }));
    const [first, second] = written.map(({ conversationId }) =>
      holdCalls(south, { method: "POST", path: new RegExp(`^/conversations/${conversationId}/tags$`), times: 9 }),
    );
    const asked = (id: string) =>
      south.calls.some(({ method, path }) => method === "POST" && path === `/conversations/${id}/tags`);
    await app.until("both are under way", () => written.every(({ conversationId }) => asked(conversationId)));
    south.replaceTokenOwner("7401002");
    for (const letGo of [first, second]) {
      letGo?.();
      await app.until("one of them is tried again", () => written.filter(isTagged).length > 0);
    }
    await app.until("both are done", () => written.every(isTagged));
    const health = { workspace_id: south.options.workspaceId };
    expect(await (await postHealth(app, health)).json()).toEqual({ state: "OK" });

    function isTagged({ conversationId }: { readonly conversationId: string }): boolean {
      return south.conversation(conversationId).tagNames.includes("ai-category:billing");
    }
  });

  async function receiptsOf(twin: Twin, conversationId: string) {
    const browser = openBrowser();
    await signInAtIntercom(app, twin, browser);
    const admin = openConsole(app, browser.cookies());
    let receipts = { assignment: "", tag: "" };
    // Intercom shows a change before it is recorded as done.
    await app.until("both are recorded", async () => {
      const { entries } = await admin.ask("list-activity", { conversationId, state: "done" });
      const idOf = (word: string) => entries.find(({ what }) => what.includes(word))?.id ?? "";
      receipts = { assignment: idOf("Billing"), tag: idOf("ai-category:billing") };
      return receipts.assignment !== "" && receipts.tag !== "";
    });
    return receipts;
  }

  async function storedToken(): Promise<string | null | undefined> {
    const client = new Client({ connectionString: app.index.url ?? "" });
    await client.connect();
    try {
      const { rows } = await client.query<{ token_sealed: string | null }>(
        "select token_sealed from workspaces where id = 'ws-north'",
      );
      return rows[0]?.token_sealed;
    } finally {
      await client.end();
    }
  }
});
