import type { Selectable } from "kysely";
import { z } from "zod";
import type { ReceiptView } from "../../canvas/sidebar/view.js";
import { leftOutText, writtenValues } from "../domain/attribute-values.js";
import { partIdOf } from "../domain/notes.js";
import type { EffectRow, EffectState } from "../store/database/effect-tables.js";

const STATES: Record<EffectState, ReceiptView["state"]> = {
  intended: "pending",
  done: "done",
  refused: "failed",
  undone: "undone",
  suggested: "withheld",
};

const detail = z.object({
  tag: z.string().optional(),
  teamName: z.string().optional(),
  values: z.record(z.string(), z.unknown()).optional(),
});

/** One recorded write, as a line a teammate reads. */
export function receiptOf(row: Selectable<EffectRow>): ReceiptView {
  return {
    id: row.id,
    what: what(row),
    why: row.failure ?? row.why,
    at: Math.floor((row.settled_at ?? row.intended_at).getTime() / 1000),
    state: STATES[row.state],
    canUndo: row.state === "done" && row.kind !== "reply" && (row.kind !== "note" || partIdOf(row.result) !== null),
  };
}

function what(row: Selectable<EffectRow>): string {
  const read = detail.catch({}).parse(row.wanted);
  switch (row.kind) {
    case "tag":
      return `Tagged ${read.tag ?? ""}`;
    case "untag":
      return `Removed the tag ${read.tag ?? ""}`;
    case "assign-team":
      return `Assigned to ${read.teamName ?? "a team"}`;
    case "contact-attributes":
      return contactWritten(read.values ?? {}, row.result);
    case "conversation-attributes":
      return attributesWritten(read.values ?? {}, row.result);
    case "note":
      return row.automation === "qa"
        ? "Added the QA note"
        : row.automation === "draft"
          ? "Added the draft as a note"
          : "Added a note";
    case "reply":
      return "Sent a reply";
    default:
      return row.kind;
  }
}

function contactWritten(values: Readonly<Record<string, unknown>>, result: unknown): string {
  const left = leftOutText(result);
  const written = Object.keys(writtenValues(values, result)).join(", ");
  return `Wrote ${written} on the contact${left === null ? "" : `. ${left}`}`;
}

function attributesWritten(values: Readonly<Record<string, unknown>>, result: unknown): string {
  const written = Object.entries(writtenValues(values, result)).map(([name, value]) => `${name}: ${String(value)}`);
  const left = leftOutText(result);
  return `Wrote ${written.join(", ")}${left === null ? "" : `. ${left}`}`;
}
