/** What is known when a teammate opens the sidebar, and whether they are asked blindly what the conversation is about. */
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { asksBlindly } from "../domain/blind-check.js";
import { triageKey } from "../domain/decisions/decision.js";
import { dayOf } from "../domain/local-days.js";
import type { Settings } from "../domain/settings.js";
import { getSidebarFacts, type SidebarFacts } from "../store/conversations/sidebar-facts.js";
import type { Tables } from "../store/database/tables.js";
import { beginBlindCheck, completeBlindCheck, type Opening, recordOpening } from "../store/decisions/blind-checks.js";

export interface OpeningDeps {
  readonly db: Kysely<Tables>;
  /** For what may be lost: that a sidebar was opened. */
  readonly asyncCommit: Kysely<Tables>;
  readonly now: () => number;
}

interface OpenedIn {
  readonly settings: Settings;
  readonly timezone: string;
}

/** What is stored of the conversation; with the question at the first opening of one of those that ask it. */
export async function recordAndGetFacts(opening: Opening, openedIn: OpenedIn, deps: OpeningDeps): Promise<SidebarFacts> {
  const { workspaceId, conversationId, teammateId } = opening;
  const [stored, isFirst] = await Promise.all([
    getSidebarFacts(deps.db, workspaceId, conversationId, teammateId),
    recordOpening(deps.asyncCommit, opening, deps.now()),
  ]);
  return isFirst ? askBlindly(stored, opening, openedIn, deps) : stored;
}

async function askBlindly(
  facts: SidebarFacts,
  opening: Opening,
  { settings, timezone }: OpenedIn,
  { db, now }: OpeningDeps,
): Promise<SidebarFacts> {
  const { classification, labelledTriage: decision, blindCheck } = facts;
  if (classification === null || blindCheck !== null) return facts;
  const { conversationId, teammateId } = opening;
  const day = dayOf(now(), timezone);
  const { category, corrected_by: correctedBy } = classification;
  const channel = facts.conversation?.snapshot?.channel ?? null;
  if (!asksBlindly(drawnNumber(conversationId, day), { channel, category, correctedBy, decision }, settings)) return facts;
  const decisionKey = triageKey(conversationId, classification.cause);
  const isAsked = await beginBlindCheck(db, opening, { day, decisionKey }, now());
  return isAsked ? { ...facts, blindCheck: { teammateId, state: "asked", said: null } } : facts;
}

/** The teammate goes where triage's answer stands: what was asked blindly is no longer asked. */
export async function recordSeen(opening: Opening, { db }: Pick<OpeningDeps, "db">): Promise<void> {
  await completeBlindCheck(db, opening, { state: "seen", said: null });
}

/** From 0 up to 1, the same whoever computes it. */
function drawnNumber(conversationId: string, day: string): number {
  return createHash("sha256").update(`${conversationId}|${day}`).digest().readUInt32BE(0) / 2 ** 32;
}
