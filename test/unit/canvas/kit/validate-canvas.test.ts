import { describe, expect, test } from "vitest";
import { validateCanvas } from "../../../../canvas/kit/index.js";

const withComponents = (...components: unknown[]) => ({ canvas: { content: { components } } });
const ok = { type: "text", text: "Hello" };

describe("what Intercom accepts", () => {
  test.each<[string, unknown]>([
    ["a text alone", withComponents(ok)],
    ["stored data", { canvas: { content: { components: [ok] }, stored_data: { any: ["thing", { deep: null }] } } }],
    [
      "a completed event and a card",
      { ...withComponents(ok), event: { type: "completed" }, card_creation_options: { draft: "1" } },
    ],
    ["list items without an action", withComponents({ type: "list", items: [{ type: "item", id: "a", title: "A" }] })],
  ])("%s", (_, json) => expect(validateCanvas(json)).toEqual([]));
});

describe("what Intercom refuses, and where", () => {
  const button = { type: "button", id: "b", label: "B", action: { type: "submit" } };
  const option = (id: string) => ({ type: "option", id, text: id });
  const first = "canvas.content.components[0]";

  test.each<[string, unknown, string]>([
    ["nothing", undefined, ""],
    ["a bare list of components", [ok], ""],
    ["no content", { canvas: {} }, "canvas.content"],
    ["a live canvas", { canvas: { content: { components: [ok] }, content_url: "https://a.example" } }, "canvas"],
    ["no components", withComponents(), "canvas.content.components"],
    ["an unknown component", withComponents({ type: "video" }), `${first}.type`],
    ["a component that is none", withComponents(7), first],
    ["a misspelt key", withComponents({ ...button, colour: "red" }), first],
    ["a style of another component", withComponents({ ...button, style: "muted" }), `${first}.style`],
    ["a text style that is none", withComponents({ ...ok, style: "body" }), `${first}.style`],
    ["a sheet", withComponents({ ...button, action: { type: "sheet", url: "https://a.example" } }), `${first}.action.type`],
    ["a url action without url", withComponents({ ...button, action: { type: "url" } }), `${first}.action.url`],
    [
      "a submit action on an image",
      withComponents({ type: "image", url: "https://a.example/a.png", width: 1, height: 1, action: { type: "submit" } }),
      `${first}.action.type`,
    ],
    [
      "options where the checkbox says option",
      withComponents({ type: "checkbox", id: "c", label: "C", options: [option("a")] }),
      first,
    ],
    ["one option", withComponents({ type: "dropdown", id: "d", options: [option("a")] }), `${first}.options`],
    ["save_state on a textarea", withComponents({ type: "textarea", id: "t", save_state: "saved" }), first],
    [
      "a fractional width",
      withComponents({ type: "image", url: "https://a.example/a.png", width: 1.5, height: 1 }),
      `${first}.width`,
    ],
    ["half an emoji", withComponents({ type: "text", text: "\ud83d" }), `${first}.text`],
    ["stored data that is a list", { canvas: { content: { components: [ok] }, stored_data: [1] } }, "canvas.stored_data"],
    ["an unknown event", { ...withComponents(ok), event: { type: "done" } }, "event.type"],
  ])("%s", (_, json, path) => expect(validateCanvas(json).map((problem) => problem.path)).toContain(path));

  test("an id used by a button and a list item, even beside another fault", () => {
    const json = withComponents(button, { type: "list", items: [{ type: "item", id: "b", title: "" }] });
    expect(validateCanvas(json)).toEqual([
      { path: "canvas.content.components[1].items[0].title", message: "must not be blank" },
      { path: "canvas.content.components", message: 'id "b" is used more than once' },
    ]);
  });

  test("content above 64 KB counted in bytes, not letters", () => {
    const of = (bytes: number) => withComponents({ type: "textarea", id: "t", value: "ä".repeat(bytes / 2) });
    expect(validateCanvas(of(65_000))).toEqual([]);
    expect(validateCanvas(of(66_000)).map(({ path }) => path)).toEqual(["canvas.content"]);
  });
});
