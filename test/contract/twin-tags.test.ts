import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { APP_ADMIN, refusalOf, setUp, type ApiAnswer, type Setup } from "./twin.setup.js";

const tagOf = ({ body }: ApiAnswer) => z.looseObject({ id: z.string(), name: z.string() }).parse(body);

describe("the twin's tags", () => {
  let setup: Setup;
  let id: string;
  beforeEach(async () => {
    setup = await setUp();
    id = setup.twin.customerWrites({ text: "Hello" }).conversationId;
  });
  afterEach(() => setup.close());

  it("creates a tag once, whatever the case of its name", async () => {
    const first = tagOf(await setup.call("POST", "/tags", { name: "ai-urgency:high" }));
    const again = tagOf(await setup.call("POST", "/tags", { name: "AI-Urgency:High" }));
    expect(again).toEqual(first);
    expect((await setup.call("GET", "/tags")).body).toEqual({ type: "list", data: [first] });
  });

  it("renames a tag by its id", async () => {
    const tag = tagOf(await setup.call("POST", "/tags", { name: "old" }));
    expect(tagOf(await setup.call("POST", "/tags", { id: tag.id, name: "new" }))).toMatchObject({ id: tag.id, name: "new" });
  });

  it.each([
    ["without a name", { test: "invalid" }],
    ["with an empty name", { name: " " }],
    ["that would tag people", { name: "vip", users: [{ id: "1" }] }],
  ])("refuses a tag %s", async (_what, body) => {
    expect(refusalOf(await setup.call("POST", "/tags", body))).toBe("400 parameter_invalid");
  });

  it("attaches a tag by id and says when and by whom", async () => {
    const tag = tagOf(await setup.call("POST", "/tags", { name: "vip" }));
    const answer = await setup.call("POST", `/conversations/${id}/tags`, { id: tag.id, admin_id: APP_ADMIN });
    expect(answer.body).toMatchObject({ type: "tag", id: tag.id, applied_by: { type: "admin", id: APP_ADMIN } });
    expect(setup.twin.conversation(id).tagNames).toEqual(["vip"]);
  });

  it("attaches a tag once", async () => {
    const tag = tagOf(await setup.call("POST", "/tags", { name: "vip" }));
    for (let count = 0; count < 2; count += 1)
      await setup.call("POST", `/conversations/${id}/tags`, { id: tag.id, admin_id: APP_ADMIN });
    expect(setup.twin.conversation(id).tagNames).toEqual(["vip"]);
  });

  it("does not find a tag by its name", async () => {
    await setup.call("POST", "/tags", { name: "ai-category:billing" });
    const answer = await setup.call("POST", `/conversations/${id}/tags`, { id: "ai-category:billing", admin_id: APP_ADMIN });
    expect(refusalOf(answer)).toBe("404 tag_not_found");
  });

  it("refuses to tag for nobody, and for somebody unknown", async () => {
    const tag = tagOf(await setup.call("POST", "/tags", { name: "vip" }));
    const path = `/conversations/${id}/tags`;
    expect(refusalOf(await setup.call("POST", path, { id: tag.id }))).toBe("400 parameter_not_found");
    expect(refusalOf(await setup.call("POST", path, { id: tag.id, admin_id: "1" }))).toBe("404 admin_not_found");
  });

  it("takes a tag off, for which DELETE needs a body", async () => {
    const tag = tagOf(await setup.call("POST", "/tags", { name: "vip" }));
    await setup.call("POST", `/conversations/${id}/tags`, { id: tag.id, admin_id: APP_ADMIN });
    const path = `/conversations/${id}/tags/${tag.id}`;
    expect(refusalOf(await setup.call("DELETE", path))).toBe("400 parameter_not_found");
    expect((await setup.call("DELETE", path, { admin_id: APP_ADMIN })).body).toMatchObject({ id: tag.id, name: "vip" });
    expect(setup.twin.conversation(id).tagNames).toEqual([]);
    expect(refusalOf(await setup.call("DELETE", path, { admin_id: APP_ADMIN }))).toBe("404 tag_not_found");
  });

  it("does not tag conversations it does not have", async () => {
    const answer = await setup.call("POST", "/conversations/1/tags", { id: "1", admin_id: APP_ADMIN });
    expect(refusalOf(answer)).toBe("404 not_found");
  });
});
