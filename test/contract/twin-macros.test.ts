import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, setUp, type Setup } from "./twin.setup.js";

const V16 = { "intercom-version": "2.16" };

describe("the twin's macros", () => {
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp();
  });
  afterEach(() => setup.close());

  const get = (path: string, headers = V16) => setup.call("GET", path, undefined, headers);

  it("come latest change first, page by page, until there is no next", async () => {
    const names: unknown[] = [];
    let cursor = "";
    for (let page = 0; page < 9; page += 1) {
      const { body } = (await get(`/macros?per_page=2${cursor}`)) as {
        body: { data: { name: string }[]; pages: { next: { starting_after: string } | null } };
      };
      names.push(...body.data.map(({ name }) => name));
      if (body.pages.next === null) break;
      cursor = `&starting_after=${encodeURIComponent(body.pages.next.starting_after)}`;
    }
    expect(names).toEqual([
      "Thank you",
      "Sensors offline",
      "How to return a lamp",
      "Charged twice",
      "Parcel marked as delivered but not there",
    ]);
  });

  it("name who may use them, and carry placeholders in both forms", async () => {
    expect((await get("/macros")).body).toMatchObject({
      data: [
        { visible_to: "everyone" },
        {},
        {},
        {
          visible_to: "specific_teams",
          visible_to_team_ids: ["5017692"],
          body: expect.stringContaining('<attribute key="user.first_name" default="there"/>') as string,
          body_text: expect.stringContaining('{{user.first_name|fallback:"there"}}') as string,
        },
        {},
      ],
    });
  });

  it("leave their texts out where a page is long", async () => {
    const { macros } = setup.twin.core.world;
    const [first] = macros;
    if (first === undefined) throw new Error("There are no macros");
    macros.push(...Array.from({ length: 30 }, (_, index) => ({ ...first, id: `9${index}` })));
    expect((await get("/macros?per_page=50")).body).toHaveProperty("data.0.body_text", null);
    expect((await get("/macros?per_page=25")).body).toHaveProperty(
      "data.0.body_text",
      "Thank you for your kind words! We are happy to hear it.",
    );
  });

  it("are unknown before 2.16, and refuse what is no page", async () => {
    expect(refusalOf(await get("/macros", { "intercom-version": "2.15" }))).toBe("404 not_found");
    expect(refusalOf(await get("/macros?per_page=151"))).toBe("400 parameter_invalid");
    expect(refusalOf(await get("/macros?starting_after=x"))).toBe("400 parameter_invalid");
  });
});
