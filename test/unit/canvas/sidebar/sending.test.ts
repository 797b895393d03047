import { describe, expect, test } from "vitest";
import { renderText } from "../../../../canvas/kit/index.js";
import { drawScreen, parseStoredData, type SidebarView } from "../../../../canvas/sidebar/index.js";
import { clickable, find, idsOf, labelsOf } from "../reading.js";
import { states } from "../states.js";
import { draft, ready } from "../views.js";

const confirm = (view: SidebarView, text: string) => drawScreen(view, { name: "confirm-send", text });
const storedBy = (canvas: ReturnType<typeof confirm>) => parseStoredData(canvas.canvas.stored_data);

describe("the editor", () => {
  const editor = { name: "editor" } as const;
  const COPY = "Copy the unedited draft";

  test("holds the whole draft, and what the teammate had typed instead where they had", () => {
    expect(find(drawScreen(ready, editor), "textarea", "draft-text")?.value).toBe(draft.text);
    expect(find(drawScreen(ready, { ...editor, text: "" }), "textarea", "draft-text")?.value).toBe("");
  });

  test("sends in the viewer's name; Copy and Insert as card only where the workspace has them", () => {
    expect(labelsOf(drawScreen(ready, editor))).toEqual(expect.arrayContaining(["Send as Sam", "Add as note", COPY]));
    expect(labelsOf(drawScreen({ ...ready, copyUrl: null }, editor))).not.toContain(COPY);
    expect(labelsOf(drawScreen({ ...ready, copyUrl: "ftp://a.example" }, editor))).not.toContain(COPY);
    expect(labelsOf(drawScreen(ready, editor))).not.toContain("Insert as card");
    expect(labelsOf(drawScreen({ ...ready, cardInsertion: true }, editor))).toContain("Insert as card");
    expect(labelsOf(drawScreen({ ...ready, viewer: { id: "1", name: " " } }, editor))).toContain("Send as yourself");
  });

  test("copies the draft alone, so it offers no copy beside other words", () => {
    const own = { ...editor, text: "Hi Ada, one moment" };
    expect(idsOf(drawScreen(ready, own))).not.toContain("copy");
    expect(idsOf(drawScreen(ready, { ...own, notSentWith: "draft-0" }))).not.toContain("copy");
    expect(idsOf(drawScreen(ready, { ...editor, text: draft.text }))).toContain("copy");
    const insertModes = { reply: false, note: false, copy: true };
    expect(renderText(drawScreen({ ...ready, insertModes }, own))).not.toContain("offers no way");
  });

  test("leaves Intercom by a link, as its rules for inbox apps want it", () => {
    expect(find(drawScreen(ready, editor), "button", "copy")).toMatchObject({ style: "link", action: { type: "url" } });
  });

  test("offers what the workspace allows, in any combination", () => {
    const ways = { reply: "send-as-me", note: "add-note", copy: "copy" } as const;
    for (const reply of [true, false])
      for (const note of [true, false])
        for (const copy of [true, false]) {
          const insertModes = { reply, note, copy };
          const shown = idsOf(drawScreen({ ...ready, insertModes }, editor));
          for (const mode of ["reply", "note", "copy"] as const) expect(shown.includes(ways[mode])).toBe(insertModes[mode]);
          const first = labelsOf(drawScreen({ ...ready, insertModes }, { name: "home" }));
          const label = reply || note ? "Insert draft" : "Read draft";
          expect([insertModes, first.filter((each) => / draft$/u.test(each))]).toEqual([insertModes, [label]]);
        }
  });

  test("cuts a draft the sidebar cannot hold, and says so", () => {
    const canvas = drawScreen({ ...ready, draft: { state: "ready", draft: { ...draft, text: "ü".repeat(20_000) } } }, editor);
    expect(find(canvas, "textarea", "draft-text")?.value).toHaveLength(4096);
    expect(renderText(canvas)).toContain("cut off");
  });

  test("offers no card of a draft that was superseded", () => {
    const failed = { state: "failed", cause: "The service answered 503", at: 1, willRetry: true, last: draft } as const;
    const labels = labelsOf(drawScreen({ ...ready, draft: failed, cardInsertion: true }, editor));
    expect(labels).toContain("Send as Sam");
    expect(labels).not.toContain("Insert as card");
  });

  test("offers a note, and no reply, in a closed conversation, where every reply is refused", () => {
    const canvas = drawScreen({ ...ready, state: "closed" }, editor);
    expect(labelsOf(canvas)).toContain("Add as note");
    expect(labelsOf(canvas)).not.toContain("Send as Sam");
    expect(renderText(canvas).replaceAll(/\s+~?\s*/g, " ")).toContain("closed, so no reply can be sent from here");
    const insertModes = { reply: true, note: false, copy: false };
    expect(renderText(drawScreen({ ...ready, state: "closed", insertModes }, editor))).not.toContain("offers no way");
  });

  test("shows a stale draft to read but offers nothing that would send it", () => {
    const canvas = drawScreen({ ...ready, draft: { state: "stale", draft } }, editor);
    expect(find(canvas, "textarea", "draft-text")?.value).toBe(draft.text);
    expect(clickable(canvas)).toEqual(["regenerate", "home"]);
  });
});

describe("the last look before sending", () => {
  test("carries exactly the text it shows, and the draft it belongs to", () => {
    const canvas = confirm(ready, "Dear **Ada**,\r\n<b>hello</b>\u0000 👍");
    const shown = find(canvas, "textarea", "draft-text");
    expect(shown).toMatchObject({ value: "Dear **Ada**,\n<b>hello</b> 👍", disabled: true });
    expect(storedBy(canvas)).toEqual({
      ...storedBy(canvas),
      ...{ draftId: "draft-1", draftVersion: "part-5", text: shown?.value, actionId: null, kept: null },
    });
    expect(labelsOf(canvas)).toEqual(["Send now", "Back"]);
  });

  test.each<[SidebarView["channel"], string]>([
    ["email", "by email"],
    ["chat", "in the Messenger"],
    ["social", "social channel"],
    ["phone", "phone"],
    ["web", "in the Messenger"],
  ])("%s: says where it goes", (channel, words) => {
    expect(renderText(confirm({ ...ready, channel }, "Hi")).replace(/\n/g, " ")).toContain(words);
  });

  test("a text too long is cut in what is shown and in what is sent alike", () => {
    const canvas = confirm(ready, "ü".repeat(20_000));
    expect(storedBy(canvas).text).toBe(find(canvas, "textarea", "draft-text")?.value);
    expect(renderText(canvas)).toContain("cut off");
  });

  test("an empty text goes back to the editor", () => {
    const canvas = confirm(ready, " \n");
    expect(clickable(canvas)).not.toContain("confirm-send");
    expect(renderText(canvas)).toContain("nothing to send");
  });

  test("no state but a sendable draft can be confirmed, and what was typed is not lost", () => {
    for (const [state, view] of Object.entries(states)) {
      const canvas = confirm(view, "My own words");
      const hasDraft = view.draft.state === "ready" || (view.draft.state === "failed" && view.draft.last !== null);
      const sendable = hasDraft && view.state !== "closed";
      expect([state, clickable(canvas).includes("confirm-send")]).toEqual([state, sendable && view.insertModes.reply]);
      expect(find(canvas, "textarea", "draft-text")?.value).toBe("My own words");
    }
  });
});

describe("what a canvas brings back", () => {
  test("strange stored data reads as nothing", () => {
    const nothing = {
      draftId: null,
      draftVersion: null,
      text: null,
      actionId: null,
      answer: null,
      answerFrom: null,
      changedWith: null,
      closingId: null,
      reason: null,
      writtenFor: null,
      what: null,
      kept: null,
      keptFor: null,
      keptQuestion: null,
      keptInstruction: null,
      keptReason: null,
      untouched: null,
    };
    for (const json of [undefined, null, "x", [], { draftId: 7, text: {} }]) expect(parseStoredData(json)).toEqual(nothing);
  });

  test("screens without a draft carry none", () => {
    expect(drawScreen({ ...ready, draft: { state: "none" } }, { name: "home" }).canvas.stored_data).toEqual({ screen: "home" });
  });
});
