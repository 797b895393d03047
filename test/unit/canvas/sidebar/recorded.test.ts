import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { estimateHeight, renderText, validateCanvas, type Canvas } from "../../../../canvas/kit/index.js";
import { drawAbsence, drawScreen, type SidebarAbsence } from "../../../../canvas/sidebar/index.js";
import { drawings } from "../screens.js";

/** Two files a person reviews: what Intercom gets, and how it reads. */
async function record(name: string, canvas: Canvas): Promise<void> {
  const folder = "../recorded";
  await expect(`${JSON.stringify(canvas, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${name}.json`);
  await expect(`${estimateHeight(canvas)} px\n\n${renderText(canvas)}`).toMatchFileSnapshot(`${folder}/${name}.txt`);
}

describe("every screen in every state", () => {
  test.each(drawings)("$name", async ({ name, view, screen }) => {
    const canvas = drawScreen(view, screen);
    expect(validateCanvas(canvas)).toEqual([]);
    await record(name, canvas);
  });
});

const absences: readonly SidebarAbsence[] = [
  { kind: "not-set-up", remedy: "An admin sets INTERCOM_ACCESS_TOKEN and starts the app again." },
  { kind: "unknown-workspace" },
  { kind: "not-let-in" },
  { kind: "unknown-conversation" },
  { kind: "deleted" },
  { kind: "no-conversation" },
  { kind: "internal-ticket" },
  { kind: "unknown-ticket" },
  { kind: "unreadable-request" },
  { kind: "unusable-id" },
  { kind: "store-down" },
];

describe("every reason why there is no conversation to show", () => {
  test.each(absences)("$kind", async (absence) => {
    const canvas = drawAbsence(absence);
    expect(validateCanvas(canvas)).toEqual([]);
    await record(`absence.${absence.kind}`, canvas);
  });
});

test("nothing is recorded that is no longer drawn", () => {
  const names = [...drawings.map(({ name }) => name), ...absences.map(({ kind }) => `absence.${kind}`)];
  const files = names.flatMap((name) => [`${name}.json`, `${name}.txt`]);
  expect(readdirSync(new URL("../recorded/", import.meta.url)).sort()).toEqual(files.sort());
});
