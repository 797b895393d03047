import type { ConsoleViewProps } from "../console-view-props.js";

export function HealthView({ viewer }: ConsoleViewProps) {
  return <h1>{viewer.name}</h1>;
}
