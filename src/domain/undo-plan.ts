/** How a recorded change would be undone. Pure: what was there before was written down with it. */
import { z } from "zod";
import { type AttributeValue, type AttributeValues, writtenValues } from "./attribute-values.js";
import { EFFECT_KINDS, type EffectKind } from "./effect-kinds.js";
import { partIdOf } from "./notes.js";
import type { OwnTag } from "./tag-names.js";

export type UndoPlan =
  | { readonly possible: true; readonly act: UndoAct }
  | { readonly possible: false; readonly because: "reply" | "unknown" };

/** How a change is taken back. Whatever a person or a newer change put in its place stays. */
export type UndoAct =
  | ({ readonly kind: "restore-tag"; readonly isSet: boolean } & OwnTag)
  /** @property teamId ours */
  | { readonly kind: "restore-assignment"; readonly teamId: string; readonly before: z.infer<typeof assignment> }
  /** Other conversations write to the contact too: under its lock. */
  | ({ readonly kind: "restore-contact"; readonly contactId: string } & WrittenValues)
  | ({ readonly kind: "restore-attributes" } & WrittenValues)
  | { readonly kind: "redact"; readonly partId: string };

export interface WrittenValues {
  readonly written: AttributeValues;
  readonly before: Readonly<Record<string, AttributeValue>>;
}

const tagged = z.object({ tag: z.string() });
const known = z.object({ tagId: z.string().nullable().catch(null) }).catch({ tagId: null });
const assigned = z.object({ teamId: z.string().catch("") });
const assignment = z.object({ teamId: z.string().nullable().catch(null), teammateId: z.string().nullable().catch(null) });
const attributes = z.object({ contactId: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
const values = z.record(z.string(), z.union([z.string(), z.number()]));

interface Recorded {
  readonly kind: string;
  readonly wanted: unknown;
  readonly before: unknown;
  readonly result: unknown;
}

export function planUndo(recorded: Recorded): UndoPlan {
  const kind = EFFECT_KINDS.find((name) => name === recorded.kind);
  return kind === undefined ? { possible: false, because: "unknown" } : PLANNERS[kind](recorded);
}

const PLANNERS: { readonly [Kind in EffectKind]: (recorded: Recorded) => UndoPlan } = {
  tag: ({ wanted, result }) => possible({ kind: "restore-tag", ...tagged.parse(wanted), ...known.parse(result), isSet: false }),
  untag: ({ wanted, result }) => possible({ kind: "restore-tag", ...tagged.parse(wanted), ...known.parse(result), isSet: true }),
  "assign-team": ({ wanted, before }) =>
    possible({ kind: "restore-assignment", ...assigned.parse(wanted), before: assignment.parse(before ?? {}) }),
  "contact-attributes": undoAttributes,
  "conversation-attributes": undoConversationAttributes,
  note: ({ result }) => undoNote(result),
  reply: () => ({ possible: false, because: "reply" }),
};

function undoAttributes({ wanted, before, result }: Recorded): UndoPlan {
  const { contactId, values: all } = attributes.parse(wanted);
  const written = writtenValues(all, result);
  return possible({ kind: "restore-contact", contactId, written, before: values.nullable().parse(before ?? null) ?? {} });
}

const conversationValues = z.object({ values });
const earlierValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable();

function undoConversationAttributes({ wanted, before, result }: Recorded): UndoPlan {
  const written = writtenValues(conversationValues.parse(wanted).values, result);
  return possible({ kind: "restore-attributes", written, before: earlierValues.parse(before ?? null) ?? {} });
}

/** A note cannot be deleted over the API; redacting empties it for good. */
function undoNote(result: unknown): UndoPlan {
  const partId = partIdOf(result);
  return partId === null ? { possible: false, because: "unknown" } : possible({ kind: "redact", partId });
}

function possible(act: UndoAct): UndoPlan {
  return { possible: true, act };
}
