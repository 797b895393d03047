import type { ConsoleViewProps } from "../console-view-props.js";

export function TrialView({ viewer }: ConsoleViewProps) {
  return <h1>{viewer.name}</h1>;
}
