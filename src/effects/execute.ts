/** One effect as calls to Intercom. What to do again after a lost answer is decided in `apply.ts`. */
import type { AttributeValue } from "../domain/attribute-values.js";
import type { AppWriters } from "../domain/conversation.js";
import { isSameTag } from "../domain/tag-names.js";
import type { AttachedTag, IntercomApi } from "../intercom/api.js";
import { OutsideError } from "../kernel/errors.js";
import type { ConversationAttributes } from "./conversation-attributes.js";
import { type AttributeDefinitions, isRefusal, type TagIds } from "./intercom-ids.js";
import type { Effect } from "./plan.js";

export interface EffectCaches {
  readonly tagIds: TagIds;
  readonly attributes: AttributeDefinitions;
  readonly conversationAttributes: ConversationAttributes;
}

/** The workspace that is written to; our notes, tags and assignments are made as its `adminId`. */
interface WrittenWorkspace extends AppWriters {
  readonly workspaceId: string;
  readonly api: IntercomApi;
}

export interface Target {
  readonly connection: WrittenWorkspace;
  readonly conversationId: string;
  readonly signal: AbortSignal;
  readonly priority: "click" | "background";
  /** Rejects where another process may work on the conversation by now. Asked right before each change. */
  readonly assureHeld: () => Promise<void>;
  /** Asked right before a reply is sent: why it may not be any more, or null. Left out where that is known already. */
  readonly whyNoReply?: (() => Promise<string | null>) | undefined;
}

/** What undo and the activity list need to know of it. */
export type EffectResult = Record<string, unknown>;

export async function executeEffect(effect: Effect, target: Target, caches: EffectCaches): Promise<EffectResult> {
  const { connection, conversationId } = target;
  const { api, adminId } = connection;
  const options = writing(target);
  switch (effect.kind) {
    case "tag":
      return attachTag(effect.tag, target, caches);
    case "untag":
      await api.untagConversation(conversationId, effect.tagId, adminId, options).catch(acceptAbsence);
      return { tagId: effect.tagId };
    case "assign-team":
      await api.assignTeam(conversationId, effect.teamId, adminId, options);
      return { teamId: effect.teamId };
    case "contact-attributes":
      return writeContactAttributes(effect, target, caches);
    case "conversation-attributes":
      return writeConversationAttributes(effect.values, target, caches);
    case "note":
      return { partId: await api.writeNote(conversationId, adminId, effect.html, options) };
    case "reply":
      return { partId: await api.writeReply(conversationId, effect.teammateId, effect.html, options) };
  }
}

export function writing({ signal, priority, assureHeld }: Target) {
  return { signal, priority, before: assureHeld };
}

/** What was made in Intercom for it, which the record says with it: it serves other conversations as well, and stays. */
const withMade = (result: EffectResult, made: readonly string[]): EffectResult =>
  made.length === 0 ? result : { ...result, made: [...new Set(made)] };

/** An admin may have renamed the tag of this id: then the one of the wanted name takes its place, unless a person had set it. */
async function attachTag(tag: string, target: Target, caches: EffectCaches): Promise<EffectResult> {
  const { conversationId } = target;
  const { workspaceId, api, adminId } = target.connection;
  const options = writing(target);
  const made: string[] = [];
  const attach = (id: string) => api.tagConversation(conversationId, id, adminId, options);
  const { tagId, attached } = await withTagId(tag, target, caches, made, attach);
  if (attached.name === null || isSameTag(attached.name, tag)) return withMade({ tagId }, made);
  const { id: wantedId } = await api.createTag(tag, options);
  // Intercom only spells it in another way.
  if (wantedId === tagId) return withMade({ tagId }, made);
  if (attached.appliedById === adminId) await api.untagConversation(conversationId, tagId, adminId, options).catch(acceptAbsence);
  await attach(wantedId);
  await caches.tagIds.invalidate(workspaceId, tag);
  return withMade({ tagId: wantedId }, [...made, tag]);
}

async function withTagId(
  tag: string,
  target: Target,
  caches: EffectCaches,
  made: string[],
  attach: (tagId: string) => Promise<AttachedTag>,
): Promise<{ readonly tagId: string; readonly attached: AttachedTag }> {
  const { workspaceId, api } = target.connection;
  const find = () => caches.tagIds.of(workspaceId, tag, api, target.signal, (name) => void made.push(name));
  const tagId = await find();
  try {
    return { tagId, attached: await attach(tagId) };
  } catch (error) {
    // An id that nobody knows may be answered as a conversation that nobody knows: then the tag's id comes back the same.
    if (!wasRefusedWith(error, 404, "tag_not_found") && !wasRefusedWith(error, 404, "not_found")) throw error;
    await caches.tagIds.invalidate(workspaceId, tag);
    const fresh = await find();
    if (fresh === tagId) throw error;
    return { tagId: fresh, attached: await attach(fresh) };
  }
}

/** One that the workspace has with another type, or lets nobody make, is refused by itself, and left out for a day. */
async function writeContactAttributes(
  { contactId, values }: Extract<Effect, { kind: "contact-attributes" }>,
  target: Target,
  { attributes }: EffectCaches,
): Promise<EffectResult> {
  const { workspaceId, api } = target.connection;
  const leftOut = Object.keys(values).filter((name) => attributes.isRefused(workspaceId, name));
  const wanted = Object.fromEntries(Object.entries(values).filter(([name]) => !leftOut.includes(name)));
  const write = (some: AttributeSet) => api.writeContactAttributes(contactId, some, writing(target));
  const made: string[] = [];
  const onMade = (name: string) => void made.push(name);
  const undefinedBecause = await attributes.tryEnsure(workspaceId, api, target.signal, onMade);
  const defineAgain = async () => {
    await attributes.invalidate(workspaceId);
    return attributes.tryEnsure(workspaceId, api, target.signal, onMade);
  };
  try {
    await write(wanted);
    return withMade(withRefused(leftOut), made);
  } catch (error) {
    if (!wasRefusedWith(error, 400, "parameter_invalid")) throw error;
  }
  const missing = undefinedBecause ?? (await defineAgain());
  if (missing !== null && !isRefusal(missing)) throw missing;
  const { refused, refusal } = await writeApart(wanted, write);
  // Where none is taken it may be the contact that is refused, and the next one's are tried.
  if (refusal !== null && refused.length === Object.keys(wanted).length) throw missing ?? refusal;
  attributes.recordRefused(workspaceId, refused);
  return withMade(withRefused([...leftOut, ...refused]), made);
}

function withRefused(refused: readonly string[]): EffectResult {
  return refused.length === 0 ? {} : { refused };
}

/** What is refused by itself is not tried again today, whichever conversation wants it. */
async function writeConversationAttributes(
  values: Readonly<Record<string, string | number>>,
  target: Target,
  { conversationAttributes }: EffectCaches,
): Promise<EffectResult> {
  const { refused, refusal } = await writeAttributesApart(values, target);
  if (refusal === null) return {};
  await conversationAttributes.recordRefused(target.connection.workspaceId, refused);
  if (refused.length === Object.keys(values).length) throw refusal;
  return { refused };
}

type AttributeSet = Readonly<Record<string, AttributeValue>>;

interface WrittenApart {
  /** By themselves. */
  readonly refused: readonly string[];
  /** Null where all is written. */
  readonly refusal: OutsideError | null;
}

/** On the conversation, as `writeApart` does. */
export function writeAttributesApart(values: AttributeSet, target: Target): Promise<WrittenApart> {
  const { connection, conversationId } = target;
  return writeApart(values, (some) => connection.api.writeConversationAttributes(conversationId, some, writing(target)));
}

/** In one call; where Intercom refuses that, each by itself, since one value that does not fit has all of a call refused. */
async function writeApart(values: AttributeSet, write: (some: AttributeSet) => Promise<void>): Promise<WrittenApart> {
  const refusalOf = async (some: AttributeSet): Promise<OutsideError | null> => {
    try {
      await write(some);
      return null;
    } catch (error) {
      if (!(error instanceof OutsideError) || (error.failure.status !== 400 && error.failure.status !== 422)) throw error;
      return error;
    }
  };
  const names = Object.keys(values);
  const whole = await refusalOf(values);
  if (whole === null || names.length === 1) return { refused: whole === null ? [] : names, refusal: whole };
  const refused: string[] = [];
  let refusal: OutsideError | null = null;
  for (const name of names) {
    const alone = await refusalOf({ [name]: values[name] ?? null });
    if (alone === null) continue;
    refused.push(name);
    refusal ??= alone;
  }
  return { refused, refusal };
}

/**
 * Removed already, by an earlier try whose answer was lost or by a teammate: that is what was wanted. `not_found` is another
 * matter: the conversation is gone.
 */
function acceptAbsence(error: unknown): void {
  if (!wasRefusedWith(error, 404, "tag_not_found")) throw error;
}

function wasRefusedWith(error: unknown, status: number, code: string): boolean {
  return error instanceof OutsideError && error.failure.status === status && error.failure.code === code;
}
