/** Taking a recorded change back: how it would be done, and the calls that do it. */
import { z } from "zod";
import type { AttributeValue, AttributeValues } from "../domain/attribute-values.js";
import type { EffectKind } from "../domain/effect-kinds.js";
import type { EffectsDeps } from "./apply.js";
import { executeEffect, type Target, writing } from "./execute.js";
import type { Effect } from "./plan.js";

export type UndoPlan =
  { readonly possible: true; readonly act: UndoAct } | { readonly possible: false; readonly because: "reply" | "unknown" };

/** How a change is taken back: by another effect, or by a call that only undo makes. */
export type UndoAct =
  | { readonly kind: "effect"; readonly effect: Effect }
  | { readonly kind: "restore-assignment"; readonly teamId: string | null; readonly teammateId: string | null }
  | { readonly kind: "clear-attributes"; readonly contactId: string; readonly names: readonly string[] }
  /** Only what is still as it was written. */
  | {
      readonly kind: "restore-attributes";
      readonly written: AttributeValues;
      readonly before: Readonly<Record<string, AttributeValue>>;
    }
  | { readonly kind: "redact"; readonly partId: string };

const tagged = z.object({ tag: z.string() });
const assignment = z.object({ teamId: z.string().nullable().catch(null), teammateId: z.string().nullable().catch(null) });
const attributes = z.object({ contactId: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
const values = z.record(z.string(), z.union([z.string(), z.number()]));
const written = z.object({ partId: z.string() });

interface Recorded {
  readonly kind: string;
  readonly wanted: unknown;
  readonly before: unknown;
  readonly result: unknown;
}

/** How one recorded change would be undone. Pure: what was there before was written down with it. */
export function planUndo(recorded: Recorded): UndoPlan {
  const planner = PLANNERS.find(([kind]) => kind === recorded.kind)?.[1];
  return planner?.(recorded) ?? { possible: false, because: "unknown" };
}

const PLANNERS: readonly (readonly [EffectKind, (recorded: Recorded) => UndoPlan])[] = [
  ["tag", ({ wanted }) => possible(effect({ kind: "untag", ...tagged.parse(wanted) }))],
  ["untag", ({ wanted }) => possible(effect({ kind: "tag", ...tagged.parse(wanted) }))],
  ["assign-team", ({ before }) => possible({ kind: "restore-assignment", ...assignment.parse(before ?? {}) })],
  ["contact-attributes", undoAttributes],
  ["conversation-attributes", undoConversationAttributes],
  ["note", ({ result }) => undoNote(result)],
  ["reply", () => ({ possible: false, because: "reply" })],
];

function undoAttributes({ wanted, before }: Recorded): UndoPlan {
  const { contactId, values: written } = attributes.parse(wanted);
  const earlier = values.nullable().parse(before ?? null);
  if (earlier === null) return possible({ kind: "clear-attributes", contactId, names: Object.keys(written) });
  return possible(effect({ kind: "contact-attributes", contactId, values: earlier }));
}

const conversationValues = z.object({ values });
const earlierValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable();

function undoConversationAttributes({ wanted, before }: Recorded): UndoPlan {
  const { values: written } = conversationValues.parse(wanted);
  return possible({ kind: "restore-attributes", written, before: earlierValues.parse(before ?? null) ?? {} });
}

/** A note cannot be deleted over the API; redacting empties it for good. */
function undoNote(result: unknown): UndoPlan {
  const read = written.safeParse(result);
  return read.success ? possible({ kind: "redact", partId: read.data.partId }) : { possible: false, because: "unknown" };
}

function effect(planned: Effect): UndoAct {
  return { kind: "effect", effect: planned };
}

function possible(act: UndoAct): UndoPlan {
  return { possible: true, act };
}

/** Makes the calls and marks the change as undone. */
export async function executeUndo(effectId: string, act: UndoAct, target: Target, deps: EffectsDeps): Promise<void> {
  if (act.kind === "redact") await deps.ledger.recordRedaction(effectId, act.partId);
  await revert(act, target, deps);
  await deps.ledger.recordUndone(effectId);
}

/** Intercom's word for "nobody". */
const NOBODY = "0";

async function revert(act: UndoAct, target: Target, deps: EffectsDeps): Promise<void> {
  const { api, adminId } = target.connection;
  const options = writing(target);
  switch (act.kind) {
    case "effect":
      await executeEffect(act.effect, target, deps);
      return;
    case "restore-assignment":
      await api.assignTeam(target.conversationId, act.teamId ?? NOBODY, adminId, options);
      if (act.teammateId !== null) await api.assignTeammate(target.conversationId, act.teammateId, adminId, options);
      return;
    case "clear-attributes":
      await api.writeContactAttributes(act.contactId, Object.fromEntries(act.names.map((name) => [name, null])), options);
      return;
    case "restore-attributes": {
      const { attributes = {} } = await api.fetchConversation(target.conversationId, options);
      const ours = Object.entries(act.written).filter(([name, value]) => attributes[name] === value);
      if (ours.length === 0) return;
      const restored = Object.fromEntries(ours.map(([name]) => [name, act.before[name] ?? null]));
      await api.writeConversationAttributes(target.conversationId, restored, options);
      return;
    }
    case "redact":
      await api.redactPart(target.conversationId, act.partId, options);
  }
}
