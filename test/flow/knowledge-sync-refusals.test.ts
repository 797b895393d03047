/** What a knowledge service refuses: an article by itself, or whatever it is sent. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const FORBIDDEN = "Simpli KB does not allow this request (403).";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_KB_URL: simpli.urls.knowledge, SIMPLI_REPLY_URL: simpli.urls.reply },
  });
  await app.known();
  admin = await signIn(app);
});
afterEach(() => simpli.answer("knowledge", null));
afterAll(async () => {
  await app.close();
  await simpli.close();
});

async function sync(all = false) {
  await app.until("a sync begins", async () => (await admin.ask("sync-knowledge", all ? { all } : {})).started);
  await app.until("it is over", async () => {
    const { status } = (await admin.ask("read-knowledge", {})).sync;
    return status === "done" || status === "failed";
  });
  return admin.ask("read-knowledge", {});
}

const publish = (title: string) => app.twin.saveArticle({ title, html: `<p>${title}</p>`, state: "published" });
const gapsAsked = () => simpli.requests("knowledge", "/gaps").length;

/** Of articles of this title; of all of them by default. */
const refuse = (status: number, title = "") =>
  simpli.answer("knowledge", ({ path, body }) =>
    path.endsWith("/articles") && ((body as { title?: string } | null)?.title ?? "").includes(title)
      ? { status, body: { detail: "no" } }
      : undefined,
  );

it("lists what the service rejects from the first sync on, however few there are", async () => {
  for (const id of app.twin.articleIds()) app.twin.removeArticle(id);
  publish("The only one");
  refuse(422);
  for (const night of [1, 2])
    expect(await sync(), `${night}`).toMatchObject({ sync: { status: "done" }, last: { refused: [{ title: "The only one" }] } });
});

it("is done with what the service has already, also where all is sent again", async () => {
  const titles = [1, 2, 3, 4, 5, 6].map((index) => publish(`Had already ${index}`).title);
  refuse(409);
  expect(await sync()).toMatchObject({ sync: { status: "done" }, last: { sent: 7, refused: [] } });
  for (const all of [true, false]) {
    const { last, sync: state } = await sync(all);
    expect([state.status, last?.sent, last?.refused]).toEqual(["done", all ? 7 : 0, []]);
  }
  app.twin.saveArticle({ id: app.twin.articleIds().at(-1) ?? "", html: "<p>Another text</p>", state: "published" });
  expect((await sync()).last).toMatchObject({ sent: 0, refused: [{ title: titles.at(-1) }] });
  simpli.answer("knowledge", null);
  expect((await sync()).last).toMatchObject({ sent: 1, refused: [] });
});

it("is done where the one article that is due is refused as it was, and finds gaps and what is gone", async () => {
  publish("Walled off");
  const { id } = publish("Gone meanwhile");
  refuse(403, "Walled off");
  const refused = [{ title: "Walled off", says: FORBIDDEN }];
  await sync();
  app.twin.removeArticle(id);
  const asked = gapsAsked();
  const next = await sync();
  expect(next).toMatchObject({ sync: { status: "done" }, last: { sent: 0, unpublished: ["Gone meanwhile"], refused } });
  expect(gapsAsked()).toBe(asked + 1);
  simpli.answer("knowledge", null);
  expect((await sync()).last).toMatchObject({ sent: 1, refused: [] });
});

it("fails once over an article that is refused alone, after the gaps, and lists it from then on", async () => {
  publish("Alone for days");
  refuse(403);
  const asked = gapsAsked();
  expect((await sync()).sync).toMatchObject({ status: "failed", problem: { says: FORBIDDEN } });
  expect(gapsAsked()).toBe(asked + 1);
  for (const night of [2, 3])
    expect(await sync(), `${night}`).toMatchObject({
      sync: { status: "done" },
      last: { refused: [{ title: "Alone for days" }] },
    });
  publish("Alone as well");
  expect((await sync()).sync.status).toBe("failed");
});

it("fails each time where the service itself refuses", async () => {
  publish("At a moved address");
  refuse(404);
  for (const night of [1, 2]) expect((await sync()).sync.status, `${night}`).toBe("failed");
});
