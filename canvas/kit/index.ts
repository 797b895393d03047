/** Canvas Kit for the Inbox as typed functions: whatever they build, Intercom accepts. https://developers.intercom.com/docs/canvas-kit */
export { type Canvas, canvas, validateCanvas } from "./canvas.js";
export type { Component } from "./component.js";
export {
  button,
  type ButtonComponent,
  type ButtonStyle,
  divider,
  type DividerComponent,
  image,
  type ImageComponent,
  spacer,
  type SpacerComponent,
  textBlock,
  type TextComponent,
} from "./content.js";
export { dataTable, type DataTableComponent, list, type ListComponent, type ListItem } from "./listing.js";
export { COLUMNS, estimateHeight, firstLines, heightOf, wrap } from "./render-text.js";
export { dropdown, type DropdownComponent, option, type Option, singleSelect, type SingleSelectComponent } from "./choices.js";
export { checkbox, type CheckboxComponent, input, type InputComponent, textarea, type TextareaComponent } from "./fields.js";
export { fewTextParts, textParts } from "./text-parts.js";
export { webLink } from "./markup.js";
export { clean, cutToBytes, neutralise, plain } from "./neutralise.js";
export { type Action, CanvasError, openPage, submit } from "./parts.js";
export { FIRST_CANVAS_PX, MAX_FIELD_BYTES, MAX_OPTIONS, MIN_OPTIONS } from "./limits.js";
export { renderText } from "./render-text.js";
