/** What happens to a help centre while it is synced, with the API version whose lists describe no parameters. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_KB_URL: simpli.urls.knowledge, INTERCOM_VERSION: "2.16" },
    // Long enough that a sync is seen to have failed before it is tried again.
    pace: { firstRetryMs: 1_000 },
  });
  await app.known();
  admin = await signIn(app);
  await sync();
});
beforeEach(() => simpli.answer("knowledge", null));
afterAll(async () => {
  await app.close();
  await simpli.close();
});

async function sync(until: "done" | "failing" = "done") {
  await admin.ask("sync-knowledge", {});
  if (until === "done") await app.quiet();
  await app.until("the sync is over", async () => (await admin.ask("read-knowledge", {})).sync.status === until);
  return admin.ask("read-knowledge", {});
}

interface Answered {
  readonly status: number;
  readonly body: object;
}

const titlesPut = () => simpli.requests("knowledge", "/articles").map(({ body }) => (body as { title: string }).title);

/** Once, while the first article that is due is taken over: the first page has been read by then, the second has not. */
function meanwhile(act: () => void) {
  let acted = false;
  simpli.answer("knowledge", ({ path }) => {
    if (path === "/articles" && !acted) act();
    acted ||= path === "/articles";
    return undefined;
  });
}

/** Lists show 15 at a time. */
const publish = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) =>
    app.twin.saveArticle({ title: `${name} ${index}`, html: `<p>${name} ${index}</p>`, state: "published" }),
  );

it("sends no parameter that the lists do not describe", () => {
  const queries = app.twin.calls.filter(({ path }) => path === "/articles").map(({ query }) => query);
  expect(queries).toContain("");
  expect(queries).toContain("page=2");
  expect(app.twin.calls.filter(({ path, status }) => /articles|collections|^\/ai\//.test(path) && status !== 200)).toEqual([]);
});

it("an article that is edited while it waits on a later page is handed over and stays published", async () => {
  const [oldest] = publish(20, "Edited");
  const { counts } = await admin.ask("read-knowledge", {});
  meanwhile(() => app.twin.saveArticle({ ...oldest, html: "<p>Edited meanwhile</p>" }));
  const { last, counts: after } = await sync();
  expect(last?.unpublished).toEqual([]);
  expect(last?.sent).toBe(20);
  expect(after).toEqual({ ...counts, published: counts.published + 20 });
  expect(new Set(titlesPut().filter((title) => title.startsWith("Edited")))).toHaveLength(20);
});

it("an article that moves up because another was deleted meanwhile stays published", async () => {
  const [, , , newest] = publish(4, "Moved");
  const { counts } = await admin.ask("read-knowledge", {});
  meanwhile(() => app.twin.removeArticle(newest?.id ?? ""));
  const { last, counts: after } = await sync();
  expect(last?.unpublished).toEqual([]);
  // The deleted one was seen before: it is missing with the next sync.
  expect(after.published).toBe(counts.published + 4);
  expect((await sync()).last?.unpublished).toEqual([newest?.title]);
});

it("gaps that cannot be asked for are named, and the sync is done with what is no longer published", async () => {
  const [gone] = publish(1, "Gone");
  await sync();
  app.twin.removeArticle(gone?.id ?? "");
  simpli.answer("knowledge", ({ path }) => (path === "/gaps" ? { status: 422, body: { detail: "no gaps" } } : undefined));
  const { sync: state, last } = await sync();
  expect(state).toEqual({ status: "done" });
  expect(last).toMatchObject({ unpublished: ["Gone 0"], gapsProblem: { says: expect.stringContaining("422") as string } });
  simpli.answer("knowledge", null);
  expect((await sync()).last).toMatchObject({ unpublished: [], gapsProblem: null });
});

it.each<[string, (title: string) => Answered | undefined]>([
  ["is down", () => ({ status: 503, body: { detail: "down" } })],
  ["refuses the key", () => ({ status: 401, body: { detail: "no" } })],
  ["fails over one article", (title) => (title.endsWith("refuses 1") ? { status: 500, body: {} } : undefined)],
])("a service that %s keeps none of the app's own articles from being in step", async (what, answer) => {
  const [gone] = publish(1, `Withdrawn while it ${what}`);
  await sync();
  const { counts } = await admin.ask("read-knowledge", {});
  app.twin.removeArticle(gone?.id ?? "");
  publish(3, `Published while it ${what} or refuses`);
  simpli.answer("knowledge", ({ path, body }) =>
    path === "/articles" ? answer((body as { title?: string } | null)?.title ?? "") : undefined,
  );
  await sync("failing");
  const after = await admin.ask("read-knowledge", {});
  expect(after.counts).toEqual({ ...counts, published: counts.published + 2, unpublished: counts.unpublished + 1 });
  simpli.answer("knowledge", null);
  // It is tried again by itself.
  await app.quiet();
  const { last } = await admin.ask("read-knowledge", {});
  expect(last).toMatchObject({ unpublished: [gone?.title], refused: [] });
});

it("articles that are refused for good are named once each, and end no sync of several pages", async () => {
  // More than end a run of a service that takes none at all.
  const titles = publish(6, "Refused").map(({ title }) => title);
  const isRefused = (body: unknown) => titles.includes((body as { title?: string } | null)?.title ?? "");
  simpli.answer("knowledge", ({ path, body }) =>
    path === "/articles" && isRefused(body) ? { status: 422, body: { detail: "not this one" } } : undefined,
  );
  const before = titlesPut().length;
  const { last } = await sync();
  expect(last?.refused.map(({ title }) => title).sort()).toEqual(titles);
  expect(titlesPut().slice(before).sort()).toEqual(titles);
  // The next day nothing else is due.
  const again = await sync();
  expect([again.sync.status, again.last?.refused.map(({ title }) => title).sort()]).toEqual(["done", titles]);
});

it("an article that the service fails over holds up none behind it, and is posted a few times at most", async () => {
  const titles = publish(4, "Failing").map(({ title }) => title);
  const [, broken] = titles;
  simpli.answer("knowledge", ({ path, body }) =>
    path === "/articles" && (body as { title?: string } | null)?.title === broken ? { status: 500, body: {} } : undefined,
  );
  const before = titlesPut().length;
  await sync("failing");
  const put = titlesPut().slice(before);
  expect([...new Set(put)]).toEqual(expect.arrayContaining(titles));
  expect(put.filter((title) => title === broken).length).toBeLessThanOrEqual(6);
  simpli.answer("knowledge", null);
  expect((await sync()).last?.refused).toEqual([]);
  expect(
    titlesPut()
      .slice(before + put.length)
      .filter((title) => titles.includes(title)),
  ).toEqual([broken]);
});
