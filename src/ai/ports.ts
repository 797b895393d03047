/** The contracts that engines answer: what each is asked, and what it gives back. */
import type {
  Article,
  ArticleHit,
  Brief,
  Call,
  Classification,
  DialogueTurn,
  Draft,
  Evaluation,
  KnowledgeGap,
  Precedent,
  ReplyStyle,
  Routing,
  SentimentReading,
} from "../domain/answers.js";
import type { BriefMessage } from "../domain/brief.js";
import type { Conversation, FinSource } from "../domain/conversation.js";
import type { LearnedTeam } from "../domain/learned-team.js";
import type { HouseStyle } from "../domain/proof/house-style.js";
import type { Macro } from "../domain/macros.js";

/**
 * The six contracts the AI answers. Each is answered by one engine, chosen in `choose-engines.ts`;
 * the answers themselves are data (`domain/answers.ts`). All text coming back is untrusted.
 */

export interface ClassifyRequest {
  readonly subject: string;
  readonly body: string;
  readonly metadata: Readonly<Record<string, string | number | boolean>>;
  /** What the workspace sorts into; left out, the engine's own. A service with rules of its own does not ask. */
  readonly categories?: readonly string[];
  /** What belongs in a category, in the workspace's words; by its name. */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** Earlier messages like this one that teammates sorted, nearest first; only language models are told. */
  readonly examples?: readonly LabelledMessage[];
}

/** What a customer wrote before, and the category that a teammate gave it. */
export interface LabelledMessage {
  readonly text: string;
  readonly category: string;
}

/** Finds them by meaning; none where the encoder cannot be had. */
export interface LabelledMessages {
  /** @param until Unix seconds: of a moment of the past, what was corrected before it */
  nearest(workspaceId: string, text: string, until?: number): Promise<readonly LabelledMessage[]>;
}

export interface RouteRequest {
  readonly conversationId: string;
  readonly category: string;
  readonly urgency: string | null;
  readonly sentiment: string | null;
  readonly confidence: number | null;
}

export interface Triage {
  classify(request: ClassifyRequest, call: Call): Promise<Classification>;
  route(request: RouteRequest, call: Call): Promise<Routing>;
}

export interface DraftRequest {
  readonly conversationId: string;
  readonly turns: readonly DialogueTurn[];
  readonly style: string;
  /** ISO 639-1. */
  readonly language: string;
  /** A teammate's instruction, such as "shorter, offer a call". */
  readonly instruction: string | null;
  /** First name to greet, where known. */
  readonly customerName: string | null;
  /** Past answers to questions like this one, nearest first; a service that has no field for them is not told. */
  readonly precedents?: readonly Precedent[];
  /** How the team writes, where that was learned and is used. A teammate's instruction goes before it. */
  readonly houseStyle?: HouseStyle;
  /** Left out for a draft. A teammate's own question is answered without courtesies, and nothing is asked back. */
  readonly askedBy?: "teammate";
  /** What Fin cited before the conversation came to people; left out where it cited nothing. */
  readonly offered?: readonly FinSource[];
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

export interface AnalyzeRequest {
  readonly customerId: string;
  readonly text: string;
  readonly channel: "chat" | "email" | "phone" | "social" | "web";
  /** Earlier scores in this conversation, oldest first, -1 to 1. */
  readonly history: readonly number[];
}

export interface Sentiment {
  analyze(request: AnalyzeRequest, call: Call): Promise<SentimentReading>;
}

export interface EvaluateRequest {
  readonly conversationId: string;
  readonly agentId: string;
  readonly turns: readonly DialogueTurn[];
  /** What the customer thought of it, 1 to 5; left out where they gave none. */
  readonly rating?: NonNullable<Conversation["rating"]>;
  /** Published articles on the matter, against which amounts and periods are held; left out, nothing is. */
  readonly articles?: readonly Pick<Article, "title" | "content">[];
}

export interface Qa {
  evaluate(request: EvaluateRequest, call: Call): Promise<Evaluation>;
}

export interface Knowledge {
  /** Adds or replaces one article; answers the engine's own id for it, where it gives one. */
  put(article: Article, call: Call): Promise<{ readonly externalId: string | null }>;
  /** False where the engine has no way to remove. */
  remove(articleId: string, call: Call): Promise<boolean>;
  search(query: string, limit: number, call: Call): Promise<readonly ArticleHit[]>;
  gaps(call: Call): Promise<readonly KnowledgeGap[]>;
}

export interface PrecedentQuestion {
  readonly workspaceId: string;
  /** Whose own answers are no precedents. */
  readonly conversationId: string;
  /** What the customer wrote. */
  readonly question: string;
  /** Unix seconds: what ended later is not known yet. */
  readonly asOf: number;
  readonly excluded: {
    readonly teammates: readonly string[];
    readonly teams: readonly string[];
    readonly categories: readonly string[];
  };
  /** Those that a backtest shows on what the past teaches: they teach nothing in it. Left out of live work. */
  readonly heldOut?: HeldOut | undefined;
}

export interface HeldOut {
  readonly run: string;
  readonly conversations: ReadonlySet<string>;
}

/** Finds past answers by meaning; none where the encoder cannot be had. */
export interface Precedents {
  find(question: PrecedentQuestion): Promise<readonly Precedent[]>;
}

export interface BriefRequest {
  readonly conversationId: string;
  /** Oldest first. Fin's words are claims of Fin: a line may repeat them as such, and rests on no article by them. */
  readonly messages: readonly BriefMessage[];
}

export interface Briefing {
  write(request: BriefRequest, call: Call): Promise<Brief>;
}

/** The macros that answer a message, best first; at most three. */
export interface MacroFinder {
  find(asked: {
    readonly workspaceId: string;
    readonly message: string;
    /** All of the workspace, so that they are indexed once for everybody. */
    readonly macros: readonly Macro[];
    readonly mayUse: (macro: Macro) => boolean;
  }): Promise<readonly Macro[]>;
}

/** The team that people would choose; null where too little is known. */
export interface OwnTeams {
  choose(question: PrecedentQuestion): Promise<LearnedTeam | null>;
}

export interface Engines {
  readonly triage: Triage;
  readonly reply: Reply;
  readonly sentiment: Sentiment;
  readonly qa: Qa;
  readonly knowledge: Knowledge;
  readonly brief: Briefing;
}
