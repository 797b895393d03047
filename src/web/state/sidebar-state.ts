/** The sidebar's states and what leads from one to the next. Pure. */
import type { Canvas } from "../../../canvas/kit/index.js";
import type { InputValue } from "../api/inbox-client.js";

export type Components = Canvas["canvas"]["content"]["components"];
export type Values = Readonly<Record<string, InputValue>>;

/** What stands in the app's place. `raw` is the canvas as it came, which a click sends back. */
export type Shown =
  | { readonly phase: "opening" }
  | { readonly phase: "canvas"; readonly components: Components; readonly raw: unknown; readonly ms: number }
  /** `intercom`: the app's answer was refused. `sandbox`: the sandbox itself did not answer. */
  | { readonly phase: "failed"; readonly at: "intercom" | "sandbox"; readonly reason: string };

export interface SidebarState {
  readonly shown: Shown;
  readonly values: Values;
  /** The component that was clicked, while its answer is awaited. */
  readonly clicked: string | null;
  /** The teammate typed, chose or clicked since it was opened. */
  readonly touched: boolean;
  /** The conversation changed while the app stood still. */
  readonly behind: boolean;
}

type SidebarEvent =
  | { readonly type: "opening" }
  /** `refreshed` came unasked, by the sandbox's convenience. */
  | { readonly type: "opened" | "refreshed" | "answered"; readonly shown: Shown }
  | { readonly type: "clicked"; readonly componentId: string }
  | { readonly type: "edited"; readonly id: string; readonly value: InputValue }
  | { readonly type: "conversation-changed" };

export const CLOSED_SIDEBAR: SidebarState = {
  shown: { phase: "opening" },
  values: {},
  clicked: null,
  touched: false,
  behind: false,
};

export function nextSidebar(state: SidebarState, event: SidebarEvent): SidebarState {
  switch (event.type) {
    case "opening":
      return CLOSED_SIDEBAR;
    case "opened":
      return opened(event.shown);
    case "refreshed":
      return state.touched ? { ...state, behind: true } : opened(event.shown);
    case "clicked":
      return { ...state, clicked: event.componentId, touched: true };
    case "answered":
      return { ...opened(event.shown), touched: true };
    case "edited":
      return { ...state, touched: true, values: { ...state.values, [event.id]: event.value } };
    case "conversation-changed":
      return { ...state, behind: true };
  }
}

function opened(shown: Shown): SidebarState {
  return { ...CLOSED_SIDEBAR, shown, values: valuesOf(shown) };
}

/** What every interactive component holds before anybody touches it. A choice not made yet has no value. */
function valuesOf(shown: Shown): Values {
  if (shown.phase !== "canvas") return {};
  const entries = shown.components.flatMap((component): [string, InputValue][] => {
    switch (component.type) {
      case "input":
      case "textarea":
        return [[component.id, component.value ?? ""]];
      case "dropdown":
      case "single-select":
        return component.value === undefined ? [] : [[component.id, component.value]];
      case "checkbox":
        return [[component.id, component.value ?? []]];
      case "text":
      case "button":
      case "list":
      case "data-table":
      case "image":
      case "divider":
      case "spacer":
        return [];
    }
  });
  return Object.fromEntries(entries);
}
