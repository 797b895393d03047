/** Two processes on one database: a setting changed in one is what the other does next. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let first: RunningApp;
let second: RunningApp;
let admin: ConsoleUser;
beforeAll(async () => {
  simpli = await startSimpliServices();
  first = await runApp({ database: "postgres", env: simpli.env });
  const { accessToken, clientSecret } = first.twin.options;
  second = await runApp({
    database: "postgres",
    env: {
      ...simpli.env,
      DATABASE_URL: first.databaseUrl ?? "",
      INTERCOM_API_URL: first.intercomUrl,
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
    },
  });
  admin = await signIn(first);
  for (const app of [first, second]) {
    const user = await signIn(app);
    await app.until("the workspace is known", () => user.ask("read-settings", {}).catch(() => null));
  }
});
afterAll(async () => {
  await second.close();
  await first.close();
  await simpli.close();
});

async function setDraft(draft: "off" | "suggest", user = admin): Promise<void> {
  const { settings, version } = await user.ask("read-settings", {});
  const automations = { ...settings.automations, draft };
  await user.ask("change-settings", { settings: { ...settings, automations }, basedOn: version });
}

const sidebarOf = (app: RunningApp, conversationId: string) => {
  first.twin.setAppUrl(app.url);
  return openHome(first.twin, conversationId, "7401001");
};

it("shows in the other's sidebar and in the work of both at once", async () => {
  await setDraft("suggest");
  const { conversationId } = first.twin.customerWrites({ text: "How long does standard delivery take to Ireland?" });
  await first.quiet();
  for (const app of [first, second]) expect(labelsOf(await sidebarOf(app, conversationId))).toContain("Insert draft");

  await setDraft("off");
  for (const app of [second, first]) expect(labelsOf(await sidebarOf(app, conversationId))).not.toContain("Insert draft");
  const silenced = [0, 1, 2, 3].map((index) =>
    first.twin.customerWrites({ text: `How long does delivery take, to city ${index}?` }),
  );
  await first.quiet();
  await setDraft("suggest", await signIn(second));
  for (const { conversationId: id } of silenced)
    expect(labelsOf(await sidebarOf(second, id)), "no draft was written while it was off").not.toContain("Insert draft");
});

it("gives the same version in both, and refuses what was read before the other changed it", async () => {
  const other = await signIn(second);
  const [here, there] = [await admin.ask("read-settings", {}), await other.ask("read-settings", {})];
  expect(there.version).toBe(here.version);
  await other.ask("change-settings", { settings: { ...there.settings, style: "formal" }, basedOn: there.version });
  const late = { settings: { ...here.settings, style: "concise" }, basedOn: here.version };
  await expect(admin.ask("change-settings", late)).rejects.toMatchObject({ status: 409 });
  expect((await admin.ask("read-settings", {})).settings.style).toBe("formal");
});
