/** An answer, its sources, and the engine that gave it. */

/** Which engine an answer comes from. */
export interface EngineView {
  /** Such as "Built-in engine", "Simpli Triage" or "gpt-5-mini". */
  readonly label: string;
  readonly notice: string | null;
  readonly masked: number;
}

export interface SourceView {
  readonly title: string;
  readonly url: string | null;
  readonly articleId: string | null;
  readonly updatedAt: number | null;
  /** A past conversation in which a teammate answered so. */
  readonly answeredAt?: number;
  readonly calledWrong: boolean;
  /** Of the article's text as it is by now: a corrected one may be reported again. Left out where it is not known. */
  readonly articleHash?: string;
  /** Fin cited it in this conversation before. */
  readonly offeredByFin?: boolean;
  /** Which of several questions it answers, in the customer's words. */
  readonly answers?: readonly string[];
  /** For teammates alone. */
  readonly internal?: boolean;
  /** Found by a search for the question: the draft's engine names no sources. */
  readonly related?: boolean;
}

/** What the help centre and past answers say to a teammate's own question. */
export interface AnswerView {
  /** Null where nothing answers it. */
  readonly text: string | null;
  /** Why nothing does, where the engine says so. */
  readonly why: string | null;
  readonly confidence: number | null;
  readonly sources: readonly Pick<SourceView, "title" | "url" | "updatedAt" | "answeredAt" | "related" | "internal">[];
  readonly engine: EngineView;
  readonly at: number;
}
