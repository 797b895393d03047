import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { refusalOf, setUp, type ApiAnswer, type Setup } from "./twin.setup.js";

const START = Date.UTC(2026, 0, 5, 12);
const found = z.object({
  type: z.literal("conversation.list"),
  total_count: z.number(),
  pages: z.object({
    type: z.literal("pages"),
    page: z.number(),
    total_pages: z.number(),
    next: z.object({ per_page: z.number(), starting_after: z.string() }).optional(),
  }),
  conversations: z.array(z.looseObject({ id: z.string() })),
});
const foundOf = ({ body }: ApiAnswer) => found.parse(body);

describe("the twin's search", () => {
  let now = START;
  let setup: Setup;
  let ids: string[];
  beforeEach(async () => {
    now = START;
    setup = await setUp({ now: () => now });
    ids = [0, 1, 2].map((minute) => {
      now = START + minute * 60_000;
      return setup.twin.customerWrites({ text: `message ${minute}` }).conversationId;
    });
  });
  afterEach(() => setup.close());

  const search = (query: unknown, more: object = {}) => setup.call("POST", "/conversations/search", { query, ...more });
  const idsOf = async (query: unknown, more: object = {}) => foundOf(await search(query, more)).conversations.map(({ id }) => id);
  const after = (minute: number) => ({ field: "updated_at", operator: ">", value: START / 1000 + minute * 60 });

  it("finds strictly later changes, whatever the number is written as", async () => {
    expect(await idsOf(after(1))).toEqual([ids[2]]);
    expect(await idsOf({ ...after(1), value: String(START / 1000 + 60) })).toEqual([ids[2]]);
  });

  it("leaves the parts out", async () => {
    const [first] = foundOf(await search(after(1))).conversations;
    expect(first).not.toHaveProperty("conversation_parts");
    expect(first).toMatchObject({ type: "conversation", state: "open" });
  });

  it("combines filters, also nested", async () => {
    setup.twin.close(ids[0] ?? "");
    const closed = { field: "state", operator: "=", value: "closed" };
    expect(await idsOf({ operator: "AND", value: [closed, after(1)] })).toEqual([ids[0]]);
    const either = { operator: "OR", value: [{ field: "id", operator: "=", value: ids[1] }, closed] };
    expect(await idsOf({ operator: "AND", value: [either, { field: "open", operator: "=", value: true }] })).toEqual([ids[1]]);
    expect(await idsOf({ field: "id", operator: "IN", value: ids.slice(1) })).toHaveLength(2);
    expect(await idsOf({ field: "state", operator: "!=", value: "open" })).toEqual([ids[0]]);
  });

  it("sorts when asked to", async () => {
    expect(await idsOf(after(-1), { sort: { field: "updated_at", order: "ascending" } })).toEqual(ids);
  });

  it("pages by a cursor until there is none", async () => {
    const first = foundOf(await search(after(-1), { pagination: { per_page: 2 } }));
    expect(first).toMatchObject({ total_count: 3, pages: { page: 1, total_pages: 2 } });
    const second = foundOf(
      await search(after(-1), { pagination: { per_page: 2, starting_after: first.pages.next?.starting_after } }),
    );
    expect(second.pages.next).toBeUndefined();
    expect([...first.conversations, ...second.conversations].map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it.each([
    ["a field it cannot search", { field: "body", operator: "=", value: "x" }],
    ["an operator that does not fit the field", { field: "state", operator: ">", value: "open" }],
    ["a value that does not fit the field", { field: "updated_at", operator: ">", value: "yesterday" }],
    ["a list where one value belongs", { field: "state", operator: "=", value: ["open"] }],
    ["one value where a list belongs", { field: "state", operator: "IN", value: "open" }],
    [
      "16 filters in a group",
      { operator: "OR", value: Array.from({ length: 16 }, () => ({ field: "open", operator: "=", value: true })) },
    ],
    ["an empty group", { operator: "AND", value: [] }],
    [
      "groups nested too deep",
      {
        operator: "AND",
        value: [{ operator: "OR", value: [{ operator: "AND", value: [{ field: "open", operator: "=", value: true }] }] }],
      },
    ],
  ])("refuses %s", async (_what, query) => {
    expect(refusalOf(await search(query))).toBe("400 parameter_invalid");
  });

  it("refuses a search for nothing, and pages over 150", async () => {
    expect(refusalOf(await setup.call("POST", "/conversations/search", {}))).toBe("400 parameter_not_found");
    expect(refusalOf(await search(after(0), { pagination: { per_page: 151 } }))).toBe("400 parameter_invalid");
  });
});
