/** Asks the reply engine for a draft, with what the past and the workspace's style teach, and for the brief beside it. */
import type { Brief, Draft, Precedent } from "../../../domain/answers.js";
import { wasHandedOver } from "../../../domain/brief.js";
import { afterOffered } from "../../../domain/dated-brief.js";
import { draftQuestion, precedentQuestion } from "../../../domain/engine-questions.js";
import { draftStyle, type HouseStyle, mayBeUsed, replyTurnOf, styleFor } from "../../../domain/proof/house-style.js";
import type { Settings } from "../../../domain/settings.js";
import { toError } from "../../../kernel/errors.js";
import { listHouseStyles } from "../../../store/proof/house-styles.js";
import type { JobContext, JobDeps } from "../../deps.js";
import { callOf } from "../../fetch-conversation.js";
import { askForBrief, type BriefToWrite, saveBriefAlone } from "./write-brief.js";
import { withinMs } from "../../../kernel/within-ms.js";

/** How a draft is wanted: by the workspace's settings, or by a teammate's click. */
interface DraftOptions {
  readonly style: string;
  /** ISO 639-1; null means the customer's own. */
  readonly language: string | null;
  readonly instruction: string | null;
  /** The first name of whoever asked for it, and will send it; left out where nobody did. */
  readonly signer?: string | null;
}

interface DraftToWrite extends BriefToWrite {
  readonly options: DraftOptions;
  readonly settings: Settings;
}

/** An engine's answer that nobody has saved yet. */
export interface WrittenDraft {
  readonly request: DraftToWrite;
  readonly draft: Draft;
  /** Null where the conversation needs none, or has one of this message. */
  readonly brief: Brief | null;
}

export async function askForDraft(request: DraftToWrite, context: JobContext, deps: JobDeps): Promise<WrittenDraft> {
  const { payload, conversation, answers, options } = request;
  const readAt = deps.now();
  const question = draftQuestion(conversation, answers, options, deps.detectLanguage);
  const [precedents, houseStyle] = await Promise.all([
    findPrecedents(request, deps),
    findHouseStyle(request, question.language, deps),
  ]);
  const lessons = { ...(precedents.length > 0 && { precedents }), ...(houseStyle !== null && { houseStyle }) };
  const asked = { ...question, ...lessons };
  const call = callOf(payload, context, conversation);
  const writing = Promise.allSettled([askForBrief(request, call, deps)]);
  const [written] = await Promise.allSettled([deps.engines.reply.draft(asked, call)]);
  const about = await withinMs(writing, patienceFor(request), null);
  if (about === null) void saveLate(writing);
  const brief = about?.[0].status === "fulfilled" ? about[0].value : null;
  if (written.status === "rejected") {
    // The next try asks for the draft alone.
    if (brief !== null) await saveBriefAlone(request, brief, readAt, deps);
    throw written.reason;
  }
  if (about?.[0].status === "rejected") {
    if (call.signal.aborted) throw about[0].reason;
    context.log.warn({ error: toError(about[0].reason) }, "drafted without a brief");
  }
  const draft = written.value;
  return { request, draft: { ...draft, sources: afterOffered(draft.sources, conversation.fin.sources) }, brief };

  async function saveLate(late: typeof writing): Promise<void> {
    try {
      const [ended] = await late;
      if (ended.status === "rejected") throw ended.reason;
      if (ended.value !== null) await saveBriefAlone(request, ended.value, readAt, deps);
    } catch (error) {
      if (!call.signal.aborted) context.log.warn({ error: toError(error) }, "drafted without a brief");
    }
  }
}

/**
 * How long a draft that is written waits for the brief beside it. Only the note of a hand-over shows the brief, and that is
 * waited for by nobody in front of a screen; whoever asked for a draft waits for it.
 */
const PATIENCE_MS = { handOver: 15_000, otherwise: 2_000 } as const;

function patienceFor({ conversation, options }: DraftToWrite): number {
  const isForNote = options.signer === undefined && wasHandedOver(conversation);
  return isForNote ? PATIENCE_MS.handOver : PATIENCE_MS.otherwise;
}

async function findPrecedents({ payload, conversation, settings }: DraftToWrite, deps: JobDeps): Promise<readonly Precedent[]> {
  if (deps.precedents === null || settings.precedents !== "use") return [];
  return deps.precedents.find(precedentQuestion(payload.workspaceId, conversation, Math.floor(deps.now() / 1000), settings));
}

async function findHouseStyle(
  { payload, conversation, settings, options }: DraftToWrite,
  language: string,
  { db }: JobDeps,
): Promise<HouseStyle | null> {
  if (settings.houseStyle !== "use") return null;
  const styles = await listHouseStyles(db, payload.workspaceId);
  const usable = styles.filter((style) => mayBeUsed(style, settings));
  const learned = styleFor(usable, {
    teamId: conversation.teamId,
    language,
    turn: replyTurnOf(conversation),
  });
  return learned === null ? null : draftStyle(learned, options.style, options.signer ?? null);
}
