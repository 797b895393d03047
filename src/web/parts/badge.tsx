import type { ComponentChildren } from "preact";
import type { Tone } from "./tone.js";

/** A short standing, such as "Applied" or "Failed". */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class="badge" data-tone={tone}>
      {children}
    </span>
  );
}
