/** How a team writes: learned by a backtest from the older four fifths, and drafts are written so where the admin says so. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LessonLevel } from "../../src/domain/settings.js";
import { type AppWithPast, runAppWithPast } from "../support/backtest.js";
import type { PastCase } from "../support/past.js";

const NEWEST = 2;

const caseOf = (index: number, reply: string): PastCase => ({
  text: `Question number ${index} about the lamp that I have bought from you last week, please answer`,
  team: "support",
  reply,
});
/** Oldest first: the newest fifth greets in a way of its own. */
const past = [
  ...Array.from({ length: 6 }, (_, index) =>
    caseOf(index, "Ahoy Pat!\n\nWe have looked into it, and the lamp is on its way to you.\n\nKeep glowing,\nTomás"),
  ),
  ...Array.from({ length: NEWEST }, (_, index) =>
    caseOf(90 + index, "Greetings Pat,\n\nWe have looked into it, and the lamp is on its way.\n\nYours truly,\nTomás"),
  ),
];

/** Who wrote all the replies. */
const TOMAS = "7401002";

let inPast: AppWithPast;
/** A draft as it was while nothing had been learned. */
let before: string;

beforeAll(async () => {
  inPast = await runAppWithPast(past);
});
afterAll(() => inPast.app.close());

const set = (houseStyle: LessonLevel, style = "friendly") => inPast.set({ houseStyle, style });

async function kept(): Promise<string> {
  const client = new Client({ connectionString: inPast.app.databaseUrl ?? "" });
  await client.connect();
  const { rows } = await client.query<{ styles: unknown }>("select styles from house_styles");
  await client.end();
  return JSON.stringify(rows);
}

async function draftNote(): Promise<string> {
  const { app } = inPast;
  const customer = { name: "Ida Berg", email: `ida${Math.random()}@example.com` };
  const { conversationId } = app.twin.customerWrites({ text: "Where is the lamp that I ordered from you last week?", customer });
  await app.quiet();
  const bodies = app.twin.conversation(conversationId).notes.map(({ body }) => body ?? "");
  // Each note has a reference of its own.
  return (bodies.find((body) => body.includes("AI draft")) ?? expect.fail("no draft")).replace(/SI-\w+/, "");
}

describe("a house style", { timeout: 60_000 }, () => {
  it("is not learned unless the admin says so", async () => {
    before = await draftNote();
    expect(await inPast.backtest()).not.toHaveProperty("lessons");
    expect(await kept()).toBe("[]");
  });

  it("is shown from the older four fifths alone, names nobody, and changes no draft", async () => {
    await set("show");
    const { houseStyle } = (await inPast.backtest()).lessons ?? {};
    expect(houseStyle).toMatchObject({ compared: NEWEST, greeting: { without: 0, with: 0 } });
    expect(houseStyle?.styles[0]).toMatchObject({
      greeting: { phrase: "Ahoy {name}!" },
      closing: { phrase: "Keep glowing,\n{me}" },
    });
    for (const word of ["Pat", "Tomás", "Greetings", "truly"]) expect(await kept()).not.toContain(word);
    expect(await draftNote()).toBe(before);
  });

  it("is how drafts begin and end once it is used, and a chosen tone goes before it", async () => {
    await set("use");
    const note = await draftNote();
    expect(note).toContain("Ahoy Ida!");
    expect(note).toContain("Keep glowing");
    expect(note).not.toContain("Hi Ida");
    await set("use", "formal");
    expect(await draftNote()).toContain("Dear Ida,");
  });

  it("stays as it was learned from many where a later backtest reads few", async () => {
    await set("use");
    const { houseStyle } = (await inPast.backtest({ conversations: 2 })).lessons ?? {};
    expect(houseStyle?.styles ?? [], "of two conversations nothing is learned").toEqual([]);
    expect(await draftNote()).toContain("Ahoy Ida!");
  });

  it("is no longer that of teammates who are left out since", async () => {
    await inPast.set({ pastTeammatesOff: [TOMAS] });
    expect(await draftNote(), "at once").not.toContain("Ahoy Ida!");
    await inPast.backtest();
    expect(await draftNote()).not.toContain("Ahoy Ida!");
  });
});
