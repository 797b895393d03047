/** Internal articles of an OAuth app whose workspaces share one knowledge service. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ConsoleUser, openConsole } from "../support/console.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: OauthApp;
let admin: ConsoleUser;

beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runOauthApp("embedded", { env: { SIMPLI_KB_URL: simpli.urls.knowledge, INTERCOM_VERSION: "2.13" } });
  const [twin] = app.twins;
  twin.saveArticle({ title: "Refunds", html: "<p>You get your money back.</p>", state: "published" });
  twin.saveInternalArticle({ title: "Refund limits", html: "<p>Agents may go to 400 euros.</p>" });
  const { id: sourceId } = twin.saveContentSource({});
  twin.saveExternalPage({ sourceId, title: "Not for Fin", html: "<p>Ask us.</p>", chatbot: false });
  twin.saveExternalPage({ sourceId, title: "Carriers", html: "<p>We ship with two.</p>" });
  await install(app, twin);
  const browser = openBrowser();
  await signInAtIntercom(app, twin, browser);
  admin = openConsole(app, browser.cookies());
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

it("stay here, and the console says which and why", async () => {
  await app.until("the sync is over", async () => {
    const { sync, counts } = await admin.ask("read-knowledge", {});
    if (sync.status === "never") await admin.ask("sync-knowledge", {});
    return sync.status === "done" && counts.published >= 4;
  });
  const put = simpli.requests("knowledge", "/articles").map(({ body }) => (body as { title: string }).title);
  expect(put).toEqual(expect.arrayContaining(["Refunds", "Carriers"]));
  expect(put).not.toContain("Refund limits");
  expect(put).not.toContain("Not for Fin");
  expect(JSON.stringify(simpli.requests("knowledge"))).not.toContain("400 euros");
  expect((await admin.ask("read-knowledge", {})).shared).toBe(true);
  const shown = async (search: string) => {
    const { articles } = await admin.ask("list-articles", { search });
    return articles.filter(({ title }) => title === search).map(({ sent, staysHere }) => ({ sent, staysHere }));
  };
  expect(await shown("Refunds")).toEqual([{ sent: true, staysHere: false }]);
  expect(await shown("Refund limits")).toEqual([{ sent: false, staysHere: true }]);
  expect(await shown("Not for Fin")).toEqual([{ sent: false, staysHere: true }]);
});
