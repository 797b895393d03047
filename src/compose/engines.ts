/** Puts together the engines of this process, with what the store gives them. */
import { randomBytes, randomUUID } from "node:crypto";
import { createCorrectedHead } from "../ai/builtin/corrections/corrected-head.js";
import { createArticleIndexes } from "../ai/builtin/knowledge/article-index.js";
import { createLearner } from "../ai/builtin/corrections/learn.js";
import { createBuiltinEngines } from "../ai/builtin/create-builtin-engines.js";
import { cosine, EMBEDDED_CHARACTERS, type Embedder } from "../ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../ai/builtin/embedder/start-embedder.js";
import { createWordSearch } from "../ai/builtin/knowledge/builtin-knowledge.js";
import { createMacroFinder } from "../ai/builtin/find-macros.js";
import { type CorrectedMessage, createLabelledMessages, createPrecedents } from "../ai/builtin/nearest-examples.js";
import { detectLanguage } from "../ai/builtin/language.js";
import { createOwnTeams } from "../ai/builtin/own-teams.js";
import { createExamples, type ExampleSource, type PastSource } from "../ai/builtin/past-examples.js";
import { chooseEngines } from "../ai/choose-engines.js";
import { knowledgeDestination } from "../ai/engine-names.js";
import { DEFAULT_BREAKER } from "../ai/http/breaker.js";
import type { TokenUse } from "../ai/llm/usage.js";
import type { EngineCall } from "../ai/observed.js";
import type { Engines, LabelledMessages, MacroFinder, OwnTeams, Precedents, Reply } from "../ai/ports.js";
import { hideBeginningForGood } from "../ai/redaction/hide-for-good.js";
import { createServiceWatch, type ServiceWatch } from "../ai/service-watch.js";
import { createOfferedStyles } from "../ai/simpli/offered-styles.js";
import { createSimpliReply } from "../ai/simpli/reply.js";
import type { ReplyStyle } from "../domain/answers.js";
import { conversationAddress } from "../workspaces/addresses.js";
import type { Pace } from "../kernel/pace.js";
import { findKnownContacts } from "../store/conversations/conversations.js";
import {
  correctionsVersion,
  listCorrectedMessages,
  listCorrections,
  listCorrectionsVersions,
} from "../store/conversations/corrections.js";
import { deleteAnswered, listUnanswered } from "../store/conversations/unanswered.js";
import { createArticleLookup, createOwnSources } from "../store/knowledge/article-lookup.js";
import { ownGaps } from "../store/knowledge/gaps.js";
import type { ArticleDestination } from "../store/knowledge/article-destination.js";
import { createArticleSource } from "../store/knowledge/articles.js";
import { listPrecedents, precedentsVersion } from "../store/proof/precedents.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import type { Context } from "./context.js";

export interface RunningEngines {
  readonly engines: Engines;
  /** Which knowledge base takes the articles over. */
  readonly articlesTo: ArticleDestination;
  /** Past answers; null where a service of Simpli's writes drafts, which has no field for them. */
  readonly precedents: Precedents | null;
  readonly ownTeams: OwnTeams;
  readonly macroFinder: MacroFinder;
  /** What teammates corrected, for a language model; null where none is asked for triage. */
  readonly labelled: LabelledMessages | null;
  /** How near two texts are in meaning; null without the encoder. */
  readonly meaning: (one: string, other: string) => Promise<number | null>;
  /** Lets the built-in engine learn from these workspaces' corrections, in the background, where there are new ones. */
  readonly learn: (workspaceIds: readonly string[]) => void;
  /** Has the encoder read a workspace's articles, in the background. */
  readonly readArticles: (workspaceId: string) => void;
  readonly services: ServiceWatch;
  /** What drafts may be styled as, asked anew. */
  readonly askStyles: Reply["styles"];
  /** The styles of the reply service; null where none writes the drafts. */
  readonly offeredStyles: () => readonly ReplyStyle[] | null;
  close(): Promise<void>;
}

interface EnginesContext extends Omit<Context, "newId"> {
  readonly pace: Pick<Pace, "servicePauseMs">;
  /** The address a browser reaches this server at, once it listens. */
  readonly address?: () => string | null;
}

/** What answers each of the six contracts in this process. The built-in engine loads its encoder when first asked. */
export function composeEngines(
  { config, db, log, now, pace, address = () => null }: EnginesContext,
  observe: (call: EngineCall) => void = () => undefined,
  observeTokens: (use: TokenUse) => void = () => undefined,
): RunningEngines {
  const services = createServiceWatch(now, (service, title) =>
    log.warn({ service, title }, `Another service answers at SIMPLI_${service.toUpperCase()}_URL; npm run doctor has more`),
  );
  const embedder = startEmbedder({
    onFailure: (reason, isFinal) =>
      log.warn(
        { reason },
        isFinal
          ? "Sentence encoder failed too often; the built-in engine continues with rules only until the app is started again"
          : "Sentence encoder failed; the built-in engine continues with rules until it is back",
      ),
    onRecovery: () => log.info({}, "Sentence encoder works again"),
  });
  const list = (workspaceId: string) => listCorrections(db, workspaceId);
  const source = { version: (workspaceId: string) => correctionsVersion(db, workspaceId), list };
  const corrected = createCorrectedHead({ embedder, source });
  const articleSource = createArticleSource(db);
  const indexes = createArticleIndexes(articleSource, embedder);
  const builtin = createBuiltinEngines({
    articleSource,
    indexes,
    embedder,
    corrected,
    unansweredQueries: (workspaceId) => listUnanswered(db, workspaceId),
    deleteAnswered: (workspaceId, queries) => deleteAnswered(db, workspaceId, queries),
  });
  const engines = chooseEngines({
    simpli: config.simpli,
    llm: config.llm,
    runBy: config.intercom.mode === "oauth" ? "operators" : "workspace",
    builtin,
    contactsOf: (call) => findKnownContacts(db, call),
    ownSources: createOwnSources(db),
    ownGaps: (workspaceId, gaps) => ownGaps(db, workspaceId, gaps),
    articles: createArticleLookup(db),
    searchByWords: createWordSearch(articleSource),
    detectLanguage,
    now,
    newSecret: () => randomBytes(12).toString("hex"),
    breaker: { ...DEFAULT_BREAKER, pauseMs: pace.servicePauseMs },
    observe: (call) => {
      observe(call);
      services.observe(call);
    },
    onBreaker: services.onBreaker,
    onLedger: services.onLedger,
    onIdentified: services.onIdentified,
    tokens: {
      observe: observeTokens,
      onLimit: ({ workspaceId, input, output, cost }) =>
        log.warn(
          { workspace: workspaceId, input, output, cost },
          "Tokens of the day used up; the built-in engine answers until midnight UTC",
        ),
    },
  });
  // Asked beside the engines: a service without this list writes drafts all the same, and is not failing.
  const askStyles =
    config.simpli.reply === null ? engines.reply.styles : createSimpliReply({ ...config.simpli.reply, now }).styles;
  const learn = createLearner({ versions: (ids) => listCorrectionsVersions(db, ids), list, learn: corrected.learn, log });
  const examples = createExamples(pastSource({ config, db, address }), embedder);
  const precedents = config.simpli.reply === null ? createPrecedents(examples, embedder) : null;
  const ownTeams = createOwnTeams(examples, embedder);
  const macroFinder = createMacroFinder(embedder);
  const searchesHere = config.simpli.kb === null || config.simpli.reply === null;
  const isModelAsked = config.llm !== null && config.simpli.triage === null;
  const labelled = isModelAsked ? createLabelledMessages(createExamples(correctionSource(db), embedder), embedder) : null;
  return {
    engines,
    articlesTo: knowledgeDestination(config),
    precedents,
    ownTeams,
    macroFinder,
    labelled,
    meaning: meaningBy(embedder),
    learn,
    readArticles: (workspaceId) => (searchesHere ? indexes.prepare(workspaceId) : undefined),
    services,
    askStyles,
    offeredStyles: config.simpli.reply === null ? () => null : createOfferedStyles({ ask: askStyles, now, newId: randomUUID }),
    close: () => embedder.close(),
  };
}

function pastSource({
  config,
  db,
  address,
}: Pick<Context, "config" | "db"> & Required<Pick<EnginesContext, "address">>): PastSource {
  return {
    version: (workspaceId) => precedentsVersion(db, workspaceId),
    async list(workspaceId) {
      const linkTo = conversationAddress(config, workspaceId, await findWorkspace(db, workspaceId));
      // The sandbox's inbox is a page of ours.
      const urlOf = (id: string) => (config.intercom.mode === "sandbox" ? `${address() ?? ""}/${linkTo(id)}` : linkTo(id));
      return (await listPrecedents(db, workspaceId)).map((row) => ({
        conversationId: row.conversation_id,
        partId: row.part_id,
        question: row.question,
        answer: row.answer,
        teamId: row.team_id,
        teachesTeam: row.teaches_team,
        teammateId: row.teammate_id,
        category: row.category,
        language: row.language,
        answeredAt: row.answered_at,
        closedAt: row.closed_at,
        url: urlOf(row.conversation_id),
      }));
    },
  };
}

/** Without what identifies whoever wrote it: it is shown to a model that is asked about somebody else. */
function correctionSource(db: Context["db"]): ExampleSource<CorrectedMessage> {
  return {
    version: (workspaceId) => correctionsVersion(db, workspaceId),
    async list(workspaceId) {
      const examples: CorrectedMessage[] = [];
      for (const { conversationId, text, category, at } of await listCorrectedMessages(db, workspaceId)) {
        const contacts = await findKnownContacts(db, { workspaceId, conversationId });
        examples.push({ question: await hideBeginningForGood(text, contacts, EMBEDDED_CHARACTERS), category, at });
      }
      return examples;
    },
  };
}

function meaningBy(embedder: Embedder): RunningEngines["meaning"] {
  return async (...texts) => {
    const [one, other] =
      (await embedder.embed(
        texts.map((text) => text.slice(0, EMBEDDED_CHARACTERS)),
        "later",
        "multilingual",
      )) ?? [];
    return one === undefined || other === undefined ? null : cosine(one, other);
  };
}
