/** What the components of one canvas share: values, edits and clicks. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { InputValue } from "../api/inbox-client.js";
import type { Values } from "../state/sidebar-state.js";

export interface CanvasContext {
  readonly values: Values;
  readonly clicked: string | null;
  edit(id: string, value: InputValue): void;
  click(componentId: string, choice?: string): void;
}

const Context = createContext<CanvasContext>({ values: {}, clicked: null, edit: () => undefined, click: () => undefined });

export const CanvasProvider = Context.Provider;

export function useCanvas(): CanvasContext {
  return useContext(Context);
}

export function textIn(value: InputValue | undefined): string {
  return typeof value === "string" ? value : "";
}

export function idsIn(value: InputValue | undefined): readonly string[] {
  return value === undefined || typeof value === "string" ? [] : value;
}
