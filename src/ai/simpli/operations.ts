/** Everything asked of Simpli: operations, their paths at a service, and their time limits. */
import type { OutsideParty } from "../../kernel/errors.js";

export type SimpliParty = Exclude<OutsideParty, "intercom" | "brief">;

export interface Operation {
  readonly party: SimpliParty;
  readonly method: "GET" | "POST";
  /** The documented path first, then the form Simpli's own client uses. */
  readonly paths: readonly [string, string];
}

/**
 * Everything asked of Simpli. The services' pages and Simpli's own client disagree about the prefix,
 * so each operation knows both forms; https://simpli.support/docs/services/triage and its neighbours.
 */
export const OPERATIONS = {
  classify: { party: "triage", method: "POST", paths: ["/classify", "/api/v1/classify"] },
  route: { party: "triage", method: "POST", paths: ["/route", "/api/v1/route"] },
  draft: { party: "reply", method: "POST", paths: ["/api/v1/draft", "/draft"] },
  feedback: { party: "reply", method: "POST", paths: ["/api/v1/feedback", "/feedback"] },
  styles: { party: "reply", method: "GET", paths: ["/api/v1/styles", "/styles"] },
  analyze: { party: "sentiment", method: "POST", paths: ["/analyze", "/api/v1/analyze"] },
  evaluate: { party: "qa", method: "POST", paths: ["/evaluate", "/api/v1/evaluate"] },
  articles: { party: "knowledge", method: "POST", paths: ["/articles", "/api/v1/articles"] },
  search: { party: "knowledge", method: "POST", paths: ["/search", "/api/v1/search"] },
  gaps: { party: "knowledge", method: "GET", paths: ["/gaps", "/api/v1/gaps"] },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/**
 * How long each service may take, in milliseconds. Simpli's services give their own model 60 s: a shorter limit would give up
 * on answers that come and are stored all the same, such as an article that is then sent and stored once more.
 */
const TIME_LIMITS: Readonly<Record<SimpliParty, number>> = {
  triage: 65_000,
  reply: 65_000,
  sentiment: 70_000,
  qa: 65_000,
  knowledge: 65_000,
};

/** A draft that is written waits for the articles beside it, and goes out without them. */
const SEARCH_LIMIT_MS = 5_000;

export function timeLimitOf(operation: OperationName): number {
  return operation === "search" ? SEARCH_LIMIT_MS : TIME_LIMITS[OPERATIONS[operation].party];
}

export type PathOverrides = Readonly<Partial<Record<OperationName, string>>>;

/** Which of its two paths an operation is found under at one service. */
export interface Paths {
  /** `listed`: the paths the service says it has; empty where it does not say. */
  choose(operation: OperationName, listed: readonly string[]): string;
  /** The path to try after a bare 404, or null where the operator fixed it. */
  other(operation: OperationName, tried: string): string | null;
  remember(operation: OperationName, path: string): void;
}

export function createPaths(overrides: PathOverrides): Paths {
  const known = new Map<OperationName, string>();
  return {
    choose(operation, listed) {
      const [documented, variant] = OPERATIONS[operation].paths;
      const fixed = overrides[operation] ?? known.get(operation);
      if (fixed !== undefined) return fixed;
      return !listed.includes(documented) && listed.includes(variant) ? variant : documented;
    },
    other(operation, tried) {
      if (overrides[operation] !== undefined) return null;
      const [documented, variant] = OPERATIONS[operation].paths;
      return tried === documented ? variant : documented;
    },
    remember(operation, path) {
      known.set(operation, path);
    },
  };
}
