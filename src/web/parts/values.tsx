/** Single values: a missing one, and numbers as tiles. */
import type { ComponentChildren } from "preact";
import { pageTexts } from "../texts.js";
import type { Tone } from "./badges.js";

/** In the place of a value that is not there, which is never 0. @param why the words for it, such as "not measured yet". */
export function Missing({ why = pageTexts.parts.missing }: { why?: string }) {
  return (
    <span class="missing" title={why}>
      <span aria-hidden="true">–</span>
      <span class="unseen">{why}</span>
    </span>
  );
}

interface NumberTileProps {
  readonly label: string;
  /** Null: not known, which is shown as such. */
  readonly value: string | number | null;
  /** Beside a missing value: why it is missing. */
  readonly missing?: string;
  readonly note?: ComponentChildren;
  readonly tone?: Tone;
}

/** One figure with its name. Stands in <NumberTiles>. */
export function NumberTile({ label, value, missing, note, tone = "neutral" }: NumberTileProps) {
  return (
    <div class="tile" data-tone={tone}>
      <dt>{label}</dt>
      <dd class="tile-value">{value ?? <Missing {...(missing === undefined ? {} : { why: missing })} />}</dd>
      {note === undefined ? null : <dd class="tile-note">{note}</dd>}
    </div>
  );
}

export function NumberTiles({ children }: { children: ComponentChildren }) {
  return <dl class="tiles">{children}</dl>;
}
