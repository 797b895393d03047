import { canvas, type Canvas, type Component } from "../kit/index.js";
import { draftAtHand } from "./draft-at-hand.js";
import type { ScreenName } from "./screen.js";
import type { StoredData } from "./stored-data.js";
import type { SidebarView } from "./view.js";

export function screenCanvas(view: SidebarView, screen: ScreenName, components: readonly Component[], text?: string): Canvas {
  const draft = draftAtHand(view.draft);
  const stored: StoredData = {
    screen,
    ...(draft === null ? {} : { draftId: draft.id, draftVersion: draft.answers }),
    ...(text === undefined ? {} : { text }),
  };
  return canvas(components, { ...stored });
}
