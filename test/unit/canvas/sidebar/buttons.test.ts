import { describe, expect, test } from "vitest";
import {
  BUTTONS,
  drawAbsence,
  drawScreen,
  FIELDS,
  ITEM_BUTTONS,
  parseItemId,
  SILENT_IDS,
} from "../../../../canvas/sidebar/index.js";
import { clickable, componentsOf, idsOf } from "../reading.js";
import { drawings } from "../screens.js";

const canvases = drawings.map(({ name, view, screen }) => ({ name, screen, canvas: drawScreen(view, screen) }));
const clicks = new Set(canvases.flatMap(({ canvas }) => clickable(canvas)));
const ids = new Set(canvases.flatMap(({ canvas }) => idsOf(canvas)));

describe("what can be clicked", () => {
  test.each(BUTTONS)("%s is on some screen", (button) => expect(clicks).toContain(button));

  test.each(ITEM_BUTTONS)("%s is on some screen, about something", (button) => {
    expect([...clicks].map(parseItemId).filter((item) => item?.button === button)).not.toEqual([]);
  });

  test.each(FIELDS)("%s can be filled in somewhere", (field) => expect(ids).toContain(field));

  test("nothing sends a click that the lists do not name", () => {
    const known: readonly string[] = BUTTONS;
    expect([...clicks].filter((id) => !known.includes(id) && parseItemId(id) === null)).toEqual([]);
  });

  test("no id stands on a screen that the lists do not name", () => {
    const known: readonly string[] = [...BUTTONS, ...ITEM_BUTTONS, ...FIELDS, ...SILENT_IDS];
    expect([...ids].filter((id) => !known.includes(id.split(":")[0] ?? ""))).toEqual([]);
  });
});

describe("no dead end", () => {
  test.each(canvases)("$name leads on", ({ canvas }) => expect(clickable(canvas).length).toBeGreaterThan(0));

  test.each(canvases.filter(({ screen }) => screen.name !== "home"))(
    "$name leads back, at the bottom behind a line",
    ({ canvas }) => {
      const components = componentsOf(canvas);
      const line = components.map(({ type }) => type).lastIndexOf("divider");
      const below = components.slice(line + 1);
      expect(below.every((component) => component.type === "button" && component.style === "link")).toBe(true);
      expect(["home", "open-details", "open-editor", "open-qa"]).toContain(idsOf(canvas).at(-1));
    },
  );

  test("an absence can be tried again", () => {
    expect(clickable(drawAbsence({ kind: "store-down" }))).toEqual(["refresh"]);
  });
});
