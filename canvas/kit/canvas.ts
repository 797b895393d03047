import { CanvasError } from "./canvas-error.js";
import type { Canvas } from "./canvas-schema.js";
import type { Component } from "./component.js";
import { validateCanvas } from "./validate-canvas.js";

/**
 * @param storedData comes back with the next click; it passes through the teammate's browser, so no secrets.
 * @throws CanvasError when Intercom would refuse the whole.
 */
export function canvas(components: readonly Component[], storedData: Readonly<Record<string, unknown>> = {}): Canvas {
  const built: Canvas = { canvas: { content: { components: [...components] }, stored_data: { ...storedData } } };
  const problems = validateCanvas(built);
  if (problems.length > 0) throw new CanvasError(problems);
  return built;
}
