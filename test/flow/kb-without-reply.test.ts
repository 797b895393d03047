/** Simpli KB takes the articles over, and drafts are written here. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({ database: "postgres", env: { SIMPLI_KB_URL: simpli.urls.knowledge } });
  await app.known();
  admin = await signIn(app);
  await app.until("the first sync is over", async () => (await view()).last !== null);
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const view = () => admin.ask("read-knowledge", {});
const publish = (title: string, words: string) => app.twin.saveArticle({ title, html: `<p>${words}</p>`, state: "published" });

async function synced() {
  await app.until("a sync begins", async () => (await admin.ask("sync-knowledge", {})).started);
  await app.until("it is over", async () => (await view()).sync.status === "done");
  return view();
}

it("a question without an article is grouped here where the service knows of none, and closes once one answers it", async () => {
  const question = "Do you rent out bagpipes for weddings?";
  app.twin.customerWrites({ text: question });
  await app.quiet();
  const asked = await synced();
  expect(asked.questionsKnown).toBe(true);
  expect(asked.questions.map(({ text }) => text)).toEqual([question]);
  expect(asked.gaps.topics).toHaveLength(1);
  publish("Renting bagpipes for a wedding", "We rent out bagpipes for weddings at 40 € a day.");
  const answered = await synced();
  expect({ questions: answered.questions, topics: answered.gaps.topics }).toEqual({ questions: [], topics: [] });
}, 120_000);

it("a sync that failed over one article reports all that it has sent once it went through", async () => {
  for (const name of ["one", "two", "three", "four"]) publish(`A part of the run, ${name}`, name);
  let asked = 0;
  simpli.answer("knowledge", ({ path }) => {
    if (path !== "/articles") return undefined;
    asked += 1;
    return asked > 2 && asked < 6 ? { status: 503, body: { detail: "down" } } : undefined;
  });
  await app.until("a sync begins", async () => (await admin.ask("sync-knowledge", {})).started);
  await app.until("it is over after it failed", async () => asked > 5 && (await view()).sync.status === "done");
  expect((await view()).last?.sent).toBe(4);
}, 90_000);

it("what is too large to be read and no conversation is called none", async () => {
  app.twin.failNext({ fault: { kind: "pad-answer", megabytes: 33 }, method: "GET", path: /^\/articles/, times: 9 });
  await app.until("a sync begins", async () => (await admin.ask("sync-knowledge", {})).started);
  const problem = await app.until("it has failed", async () => {
    const { sync } = await view();
    return sync.status === "failed" && sync.problem;
  });
  app.twin.clearFaults();
  expect(problem.says).toBe("Intercom's answer is larger than 32 MB, so it is not read.");
  expect(problem.remedy).toContain("shorten the longest ones in Intercom");
}, 60_000);
