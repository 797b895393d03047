/** Owners of a workspace: who may change its settings and export, and what the others still may. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConsoleUser, healthOf, openConsole } from "../support/console.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { DATABASE_KINDS } from "../support/postgres.js";

const INSTALLER = "7401004";
const OTHER = "7401002";

describe.each(DATABASE_KINDS)("the owners of a workspace on the %s database", (database) => {
  let app: OauthApp;
  let installer: ConsoleUser;
  let other: ConsoleUser;

  const signedInAs = async (id: string) => {
    app.front.overrideMe({ id, name: `Teammate ${id}`, email_verified: true });
    const browser = openBrowser();
    await signInAtIntercom(app, app.twins[0], browser);
    app.front.overrideMe(null);
    return openConsole(app, browser.cookies());
  };
  const change = async (user: ConsoleUser, threshold: number) => {
    const { settings, version } = await user.ask("read-settings", {});
    return user.ask("change-settings", { settings: { ...settings, triageThreshold: threshold }, basedOn: version });
  };

  beforeAll(async () => {
    app = await runOauthApp(database, { env: { SIMPLI_QA_URL: "http://127.0.0.1:9" } });
    await install(app, app.twins[0]);
    installer = await signedInAs(INSTALLER);
    other = await signedInAs(OTHER);
  });
  afterAll(() => app.close());

  it("are the first installer alone, who may change settings and export", async () => {
    expect((await installer.ask("read-settings", {})).owners).toMatchObject({ named: true, items: [{ id: INSTALLER }] });
    expect(await installer.session()).toMatchObject({ isOwner: true });
    expect(await change(installer, 0.61)).toMatchObject({ changed: true });
    expect((await installer.fetch("/console/api/activity/export")).status).toBe(200);
  });

  it("keep others from settings and export, with what to do about it; others see everything", async () => {
    expect(await other.session()).toMatchObject({ standing: "signed-in", isOwner: false });
    const { owners, settings, version } = await other.ask("read-settings", {});
    expect(owners.items).toHaveLength(1);
    const refusal = { status: 403, message: expect.stringContaining("Ask an owner") as string };
    await expect(change(other, 0.62)).rejects.toMatchObject(refusal);
    await expect(other.ask("change-owners", { owners: [INSTALLER, OTHER], basedOn: [INSTALLER] })).rejects.toMatchObject(refusal);
    expect((await other.fetch("/console/api/activity/export")).status).toBe(403);
    await expect(other.ask("replay-dead-letters", { filter: {} })).rejects.toMatchObject(refusal);
    await expect(other.ask("make-attributes-and-tags", {})).rejects.toMatchObject(refusal);
    await expect(other.ask("create-conversation-attributes", {})).rejects.toMatchObject(refusal);
    expect((await other.fetch("/console/api/activity")).status).toBe(200);
    expect((await other.ask("read-settings", {})).version).toBe(version);
    expect(settings.triageThreshold).toBe(0.61);
  });

  it("see neither where the operator's services are nor how large the database of all workspaces is", async () => {
    const { services, database: stored } = await healthOf(installer);
    const qa = services.find(({ contract }) => contract === "qa");
    expect([qa?.engine, qa?.host, stored.bytes, stored.level]).toEqual(["simpli", null, null, "good"]);
  });

  it("undo whatever was done; others only what they did themselves", async () => {
    const [twin] = app.twins;
    const { conversationId } = twin.customerWrites({ text: "I was charged twice, where is my refund?" });
    const entryOf = async () => {
      const { entries } = await installer.ask("list-activity", { conversationId });
      return entries.find(({ undo }) => undo?.status === "possible");
    };
    await app.until("something was done", async () => (await entryOf()) !== undefined);
    const entry = await entryOf();
    const seen = await other.ask("read-activity-entry", { id: entry?.id ?? "" });
    expect(seen.undo, "nobody is offered what would be refused").toMatchObject({
      status: "impossible",
      because: expect.stringContaining("Only owners") as string,
    });
    await expect(other.ask("undo-effect", { id: entry?.id ?? "" })).rejects.toMatchObject({ status: 403 });
    expect(await installer.ask("undo-effect", { id: entry?.id ?? "" })).toMatchObject({ id: entry?.id });
  });

  it("name others by teammate id or e-mail address; what nobody has is refused", async () => {
    const ask = (owners: readonly string[], basedOn = [INSTALLER]) =>
      installer.ask("change-owners", { owners: [...owners], basedOn });
    await expect(ask([INSTALLER, "nobody@nowhere.example"])).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("nobody@nowhere.example") as string,
    });
    const { choices } = await installer.ask("read-settings", {});
    expect(choices.teammates).toMatchObject({ known: true });
    const { owners } = await ask([INSTALLER, OTHER]);
    expect(owners.map(({ id }) => id)).toEqual([INSTALLER, OTHER]);
    await expect(ask([INSTALLER])).rejects.toMatchObject({ status: 409 });
    expect(await change(other, 0.63)).toMatchObject({ changed: true });
    const { entries } = await other.ask("list-setting-changes", {});
    expect(entries.some(({ changes }) => changes.some(({ setting }) => setting === "owners"))).toBe(true);
  });

  it("cannot take themselves off, so that there always is one", async () => {
    const basedOn = [INSTALLER, OTHER];
    await expect(installer.ask("change-owners", { owners: [OTHER], basedOn })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("another owner") as string,
    });
    await expect(installer.ask("change-owners", { owners: [], basedOn })).rejects.toMatchObject({ status: 400 });
    expect(await installer.ask("change-owners", { owners: [INSTALLER], basedOn })).toMatchObject({ owners: [{ id: INSTALLER }] });
    await expect(change(other, 0.64)).rejects.toMatchObject({ status: 403 });
  });

  it("are the next installer alone where none is left, as the refusal says", async () => {
    const [twin] = app.twins;
    const changed = change(other, 0.65);
    await expect(changed).rejects.toMatchObject({ message: expect.stringContaining("installs it again") as string });
    await twin.callUninstall();
    await app.until("work pauses", async () => {
      const answer = await twin.callHealth();
      return answer.ok && answer.health.state === "UNHEALTHY" && answer.health.message?.includes("not connected");
    });
    app.front.overrideMe({ id: OTHER, name: `Teammate ${OTHER}`, email_verified: true });
    await install(app, twin);
    app.front.overrideMe(null);
    const again = await signedInAs(OTHER);
    expect((await again.ask("read-settings", {})).owners).toMatchObject({ items: [{ id: OTHER }] });
    expect(await change(again, 0.65)).toMatchObject({ changed: true });
    expect((await installer.session()).standing, "signed in to the installation before").toBe("signed-out");
  });
});
