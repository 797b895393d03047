/** The page Knowledge: the help centre as drafts know it, and what is missing in it. */
import { listQuestions } from "../../../store/conversations/unanswered.js";
import { countArticles, countLeftBehind } from "../../../store/knowledge/list-articles.js";
import { listGaps } from "../../../store/knowledge/gaps.js";
import { getSyncStatus, type SyncStatus } from "../../../store/knowledge/sync-status.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { OutputOf } from "../../api/endpoints.js";
import { conversationAddress } from "../../../workspaces/addresses.js";
import { explainFailure, nameOfService } from "../failures.js";
import { type Answer, answered, type ConsoleDeps, type HandlersOf } from "../handlers.js";
import { listKnownArticles } from "./list-known-articles.js";
import { startSync, viewSync } from "./sync.js";
import { knowledgeTexts } from "./texts.js";

type Knowledge = OutputOf<"read-knowledge">;

const MOST_QUESTIONS = 20;

const MOST_UNPUBLISHED = 50;

export function createKnowledgeHandlers(deps: ConsoleDeps): HandlersOf<"read-knowledge" | "list-articles" | "sync-knowledge"> {
  return {
    "read-knowledge": (_input, { viewer }) => getKnowledge(viewer.workspaceId, deps),
    "list-articles": (input, { viewer }) => listKnownArticles(input, viewer.workspaceId, deps),
    "sync-knowledge": (input, { viewer }) => startSync(viewer.workspaceId, input, deps),
  };
}

/** What a workspace's drafts can rest on, how fresh it is, and what it lacks. From the store alone. */
async function getKnowledge(workspaceId: string, deps: ConsoleDeps): Promise<Answer<Knowledge>> {
  const { db, config } = deps;
  const count = (which: "published" | "called-wrong" | "unpublished") => countArticles(db, workspaceId, { which, search: "" });
  const { engine, host } = nameOfService("knowledge", config);
  const [sync, status, published, calledWrong, unpublished, leftBehind, gaps, questions, workspace] = await Promise.all([
    viewSync(workspaceId, deps),
    getSyncStatus(db, workspaceId),
    count("published"),
    count("called-wrong"),
    count("unpublished"),
    engine === "simpli" ? countLeftBehind(db, workspaceId, deps.articlesTo) : 0,
    listGaps(db, workspaceId),
    listQuestions(db, workspaceId, MOST_QUESTIONS),
    findWorkspace(db, workspaceId),
  ]);
  const address = conversationAddress(config, workspaceId, workspace);
  const foundAt = gaps[0]?.found_at ?? null;
  return answered({
    answeredBy: { engine: engine === "simpli" ? "simpli" : "builtin", host },
    shared: deps.articlesTo.sharedByWorkspaces,
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
    questionsKnown: nameOfService("reply", config).engine !== "simpli",
    questions: questions.map(({ query, at, conversationId }) => ({
      text: query,
      at: at * 1000,
      conversationUrl: address(conversationId),
    })),
  });
}

function reportOf({ last }: SyncStatus, { config }: ConsoleDeps): Knowledge["last"] {
  if (last === null) return null;
  const { seen, sent, unpublished, refused, gapsFailure } = last.report;
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
    gapsProblem:
      gapsFailure === undefined ? null : { says: explainFailure(gapsFailure, config).says, remedy: knowledgeTexts.oldGaps },
  };
}
