import { countArticles, countLeftBehind } from "../../../store/list-articles.js";
import { listGaps } from "../../../store/knowledge-gaps.js";
import { getSyncStatus, type SyncStatus } from "../../../store/sync-standing.js";
import { listQuestions } from "../../../store/unanswered.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { conversationAddress } from "../activity/conversation-address.js";
import type { OutputOf } from "../../api/endpoints.js";
import { type Answer, answered } from "../answer.js";
import type { ConsoleDeps } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";
import { nameOfService } from "../failures/service-name.js";
import { viewSync } from "./sync-view.js";
import { knowledgeTexts } from "./texts.js";

type Knowledge = OutputOf<"read-knowledge">;

const MOST_QUESTIONS = 20;
const MOST_UNPUBLISHED = 50;

/** What a workspace's drafts can rest on, how fresh it is, and what it lacks. From the store alone. */
export async function getKnowledge(workspaceId: string, deps: ConsoleDeps): Promise<Answer<Knowledge>> {
  const { db, config } = deps;
  const count = (which: "published" | "called-wrong" | "unpublished") => countArticles(db, workspaceId, { which, search: "" });
  const { engine, host } = nameOfService("knowledge", config);
  const [sync, status, published, calledWrong, unpublished, leftBehind, gaps, questions, workspace] = await Promise.all([
    viewSync(workspaceId, deps),
    getSyncStatus(db, workspaceId),
    count("published"),
    count("called-wrong"),
    count("unpublished"),
    engine === "simpli" ? countLeftBehind(db, workspaceId) : 0,
    listGaps(db, workspaceId),
    listQuestions(db, workspaceId, MOST_QUESTIONS),
    findWorkspace(db, workspaceId),
  ]);
  const address = conversationAddress(config, workspaceId, workspace);
  const foundAt = gaps[0]?.found_at ?? null;
  return answered({
    answeredBy: { engine: engine === "simpli" ? "simpli" : "builtin", host },
    sync,
    last: reportOf(status, deps),
    counts: { published, calledWrong, unpublished },
    leftBehind,
    gaps: {
      foundAt: foundAt === null ? null : foundAt * 1000,
      topics: gaps.map(({ topic, asked, samples, suggested_title: suggestedTitle }) => ({
        topic,
        asked,
        samples,
        suggestedTitle,
      })),
    },
    questions: questions.map(({ query, at, conversationId }) => ({
      text: query,
      at: at * 1000,
      conversationUrl: address(conversationId),
    })),
  });
}

function reportOf({ last }: SyncStatus, { config }: ConsoleDeps): Knowledge["last"] {
  if (last === null) return null;
  const { seen, sent, unpublished, refused } = last.report;
  return {
    at: last.at * 1000,
    seen,
    sent,
    unpublished: unpublished.slice(0, MOST_UNPUBLISHED),
    refused: refused.map(({ title, because }) => ({
      title,
      says: explainFailure(because, config).says,
      remedy: knowledgeTexts.refused,
    })),
  };
}
