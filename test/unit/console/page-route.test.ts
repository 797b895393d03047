import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, AREAS, parseQuery, parseRoute } from "../../../src/web/router/route.js";

describe("the page's address", () => {
  it.each(AREAS)("leads to %s and back, with its filters", (area) => {
    const address = addressOf({ at: area }, { automation: "triage", only: "", note: "a&b = ä?" });
    expect(parseRoute(address)).toEqual({ at: area });
    expect(parseQuery(address)).toEqual({ automation: "triage", note: "a&b = ä?" });
  });

  it("finds any conversation again, whatever its id", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        expect(parseRoute(addressOf({ at: "conversation", id }))).toEqual({ at: "conversation", id });
      }),
    );
  });

  it.each(["#/activities", "#/activity/7", "#/conversations/1/2", "#/a/b/c?d"])("is nowhere at %s", (address) => {
    expect(parseRoute(address)).toEqual({ at: "nowhere" });
  });

  it.each(["", "#", "#/", "#/?from=mail"])("begins at the start with %j", (address) => {
    expect(parseRoute(address)).toEqual({ at: "inbox" });
  });
});
