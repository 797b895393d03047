import type { Canvas, Component } from "../../../canvas/kit/index.js";

/** What a teammate could point at on a canvas. */
export const componentsOf = ({ canvas }: Canvas): Component[] => canvas.content.components;

export const buttonsOf = (canvas: Canvas) => componentsOf(canvas).filter((component) => component.type === "button");

export const labelsOf = (canvas: Canvas): string[] => buttonsOf(canvas).map(({ label }) => label);

export function find<T extends Component["type"]>(
  canvas: Canvas,
  type: T,
  id: string,
): Extract<Component, { type: T }> | undefined {
  const isIt = (component: Component): component is Extract<Component, { type: T }> =>
    component.type === type && "id" in component && component.id === id;
  return componentsOf(canvas).find(isIt);
}

/** Ids of everything that sends us a click. */
export function clickable(canvas: Canvas): string[] {
  return componentsOf(canvas).flatMap((component) => {
    if (component.type === "button") return component.action.type === "submit" ? [component.id] : [];
    if (component.type !== "list") return [];
    return component.items.filter(({ action }) => action?.type === "submit").map(({ id }) => id);
  });
}

/** Every id on the canvas. */
export function idsOf(canvas: Canvas): string[] {
  return componentsOf(canvas).flatMap((component) => {
    const own = "id" in component ? [component.id] : [];
    return component.type === "list" ? component.items.map(({ id }) => id) : own;
  });
}
