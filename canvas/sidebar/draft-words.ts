import { formatShare } from "./format-share.js";
import { formatTime } from "./format-time.js";
import { oneLine, sentence } from "./said.js";
import { texts } from "./texts.js";
import type { DraftState, DraftView, SidebarView } from "./view.js";

/** Where the workspace lets nothing be done with a draft, the button does not promise it. */
export function editorLabel({ insertModes, cardInsertion }: SidebarView): string {
  return cardInsertion || Object.values(insertModes).some(Boolean) ? texts.insert : texts.read;
}

/** "84% sure, 2 sources" */
export function groundsOf({ confidence, sources }: DraftView): string {
  const share = formatShare(confidence);
  const sure = share === null ? texts.draft.unsure : texts.draft.sure(share);
  return `${sure}, ${texts.draft.sources(sources.length)}`;
}

export function sentTitle(draft: Extract<DraftState, { state: "sent" }>, timezone: string): string {
  const write = draft.as === "reply" ? texts.draft.sent : texts.draft.noted;
  return write(oneLine(draft.by, 40), formatTime(draft.at, timezone));
}

/** One sentence on why there is no draft to send; empty where there is one. */
export function whereItStands({ draft, timezone }: SidebarView): string {
  switch (draft.state) {
    case "ready":
      return "";
    case "stale":
      return texts.draft.stale;
    case "working":
      return texts.draft.working(formatTime(draft.since, timezone));
    case "sent":
      return sentTitle(draft, timezone);
    case "withheld":
      return texts.draft.withheld(draft.why);
    case "failed":
      return texts.draft.failed(sentence(draft.cause, 200), formatTime(draft.at, timezone));
    case "none":
      return texts.draft.none;
  }
}
