import type { z } from "zod";
import { CanvasError } from "./component.js";
import { problemsOf } from "./component.js";

/** @throws CanvasError when Intercom would refuse the component. */
export function build<S extends z.ZodType>(schema: S, parts: z.input<S>): z.output<S> {
  const built = schema.safeParse(parts);
  if (!built.success) throw new CanvasError(problemsOf(built.error));
  return built.data;
}
