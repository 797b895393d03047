import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { refusalOf, setUp, type ApiAnswer, type Setup } from "./twin.setup.js";

const list = z.object({
  type: z.literal("list"),
  total_count: z.number(),
  pages: z.object({ page: z.number(), per_page: z.number(), total_pages: z.number(), next: z.url().optional() }),
  data: z.array(z.looseObject({ id: z.string(), state: z.string().optional(), body: z.string().nullable().optional() })),
});
const listOf = ({ body }: ApiAnswer) => list.parse(body);

describe("the twin's help centre", () => {
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp();
  });
  afterEach(() => setup.close());

  it("gives 15 articles a page unless told, and a next page as long as there is one", async () => {
    const first = listOf(await setup.call("GET", "/articles"));
    expect(first.data).toHaveLength(15);
    const last = listOf(await setup.call("GET", `/articles?page=${first.pages.total_pages}`));
    expect(first.pages.next).toContain("page=2");
    expect(last.pages.next).toBeUndefined();
    expect(first.data.length + last.data.length).toBe(first.total_count);
  });

  it("shows the latest change first, drafts too", async () => {
    setup.twin.saveArticle({ title: "Brand new", html: "<p>Soon</p>", state: "draft" });
    const { data } = listOf(await setup.call("GET", "/articles?per_page=1"));
    expect(data).toMatchObject([{ title: "Brand new", state: "draft", url: null, parent_id: null }]);
  });

  it("does not show a removed article", async () => {
    setup.twin.removeArticle("98001");
    const { data } = listOf(await setup.call("GET", "/articles?per_page=250"));
    expect(data.map(({ id }) => id)).not.toContain("98001");
  });

  it("carries translations", async () => {
    const { data } = listOf(await setup.call("GET", "/articles?per_page=250"));
    expect(data.find(({ id }) => id === "98021")).toMatchObject({
      default_locale: "en",
      translated_content: {
        type: "article_translated_content",
        de: { title: "Eine Bestellung zurücksenden", state: "published" },
      },
    });
  });

  it("has the title's letters in an address without what stands above them", async () => {
    const { data } = listOf(await setup.call("GET", "/articles?per_page=250"));
    const found = data.find(({ id }) => id === "98041");
    expect(JSON.stringify(found)).toContain('/es/articles/98041-restablecer-su-contrasena"');
  });

  it("names the collections", async () => {
    const { data, total_count } = listOf(await setup.call("GET", "/help_center/collections?per_page=2"));
    expect(data).toHaveLength(2);
    expect(total_count).toBe(5);
  });

  it.each(["page=0", "page=two", "per_page=251"])("refuses %s", async (query) => {
    expect(refusalOf(await setup.call("GET", `/articles?${query}`))).toBe("400 parameter_invalid");
  });

  it("names an article's one parent until 2.15", async () => {
    const listed = (version: string) => setup.call("GET", "/articles", undefined, { "intercom-version": version });
    expect(listOf(await listed("2.15")).data[0]).toMatchObject({ parent_type: "collection" });
    expect(listOf(await listed("2.16")).data[0]).not.toHaveProperty("parent_id");
  });

  it.each(["2.12", "2.14", "2.16"])("%s describes no parameters, and takes no other than a next page names", async (version) => {
    const listed = (query: string) => setup.call("GET", `/articles${query}`, undefined, { "intercom-version": version });
    expect(listOf(await listed("")).pages.next).toMatch(/\?page=2$/);
    expect(listOf(await listed("?page=2")).pages.page).toBe(2);
    expect(refusalOf(await listed("?per_page=50"))).toBe("400 parameter_invalid");
    expect(refusalOf(await listed("?page=1"))).toBe("400 parameter_invalid");
  });

  it("searches by state, and refuses one there is not", async () => {
    setup.twin.saveArticle({ title: "Brand (new)", html: "<p>Soon</p>", state: "draft" });
    const search = (query: string) => setup.call("GET", `/articles/search?phrase=brand%20(new)&highlight=true${query}`);
    expect((await search("&state=draft")).body).toMatchObject({
      total_count: 1,
      data: { articles: [{ title: "Brand (new)" }], highlights: [{ highlighted_title: [{ type: "highlight" }, {}, {}] }] },
    });
    expect((await search("&state=published")).body).toMatchObject({ total_count: 0, data: { articles: [] } });
    expect(refusalOf(await search("&state=archived"))).toBe("400 parameter_invalid");
  });

  it("knows teams and teammates", async () => {
    expect((await setup.call("GET", "/teams")).body).toMatchObject({
      type: "team.list",
      teams: [{ type: "team", name: "Support" }, {}, {}, {}],
    });
    expect((await setup.call("GET", "/admins")).body).toMatchObject({
      type: "admin.list",
      admins: [{ name: "Maren Holt", has_inbox_seat: true, team_ids: [5017691, 5017694] }, {}, {}, { name: "Simpli AI" }],
    });
  });
});
