import { describe, expect, it } from "vitest";
import { versionHas } from "../../../src/domain/api-version.js";
import { capabilitiesOf, type CapabilityFacts } from "../../../src/domain/capabilities.js";

const NOTHING: CapabilityFacts["seen"] = { granted: [], missing: [], refused: [] };
const statesOf = (facts: Partial<CapabilityFacts>) =>
  Object.fromEntries(
    capabilitiesOf({ version: "2.16", seen: NOTHING, ownToken: true, ...facts }).map(({ id, state }) => [id, state]),
  );

describe("what a version allows", () => {
  it.each([
    ["2.11", []],
    ["2.12", ["external-pages"]],
    ["2.13", ["external-pages", "internal-articles"]],
    ["2.14", ["external-pages", "internal-articles", "ai-authors", "attribute-events"]],
    ["2.15", ["external-pages", "internal-articles", "ai-authors", "attribute-events", "tag-events"]],
  ])("%s", (version, works) => {
    const working = Object.entries(statesOf({ version })).filter(([, state]) => state === "works");
    expect(working.map(([id]) => id)).toEqual(works);
  });

  it("2.16 and Preview have everything, 1.x nothing", () => {
    for (const version of ["2.16", "2.17", "Preview"])
      expect(new Set(Object.values(statesOf({ version })))).toEqual(new Set(["works"]));
    expect(versionHas("external-pages", "1.4")).toBe(false);
  });

  it("names the version that is needed, with how to get it", () => {
    const lines = capabilitiesOf({ version: "2.12", seen: NOTHING, ownToken: true });
    expect(lines.find(({ id }) => id === "internal-articles")).toMatchObject({
      summary: "Needs API version 2.13",
      remedy: "Set INTERCOM_VERSION=2.13 or later and restart the app; 2.12 is in use. Without it the app does not ask for this.",
    });
  });
});

describe("what permissions allow", () => {
  it("one of an installed app is not seen until it was tried, unless a sidebar brings it along", () => {
    expect(statesOf({ ownToken: false })).toMatchObject({ "internal-articles": "not-seen", "ai-authors": "works" });
    const seen = { ...NOTHING, granted: ["Read and List articles"] } as const;
    expect(statesOf({ ownToken: false, seen })).toMatchObject({ "internal-articles": "works", "external-pages": "not-seen" });
  });

  it("a missing one is needed whoever holds the token, and what a plan lacks is refused", () => {
    const seen = {
      granted: [],
      missing: ["Read AI content"],
      refused: [{ id: "internal-articles", because: "403 api_plan_restricted" }],
    } as const;
    expect(statesOf({ seen })).toMatchObject({ "external-pages": "needs-permission", "internal-articles": "refused" });
  });
});
