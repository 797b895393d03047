/**
 * Nothing here runs. It compiles as long as what our kit builds is what Intercom's own generated model describes.
 * https://www.npmjs.com/package/intercom-client/v/6.4.0 (7.x dropped these types)
 */
import type { Intercom } from "intercom-client";
import type { Action, Canvas, Component, Option } from "../../canvas/kit/index.js";

type Ours<T extends Component["type"]> = Extract<Component, { type: T }>;

declare const action: Action;
declare const canvas: Canvas;
declare const component: Component;
declare const option: Option;
declare const ours: {
  button: Ours<"button">;
  checkbox: Ours<"checkbox">;
  dataTable: Ours<"data-table">;
  divider: Ours<"divider">;
  dropdown: Ours<"dropdown">;
  image: Ours<"image">;
  input: Ours<"input">;
  list: Ours<"list">;
  singleSelect: Ours<"single-select">;
  spacer: Ours<"spacer">;
  text: Ours<"text">;
  textarea: Ours<"textarea">;
};

export const theirs = {
  action: action satisfies Intercom.ActionComponent,
  dropdownOption: option satisfies Intercom.DropdownOption,
  selectOption: option satisfies Intercom.SingleSelectOption,
  checkboxOption: option satisfies Intercom.CheckboxOption,
  button: ours.button satisfies Intercom.Component.Button,
  checkbox: ours.checkbox satisfies Intercom.Component.Checkbox,
  dataTable: ours.dataTable satisfies Intercom.Component.DataTable,
  divider: ours.divider satisfies Intercom.Component.Divider,
  dropdown: ours.dropdown satisfies Intercom.Component.Dropdown,
  image: ours.image satisfies Intercom.Component.Image,
  input: ours.input satisfies Intercom.Component.Input,
  list: ours.list satisfies Intercom.Component.List,
  singleSelect: ours.singleSelect satisfies Intercom.Component.SingleSelect,
  spacer: ours.spacer satisfies Intercom.Component.Spacer,
  text: ours.text satisfies Intercom.Component.Text,
  textarea: ours.textarea satisfies Intercom.Component.Textarea,
  any: component satisfies Intercom.Component,
  canvas: canvas.canvas satisfies Intercom.CanvasObject,
};

// @ts-expect-error: proof that the model is really read, and is not `any`.
export const notTheirs: Intercom.Component.Text = { type: "text", text: "Hello", style: "shouting" };

/** And the other way round: every component Intercom's model knows has a builder here. */
declare const theirType: Intercom.Component["type"];
export const ourType: Component["type"] = theirType;
