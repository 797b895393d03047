/** The receipts of what was done in a conversation, as a teammate reads them. */
import type { Selectable } from "kysely";
import { z } from "zod";
import type { ReceiptView } from "../../canvas/sidebar/view.js";
import { leftOutText, writtenValues } from "../domain/attribute-values.js";
import { EFFECT_KINDS, type EffectKind } from "../domain/effect-kinds.js";
import { planUndo } from "../domain/undo-plan.js";
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
    canUndo: row.state === "done" && planUndo(row).possible,
  };
}

type Wanted = z.infer<typeof detail>;

const DONE: { readonly [Kind in EffectKind]: (wanted: Wanted, row: Selectable<EffectRow>) => string } = {
  tag: ({ tag }) => `Tagged ${tag ?? ""}`,
  untag: ({ tag }) => `Removed the tag ${tag ?? ""}`,
  "assign-team": ({ teamName }) => `Assigned to ${teamName ?? "a team"}`,
  "contact-attributes": ({ values }, { result }) => contactWritten(values ?? {}, result),
  "conversation-attributes": ({ values }, { result }) => attributesWritten(values ?? {}, result),
  note: (_wanted, { automation }) =>
    automation === "qa" ? "Added the QA note" : automation === "draft" ? "Added the draft as a note" : "Added a note",
  reply: () => "Sent a reply",
};

/** A newer release may have written a kind that this one does not know. */
function what(row: Selectable<EffectRow>): string {
  const kind = EFFECT_KINDS.find((name) => name === row.kind);
  return kind === undefined ? row.kind : DONE[kind](detail.catch({}).parse(row.wanted), row);
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
