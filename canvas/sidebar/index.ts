/** Everything the sidebar shows, as pure functions of a view. */
export type { Canvas } from "../kit/index.js";
export type { CustomerView, MacrosView } from "./lookup-views.js";
export {
  ASKED_FIELDS,
  type AskedField,
  type Button,
  BUTTONS,
  FIELDS,
  type ItemButton,
  ITEM_BUTTONS,
  itemId,
  parseItemId,
  SILENT_IDS,
  type TypedWords,
} from "./buttons.js";
export { drawScreen } from "./draw-screen.js";
export { drawAbsence } from "./outcomes.js";
export { formatTime } from "./format-time.js";
export { type BlockedInsert, type Screen, SHOWS_CATEGORY, type WorkInHand } from "./screen.js";
export { parseStoredData, withKeptAsked, withKeptText } from "./stored-data.js";
export type * from "./answer-view.js";
export type * from "./automation-views.js";
export type * from "./view.js";
export type * from "./draft-view.js";
export { draftAtHand } from "./draft-view.js";
