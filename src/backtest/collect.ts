/** Keeps what a past conversation teaches: redacted, and only what the admin switched on. */
import type { BacktestLine } from "../domain/proof/line.js";
import { LONGEST_PAST_QUESTION, pastAnswers, pastReplies } from "../domain/proof/past-answers.js";
import { joinStyles, type KeptStyle, type LearnedStyle, learnStyles, leftOutOf } from "../domain/proof/house-style.js";
import { type PastConversation, wentBadAt } from "../domain/proof/as-of.js";
import { finalTeam } from "../domain/proof/truth.js";
import { listListed } from "../store/proof/backtest-lines.js";
import type { StoredBacktest } from "../store/proof/backtests.js";
import { listHouseStyles, listReplies, saveHouseStyles } from "../store/proof/house-styles.js";
import { dropAnswers, dropOfOtherTeams, savePrecedents, type StoredPrecedent } from "../store/proof/precedents.js";
import type { BacktestDeps } from "./deps.js";

type CollectDeps = Pick<BacktestDeps, "db" | "settings" | "redact" | "detectLanguage" | "now">;

interface Collected {
  readonly runId: string;
  readonly workspaceId: string;
  readonly past: PastConversation;
  /** By triage. */
  readonly category: string;
  readonly contactIds: readonly string[];
  /** Ids of the parts in which this app assigned a team. */
  readonly ownAssignments: ReadonlySet<string>;
}

export async function collectPast(
  { runId, workspaceId, past, category, contactIds, ownAssignments }: Collected,
  deps: CollectDeps,
): Promise<void> {
  const { db, settings, redact, detectLanguage, now } = deps;
  if (settings.precedents === "off" && settings.ownTeams === "off") return;
  const { conversation } = past;
  const rows: StoredPrecedent[] = [];
  for (const found of pastAnswers(past, { settings, ownAssignments, category })) {
    rows.push({
      workspace_id: workspaceId,
      conversation_id: conversation.id,
      part_id: found.partId,
      backtest_id: runId,
      contact_ids: [...contactIds],
      team_id: found.teamId,
      teaches_team: found.teachesTeam,
      teammate_id: found.teammateId,
      category,
      language: detectLanguage(found.question.slice(0, LONGEST_PAST_QUESTION)) ?? detectLanguage(found.answer ?? ""),
      question: await redact(found.question, conversation, LONGEST_PAST_QUESTION),
      answer: found.answer === null ? null : await redact(found.answer, conversation),
      answered_at: found.answeredAt,
      closed_at: found.closedAt,
      collected_at: new Date(now()),
    });
  }
  await savePrecedents(db, { workspaceId, conversationId: conversation.id, runId }, rows);
}

/** One that went badly since it was kept, or to another team, teaches no more: also where it is too new to be kept again. */
export async function dropOutdated(workspaceId: string, past: PastConversation, { db }: Pick<CollectDeps, "db">): Promise<void> {
  const { id } = past.conversation;
  if (wentBadAt(past) !== null) await dropAnswers(db, workspaceId, id);
  await dropOfOtherTeams(db, workspaceId, id, finalTeam(past));
}

/** The line with how teammates wrote in it, which the house style is learned from. */
export function withReplies(
  line: BacktestLine,
  past: PastConversation,
  { settings, detectLanguage }: Pick<BacktestDeps, "settings" | "detectLanguage">,
): BacktestLine {
  const replies = pastReplies(past, { settings, category: line.triage.category }, detectLanguage);
  return replies.length === 0 ? line : { ...line, replies: [...replies] };
}

type Run = Pick<StoredBacktest, "id" | "workspace_id">;

/** How the older four fifths are written, as a whole: once all of them are read. */
export async function learnFromRun(run: Run, db: BacktestDeps["db"]): Promise<readonly LearnedStyle[]> {
  const listed = await listListed(db, run.id);
  const count = countListed(listed);
  const older = listed.filter(({ position }) => !isHeldOut(position, count));
  return learnStyles(await listReplies(db, run.id, new Set(older.map(({ conversationId }) => conversationId))));
}

/** Keeps what the run learned beside what others had learned from more, as long as that counts. */
export async function collectStyles(
  run: Run,
  { db, settings, isUnsaved, now }: Pick<BacktestDeps, "db" | "settings" | "isUnsaved" | "now">,
): Promise<readonly LearnedStyle[]> {
  const styles = await learnFromRun(run, db);
  if (isUnsaved) return styles;
  const leftOut = leftOutOf(settings);
  // Who is left out since must not go on teaching by what was learned before.
  const counts = (earlier: KeptStyle) =>
    earlier.learnedAt >= now() - settings.retentionDays * DAY_MS && (earlier.leftOut ?? leftOut) === leftOut;
  const earlier = (await listHouseStyles(db, run.workspace_id)).filter(counts);
  const joined = joinStyles(
    earlier,
    styles.map((style) => ({ ...style, learnedAt: now(), leftOut })),
  );
  const learnedAt = Math.max(0, ...joined.map((style) => style.learnedAt));
  await saveHouseStyles(db, { workspaceId: run.workspace_id, runId: run.id }, joined, learnedAt);
  return styles;
}

const DAY_MS = 86_400_000;

/** The older four fifths teach, and the newest fifth shows what that is worth. */
const HELD_OUT_SHARE = 0.2;

/** @param position 0 for the one that was changed last */
export function isHeldOut(position: number, listed: number): boolean {
  return position < Math.ceil(listed * HELD_OUT_SHARE);
}

/** With those that are gone meanwhile. */
export function countListed(listed: readonly { readonly position: number }[]): number {
  return 1 + Math.max(-1, ...listed.map(({ position }) => position));
}
