/** Teams learned from the past, as of a moment. */
import { describe, expect, it } from "vitest";
import { VECTOR_SIZE } from "../../../src/ai/builtin/embedder/embedder.js";
import { createPrecedents } from "../../../src/ai/builtin/nearest-examples.js";
import { createOwnTeams } from "../../../src/ai/builtin/own-teams.js";
import type { EmbeddedExample } from "../../../src/ai/builtin/past-examples.js";

const WEEK = 7 * 86_400;
const vectorOf = (side: number) => {
  const vector = new Float32Array(VECTOR_SIZE);
  vector[side] = 1;
  return vector;
};

/** Two topics, each with its team; from `later` on with the other one. */
const example = (index: number, later: boolean): EmbeddedExample => ({
  conversationId: `${later ? "later" : "before"} ${index}`,
  partId: "source",
  question: "words",
  answer: null,
  teamId: (index % 2 === 0) === later ? "1" : "2",
  teachesTeam: true,
  teammateId: null,
  category: "general",
  language: "en",
  answeredAt: 0,
  closedAt: later ? 10 * WEEK : WEEK,
  url: "",
  vector: vectorOf(index % 2),
});

const EXAMPLES = [false, true].flatMap((later) => Array.from({ length: later ? 200 : 60 }, (_, index) => example(index, later)));
const embedder = { embed: () => Promise.resolve([vectorOf(0)]), close: () => Promise.resolve() };
const teams = createOwnTeams({ current: () => Promise.resolve(EXAMPLES) }, embedder);
const asked = {
  workspaceId: "w",
  conversationId: "c",
  question: "words",
  excluded: { teammates: [], teams: [], categories: [] },
};

describe("teams of the past", () => {
  it("are those that people had chosen by then", async () => {
    expect(await teams.choose({ ...asked, asOf: 3 * WEEK })).toMatchObject({ teamId: "2", examples: 60 });
    expect(await teams.choose({ ...asked, asOf: 12 * WEEK })).toMatchObject({ teamId: "1", examples: 260 });
  });

  it("are not learned from those that a backtest shows it on, whichever backtest had kept them", async () => {
    const conversations = new Set(EXAMPLES.filter(({ closedAt }) => closedAt > WEEK).map(({ conversationId }) => conversationId));
    const asOf = 12 * WEEK;
    expect(await teams.choose({ ...asked, asOf, heldOut: { run: "r", conversations } })).toMatchObject({
      teamId: "2",
      examples: 60,
    });
    expect(await teams.choose({ ...asked, asOf })).toMatchObject({ teamId: "1", examples: 260 });
    const precedents = createPrecedents(
      { current: () => Promise.resolve(EXAMPLES.map((each) => ({ ...each, answer: "so" }))) },
      embedder,
    );
    const found = await precedents.find({ ...asked, asOf, heldOut: { run: "r", conversations } });
    expect(found.map(({ conversationId }) => conversationId.split(" ")[0])).toEqual(["before", "before", "before"]);
  });

  it("are not known from too few, from one team alone, or where they are left out", async () => {
    expect(await teams.choose({ ...asked, asOf: WEEK / 2 })).toBeNull();
    expect(await teams.choose({ ...asked, asOf: 3 * WEEK, excluded: { ...asked.excluded, teams: ["1"] } })).toBeNull();
    expect(await teams.choose({ ...asked, asOf: 3 * WEEK, excluded: { ...asked.excluded, categories: ["General"] } })).toBeNull();
  });
});
