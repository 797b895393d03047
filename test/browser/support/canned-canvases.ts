import {
  button,
  canvas,
  checkbox,
  dataTable,
  divider,
  dropdown,
  image,
  input,
  list,
  openPage,
  option,
  singleSelect,
  spacer,
  submit,
  textBlock,
  textarea,
} from "../../../canvas/kit/index.js";

/** What the twin hands to the page: the inside of the app's answer. */
export type CannedCanvas = ReturnType<typeof canvas>["canvas"];

export function homeCanvas(): CannedCanvas {
  return canvas(
    [
      textBlock({ text: "Escalation risk **high**, 72% ↘ worsening" }),
      dataTable([
        ["Category", "billing (82%)"],
        ["Urgency", "high"],
        ["Sentiment", "negative (91%)"],
      ]),
      textBlock({
        text: "**Draft** 84% sure, [2 sources](https://help.example/refunds)\nHi Ada, I am sorry about the double charge.",
      }),
      button({ id: "open-editor", label: "Insert draft", style: "secondary", action: submit() }),
      button({ id: "everything", label: "Every component", style: "secondary", action: submit() }),
      divider(),
      button({ id: "break", label: "Details", style: "link", action: submit() }),
    ],
    { screen: "home" },
  ).canvas;
}

export function editorCanvas(): CannedCanvas {
  return canvas(
    [
      textBlock({ text: "Draft reply", style: "header" }),
      textBlock({ text: "Written by Simpli Reply, Jan 8, 2026 at 12:57PM.", style: "muted" }),
      textarea({ id: "draft-text", label: "Edit before it goes out", value: "Hi Ada,\n\nI am sorry about the double charge." }),
      button({ id: "send-as-me", label: "Send as Sam", style: "primary", action: submit() }),
      button({ id: "copy", label: "Copy", style: "secondary", action: openPage("https://help.example/copy") }),
      divider(),
      button({ id: "home", label: "Back", style: "link", action: submit() }),
    ],
    { screen: "editor" },
  ).canvas;
}

const STYLES = [option("friendly", "Friendly"), option("formal", "Formal")];

/** Each type of component once, and each with what can differ in it. */
export function everyComponent(): CannedCanvas {
  return canvas(
    [
      textBlock({ text: "Every component", style: "header", align: "center" }),
      textBlock({ text: "Not saved", style: "error", bottom_margin: "none" }),
      image({ url: "https://pictures.example/chart.png", width: 120, height: 40, align: "center" }),
      list([
        {
          id: "source:1",
          title: "Refunds",
          subtitle: "Help centre",
          tertiary_text: "84%",
          action: openPage("https://help.example/refunds"),
        },
        { id: "open-why", title: "Why", action: submit() },
        { id: "row:1", title: "Only read", disabled: true },
      ]),
      dropdown({ id: "style", label: "Style", options: STYLES, value: "friendly" }),
      singleSelect({ id: "urgency", label: "Urgency", options: [option("low", "Low"), option("high", "High")] }),
      singleSelect({ id: "rating", label: "Helpful?", options: [option("yes", "Yes"), option("no", "No")], action: submit() }),
      checkbox({ id: "tones", label: "Tone", option: [option("short", "Shorter"), option("warm", "Warmer")], value: ["warm"] }),
      input({ id: "instruction", label: "Instruction", placeholder: "Shorter, offer a call", action: submit() }),
      input({ id: "saved", label: "Kept", value: "as it was", save_state: "saved" }),
      textarea({ id: "reason", label: "Reason", value: "", error: true }),
      spacer({ size: "m" }),
      button({ id: "save", label: "Save", style: "primary", action: submit() }),
      button({ id: "never", label: "Not now", style: "secondary", action: submit(), disabled: true }),
      button({ id: "home", label: "Back", style: "link", action: submit() }),
    ],
    { screen: "everything" },
  ).canvas;
}
