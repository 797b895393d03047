/**
 * The five contracts the AI answers. Each is answered by one engine, chosen in `compose.ts`;
 * every answer says which engine gave it. Probabilities are 0 to 1; null means "not given",
 * and is shown as missing, never as 0 %. All text coming back is untrusted.
 */

export const ENGINE_NAMES = ["simpli", "builtin", "llm"] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Who answered. Shown to agents beside the answer. */
export interface Attribution {
  readonly engine: EngineName;
  /** Service title, model name or engine version. */
  readonly model: string | null;
  /** Something the reader should know, such as "Answered by the built-in engine because the service failed". */
  readonly notice: string | null;
  /** Items masked before the text left the process. */
  readonly masked: number;
}

/** What every call carries besides its question. */
export interface Call {
  readonly workspaceId: string;
  /** Null for work that is about no single conversation. */
  readonly conversationId: string | null;
  /** The job's id: the same on each retry. */
  readonly requestId: string;
  /** The notification's id, or what else set the job off. */
  readonly pipelineId: string;
  readonly signal: AbortSignal;
}

export interface DialogueTurn {
  readonly role: "customer" | "agent" | "system";
  readonly content: string;
  /** Unix seconds. */
  readonly at: number;
}

export interface ClassifyRequest {
  readonly subject: string;
  readonly body: string;
  readonly metadata: Readonly<Record<string, string | number | boolean>>;
  /** What the workspace sorts into; left out, the engine's own. A service with rules of its own does not ask. */
  readonly categories?: readonly string[];
}

export interface Classification {
  readonly category: string;
  readonly urgency: string | null;
  readonly sentiment: string | null;
  readonly confidence: number | null;
  /** Other categories that were near, best first. */
  readonly alternatives: readonly { readonly category: string; readonly confidence: number }[];
  readonly reason: string | null;
  readonly by: Attribution;
}

export interface RouteRequest {
  readonly conversationId: string;
  readonly category: string;
  readonly urgency: string | null;
  readonly sentiment: string | null;
  readonly confidence: number | null;
}

/** A team and an agent in the engine's own words: an Intercom id, or a name to be looked up. */
export interface Routing {
  readonly team: string | null;
  readonly agent: string | null;
  readonly reason: string | null;
  readonly by: Attribution;
}

export interface Triage {
  classify(request: ClassifyRequest, call: Call): Promise<Classification>;
  route(request: RouteRequest, call: Call): Promise<Routing>;
}

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly articleId: string | null;
  /** Unix seconds of the article's last change. */
  readonly updatedAt: number | null;
}

export interface DraftRequest {
  readonly conversationId: string;
  readonly turns: readonly DialogueTurn[];
  readonly style: string;
  /** ISO 639-1. */
  readonly language: string;
  /** A teammate's free wish, such as "shorter, offer a call". */
  readonly instruction: string | null;
  /** First name to greet, where known. */
  readonly customerName: string | null;
}

export interface Draft {
  /** The engine's own id, needed for feedback; null where the engine gives none. */
  readonly draftId: string | null;
  readonly text: string;
  readonly confidence: number | null;
  readonly sources: readonly Source[];
  readonly language: string | null;
  /** Why the draft only acknowledges and asks, or null where it answers. */
  readonly abstained: string | null;
  readonly by: Attribution;
}

export interface ReplyStyle {
  readonly id: string;
  readonly name: string;
}

export interface DraftFeedback {
  readonly draftId: string;
  readonly accepted: boolean;
  readonly editedText: string | null;
}

export interface Reply {
  draft(request: DraftRequest, call: Call): Promise<Draft>;
  styles(call: Call): Promise<readonly ReplyStyle[]>;
  feedback(feedback: DraftFeedback, call: Call): Promise<void>;
}

export const SENTIMENT_LABELS = ["positive", "neutral", "negative"] as const;
export type SentimentLabel = (typeof SENTIMENT_LABELS)[number];

export interface AnalyzeRequest {
  readonly customerId: string;
  readonly text: string;
  readonly channel: "chat" | "email" | "phone" | "social" | "web";
  /** Earlier scores in this conversation, oldest first, -1 to 1. */
  readonly history: readonly number[];
}

export interface SentimentReading {
  /** -1 to 1, or null where the engine gave only a label. */
  readonly score: number | null;
  readonly label: SentimentLabel;
  /** 0 to 1, or null where not given. */
  readonly escalationRisk: number | null;
  readonly confidence: number | null;
  readonly triggers: readonly string[];
  readonly by: Attribution;
}

export interface Sentiment {
  analyze(request: AnalyzeRequest, call: Call): Promise<SentimentReading>;
}

export interface EvaluateRequest {
  readonly conversationId: string;
  readonly agentId: string;
  readonly turns: readonly DialogueTurn[];
}

export interface QaDimension {
  readonly name: string;
  readonly score: number;
  /** A quote or a number that the score rests on. */
  readonly evidence: string | null;
}

export interface Evaluation {
  readonly overallScore: number;
  readonly dimensions: readonly QaDimension[];
  readonly coachingNotes: readonly string[];
  readonly by: Attribution;
}

export interface Qa {
  evaluate(request: EvaluateRequest, call: Call): Promise<Evaluation>;
}

export interface Article {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly content: string;
  readonly url: string | null;
  readonly tags: readonly string[];
  /** ISO 639-1, or null where not told. */
  readonly language: string | null;
  readonly updatedAt: number;
}

export interface ArticleHit extends Source {
  /** 0 to 1. */
  readonly score: number;
  readonly snippet: string;
}

export interface KnowledgeGap {
  readonly topic: string;
  readonly count: number | null;
  readonly samples: readonly string[];
  readonly suggestedTitle: string | null;
}

export interface Knowledge {
  /** Adds or replaces one article; answers the engine's own id for it, where it gives one. */
  put(article: Article, call: Call): Promise<{ readonly externalId: string | null }>;
  /** False where the engine has no way to remove. */
  remove(articleId: string, call: Call): Promise<boolean>;
  search(query: string, limit: number, call: Call): Promise<readonly ArticleHit[]>;
  gaps(call: Call): Promise<readonly KnowledgeGap[]>;
}

export interface Engines {
  readonly triage: Triage;
  readonly reply: Reply;
  readonly sentiment: Sentiment;
  readonly qa: Qa;
  readonly knowledge: Knowledge;
}

/** Where an engine that answers locally reads the workspace's published articles. Implemented by the store. */
export interface ArticleSource {
  /** Changes whenever an article of the workspace is added, changed or removed. */
  version(workspaceId: string): Promise<string>;
  list(workspaceId: string): Promise<readonly Article[]>;
}
