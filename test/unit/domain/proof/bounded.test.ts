/** However a past is cut up, its report stays short and is added up in linear time. */
import { beforeAll, expect, it } from "vitest";
import { besideReport } from "../../../../src/domain/proof/report-texts.js";
import { countReport } from "../../../../src/domain/proof/count.js";
import type { BacktestLine } from "../../../../src/domain/proof/line.js";
import { DEFAULT_PARAMETERS } from "../../../../src/domain/proof/parameters.js";
import { plainWords } from "../../../../src/domain/proof/truth.js";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings.js";
import { createSlices, type GiveWay } from "../../../../src/kernel/slices.js";
import { growthOf } from "../../../support/growth.js";

/** As many as a backtest reads at most. */
const MOST = 5_000;
/** Half shows how the time grows as well; with fewer, what is linear hides what is not. */
const MEASURED = MOST / 2;
/** Characters: half of what the console's page takes at once. */
const SHORT = 200_000;

const LONG = "x".repeat(90);

/** Each its own category, its own team in triage's words and its own tag. */
const line = (index: number): BacktestLine => ({
  triage: {
    category: `${index} ${LONG}`,
    confidence: (index % 20) / 20,
    wanted: `${index % 900} ${LONG}`,
    routed: null,
    abstained: index % 3 === 0,
    truth: `${index} ${LONG}`,
    assignedByUs: false,
    team: String(index % 7),
    language: null,
    words: String(index),
    truths: 2,
  },
  drafts: [],
  escalation: null,
  qa: null,
  rating: null,
  engines: { triage: "llm" },
  missing: {},
});

async function report(lines: readonly BacktestLine[], giveWay: GiveWay = () => Promise.resolve()) {
  const counted = await countReport(
    {
      workspace: "w",
      lines,
      skipped: {},
      truthAs: "tags:topic/",
      truth: { of: "tags", prefix: "topic/" },
      costs: { wrong: 8, hand: 1 },
      settings: DEFAULT_SETTINGS,
      teamNames: new Map(),
      notAsked: {},
      seconds: 1,
      precedents: 0,
      styles: [],
    },
    giveWay,
  );
  return {
    counted,
    says: besideReport(counted, lines, { parameters: DEFAULT_PARAMETERS, isUnsaved: false, found: lines.length, resumed: 0 }),
  };
}

let longest: Awaited<ReturnType<typeof report>>;
let turns = 0;
beforeAll(async () => {
  const giveWay = createSlices();
  longest = await report(
    Array.from({ length: MOST }, (_, index) => line(index)),
    () => {
      turns += 1;
      return giveWay();
    },
  );
});

it("a report of 5,000 conversations with as many tags and categories is short, complete in sum, and says what it left out", () => {
  const { counted, says } = longest;
  expect(JSON.stringify([counted, says]).length).toBeLessThan(SHORT);
  expect(counted.triage.labelled).toBe(MOST);
  expect(counted.triage.confusion.reduce((sum, { count }) => sum + count, 0)).toBe(MOST);
  expect(counted.triage.leftOut?.categories).toBe(MOST - counted.triage.byCategory.length);
  expect(says.join(" ")).toMatch(/rarest decisions stand together.*rarest have no row/);
});

it("is added up in slices, so that others get their turn", () => {
  expect(turns).toBeGreaterThanOrEqual(MOST);
});

it("is added up in a time that grows as the past does", { timeout: 60_000 }, async () => {
  const lines = (size: "half" | "full", attempt: number) =>
    Array.from({ length: size === "full" ? MEASURED : MEASURED / 2 }, (_, index) => line(index + attempt * MOST));
  const { linear, half, full } = await growthOf((size, attempt) => report(lines(size, attempt)));
  expect(linear, `${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`).toBe(true);
});

it("the same question has the same plain words, whatever its numbers and signs", () => {
  expect(plainWords("Order LL20419: charged TWICE!")).toBe(plainWords("order ll777, charged twice"));
  expect(plainWords("charged once")).not.toBe(plainWords("charged twice"));
});
