/** The draft in a teammate's hands: edit it, ask for another one, and the last check before a customer reads it. */
import { type Canvas, clean, type Component, cutToBytes, input, MAX_FIELD_BYTES, textarea } from "../kit/index.js";
import { action, backTo, footer, header, linkButton, muted, pageButton, paragraph, picker, problemLine } from "./controls.js";
import { groundsAtLength, whyNotReady } from "./draft-area.js";
import { toCheck, unsupportedLines } from "./draft-checks.js";
import { draftAtHand, type DraftView, sendableDraft } from "./draft-view.js";
import { formatTime } from "./format-time.js";
import { oneLine, sentence, typedBefore } from "./format.js";
import type { Screen } from "./screen.js";
import { fingerprint, LONGEST_ID, screenCanvas } from "./stored-data.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";

type Editor = Extract<Screen, { name: "editor" }>;

type ConfirmSend = Extract<Screen, { name: "confirm-send" }>;

/** The whole draft to edit, and what can be done with it. Sending needs one more click. */
export function drawEditor(view: SidebarView, screen: Editor): Canvas {
  const draft = sendableDraft(view.draft);
  const components = draft === null ? unsendable(view, screen) : sendable(view, screen, draft);
  const blocked = screen.blocked === undefined ? [] : [muted(sidebarTexts.editor.blocked(screen.blocked))];
  const problem = screen.problem === undefined ? [] : [muted(oneLine(screen.problem, 300))];
  const newer = isNewer(screen, draft)
    ? [muted(sidebarTexts.editor.newer), action("show-draft", sidebarTexts.editor.showNewer)]
    : [];
  const aside = screen.keepsText === true ? [action("open-editor", sidebarTexts.editor.showTyped)] : [];
  const all = [header(sidebarTexts.editor.title), ...blocked, ...problem, ...newer, ...aside, ...components];
  if (screen.text !== undefined) return screenCanvas(view, "editor", all, writtenFor(screen, draft));
  return screenCanvas(view, "editor", all, { untouched: fingerprint(draftAtHand(view.draft)?.text ?? "") });
}

type WithText = Pick<Editor, "notSentWith">;

function isNewer({ notSentWith = null }: WithText, draft: DraftView | null): boolean {
  return notSentWith !== null && draft !== null && draft.id !== notSentWith;
}

function writtenFor(screen: WithText, draft: DraftView | null): { writtenFor?: string } {
  return screen.notSentWith != null && isNewer(screen, draft) ? { writtenFor: screen.notSentWith.slice(0, LONGEST_ID) } : {};
}

function sendable(view: SidebarView, screen: Editor, draft: DraftView): Component[] {
  const { editor } = sidebarTexts;
  // Beside the words of an older draft nobody has read the newer one, so it can be neither rated nor inserted.
  const shown = screen.text !== undefined && isNewer(screen, draft) ? null : draft;
  return [
    ...draftControls(view, draft),
    ...claimsToCheck(screen, draft),
    ...textField(screen.text ?? draft.text, editor.field),
    ...waysToUse(view, screen, draft, shown),
    ...(shown?.thumbs == null ? [] : [muted(shown.thumbs === "up" ? editor.saidGood : editor.saidBad)]),
    ...footer(
      // Both, whoever has rated it: the word of one teammate is not another's.
      ...(shown === null ? [] : [linkButton("thumbs-up", editor.good), linkButton("thumbs-down", editor.bad)]),
      linkButton("open-regenerate", editor.options),
      ...(shown === null || view.draft.state !== "ready" ? [] : [linkButton("dismiss", editor.dismiss)]),
      backTo("home"),
    ),
  ];
}

/** Words of the teammate's own are marked as the confirmation marks them. */
function claimsToCheck({ text, unsupported }: Editor, draft: DraftView): Component[] {
  if (unsupported === undefined) return toCheck(draft, text ?? draft.text).map(warning);
  return [...checkedLines(unsupported), ...toCheck({ ...draft, unsupported: [] }, "").map(warning)];
}

function checkedLines(unsupported: NonNullable<Editor["unsupported"]>): Component[] {
  return unsupported === "unknown" ? [muted(sidebarTexts.check.unknown)] : unsupportedLines(unsupported).map(warning);
}

/** What an admin lets teammates do with a draft. */
function waysToUse(view: SidebarView, { text }: Editor, draft: DraftView, shown: DraftView | null): Component[] {
  const { editor } = sidebarTexts;
  const { insertModes: modes, cardInsertion, copyUrl } = view;
  const isClosed = view.state === "closed";
  // After a failure the last draft has been put away, and a card is made of none such.
  const canBeCard = cardInsertion && shown !== null && view.draft.state === "ready";
  const canCopy = modes.copy && copyUrl !== null && /^https?:\/\//i.test(copyUrl) && URL.canParse(copyUrl);
  const hasOwnWords = text !== undefined && clean(text).trim() !== clean(draft.text).trim();
  const ways = [
    ...(modes.reply && !isClosed ? [action("send-as-me", editor.send(nameOf(view)), "primary")] : []),
    ...(modes.note ? [action("add-note", editor.note)] : []),
    // The page it opens has the draft, not what stands in the field.
    ...(canCopy && !hasOwnWords ? [pageButton("copy", editor.copy, copyUrl)] : []),
    ...(canBeCard ? [action("insert-card", editor.card)] : []),
  ];
  return ways.length === 0 && !isClosed && !canCopy ? [muted(editor.noWay)] : ways;
}

/** What a teammate had typed stays readable even where it can no longer be sent. */
function unsendable(view: SidebarView, screen: Editor): Component[] {
  const words = screen.text ?? draftAtHand(view.draft)?.text ?? "";
  return [
    muted(whyNotReady(view)),
    ...(words === ""
      ? []
      : textField(words, screen.text === undefined ? sidebarTexts.editor.oldField : sidebarTexts.editor.typedField)),
    ...(view.draft.state === "stale"
      ? [action("regenerate", sidebarTexts.regenerate)]
      : [action("refresh", sidebarTexts.refresh)]),
    ...footer(backTo("home")),
  ];
}

export function textField(words: string, label: string): Component[] {
  const { wasCut } = cutToBytes(clean(words), MAX_FIELD_BYTES);
  const area = textarea({ id: "draft-text", label, placeholder: sidebarTexts.editor.placeholder, value: words });
  return wasCut ? [area, muted(sidebarTexts.editor.cut)] : [area];
}

function draftControls(view: SidebarView, draft: DraftView): Component[] {
  const { engine, at, style } = draft;
  return [
    ...(view.draft.state === "failed" ? [muted(whyNotReady(view))] : []),
    ...(view.state === "open" ? [] : [muted(sidebarTexts.editor[view.state])]),
    muted(
      `${groundsAtLength(draft)} ${sidebarTexts.editor.by(oneLine(engine.label, 60), formatTime(at, view.timezone), oneLine(style, 40))}`,
    ),
    ...(engine.notice === null ? [] : [muted(sentence(engine.notice, 200))]),
  ];
}

/** Not muted: it is what a teammate has to see to. */
const warning = (words: string): Component => paragraph(sidebarTexts.check.warning(words));

const nameOf = ({ viewer }: SidebarView): string =>
  viewer.name.trim() === "" ? sidebarTexts.editor.yourself : oneLine(viewer.name, 40);

/**
 * The confirmation before a customer reads it. The text is carried in the canvas, so that what was shown is what is sent.
 * What stands nowhere is named once more; whether it goes out is the teammate's to say.
 */
export function drawConfirmSend(view: SidebarView, screen: ConfirmSend): Canvas {
  const { text: typed, unsupported = [] } = screen;
  const { text, wasCut } = cutToBytes(clean(typed), MAX_FIELD_BYTES);
  if (!view.insertModes.reply) return drawEditor(view, { name: "editor", text: typed, blocked: "reply" });
  if (sendableDraft(view.draft) === null || view.state === "closed")
    return drawEditor(view, { name: "editor", text: typed, problem: sidebarTexts.editor.notSent });
  if (text.trim() === "") return drawEditor(view, { name: "editor", text: typed, problem: sidebarTexts.editor.empty });
  const components = [
    header(sidebarTexts.confirm.title),
    paragraph(sidebarTexts.confirm.channel(view.channel, nameOf(view))),
    ...(view.people > 1 ? [muted(sidebarTexts.group(view.people))] : []),
    ...(view.state === "open" ? [] : [muted(sidebarTexts.editor[view.state])]),
    ...checkedLines(unsupported),
    textarea({ id: "draft-text", label: sidebarTexts.confirm.field, value: text, disabled: true }),
    ...(wasCut ? [muted(sidebarTexts.editor.cut)] : []),
    action("confirm-send", sidebarTexts.confirm.send, "primary"),
    ...footer(backTo("open-editor")),
  ];
  return screenCanvas(view, "confirm-send", components, { text, ...writtenFor(screen, draftAtHand(view.draft)) });
}

/** Another version of the draft: a style, a language, an instruction. */
export function drawRegenerate(view: SidebarView, screen: Extract<Screen, { name: "regenerate" }>): Canvas {
  const { instruction, problem, text } = screen;
  const draft = draftAtHand(view.draft);
  const typed = typedBefore(instruction);
  const components = [
    header(sidebarTexts.options.title),
    ...problemLine(problem),
    ...picker("style", sidebarTexts.options.style, view.styles, draft?.style ?? null),
    ...picker("language", sidebarTexts.options.language, view.languages, draft?.language ?? null),
    input({
      id: "instruction",
      label: sidebarTexts.options.instruction,
      placeholder: sidebarTexts.options.placeholder,
      ...typed,
    }),
    ...(draft === null ? [] : [muted(sidebarTexts.options.replaces)]),
    action("regenerate-with", sidebarTexts.regenerate, "primary"),
    ...footer(backTo(text === undefined ? "home" : "open-editor")),
  ];
  if (text === undefined) return screenCanvas(view, "regenerate", components);
  const carried = cutToBytes(clean(text), MAX_FIELD_BYTES).text;
  return screenCanvas(view, "regenerate", components, { text: carried, ...writtenFor(screen, draft) });
}
