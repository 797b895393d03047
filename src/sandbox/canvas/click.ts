import type { Canvas, CanvasComponent } from "./canvas-schema.js";

export type InputValue = string | readonly string[];

/** Values of all interactive components on the canvas: what the teammate left in them, else what they came with. */
export function inputValues(
  canvas: Canvas,
  filledIn: Readonly<Record<string, InputValue>>,
): Record<string, InputValue | undefined> {
  const fields = canvas.content.components.flatMap((component) => {
    const initial = initialValue(component);
    return initial === null ? [] : [[initial.id, filledIn[initial.id] ?? initial.value] as const];
  });
  return Object.fromEntries(fields);
}

function initialValue(component: CanvasComponent): { readonly id: string; readonly value: InputValue | undefined } | null {
  const { type } = component;
  if (type === "input" || type === "textarea") return { id: component.id, value: component.value ?? "" };
  if (type === "dropdown" || type === "single-select") return { id: component.id, value: component.value };
  return type === "checkbox" ? { id: component.id, value: component.value ?? [] } : null;
}

/** Why a click on this component would not reach the app, or null where it would. */
export function clickRefusal(canvas: Canvas, componentId: string): string | null {
  const target = clickTargets(canvas).find((candidate) => candidate.id === componentId);
  if (!target) return `there is nothing with the id ${componentId} to click`;
  if (target.disabled) return `${componentId} is disabled`;
  return target.submits ? null : `${componentId} does not submit`;
}

interface ClickTarget {
  readonly id: string;
  readonly disabled: boolean;
  readonly submits: boolean;
}

function clickTargets({ content }: Canvas): readonly ClickTarget[] {
  return content.components.flatMap((component): readonly ClickTarget[] => {
    if (component.type === "list")
      return component.items.map((item) => ({
        id: item.id,
        disabled: (component.disabled ?? false) || (item.disabled ?? false),
        submits: item.action?.type === "submit",
      }));
    if (component.type !== "button" && component.type !== "single-select" && component.type !== "input") return [];
    return [{ id: component.id, disabled: component.disabled ?? false, submits: component.action?.type === "submit" }];
  });
}
