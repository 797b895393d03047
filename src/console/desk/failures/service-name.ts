import type { Config } from "../../../config.js";
import type { Engines } from "../../../ai/ports.js";

export interface ServiceName {
  readonly engine: "simpli" | "llm" | "builtin";
  readonly name: string;
  /** How the environment's names of it begin. */
  readonly variable: string;
  /** Where it is, without anything that could be a secret; null for the built-in engine. */
  readonly host: string | null;
}

const SERVICES = {
  triage: { key: "triage", name: "Simpli Triage", variable: "SIMPLI_TRIAGE" },
  reply: { key: "reply", name: "Simpli Reply", variable: "SIMPLI_REPLY" },
  sentiment: { key: "sentiment", name: "Simpli Sentiment", variable: "SIMPLI_SENTIMENT" },
  qa: { key: "qa", name: "Simpli QA", variable: "SIMPLI_QA" },
  knowledge: { key: "kb", name: "Simpli KB", variable: "SIMPLI_KB" },
} as const satisfies Record<keyof Engines, object>;

/** What answers a contract, as `ai/choose-engines.ts` chooses it. */
export function nameOfService(contract: keyof Engines, { simpli, llm }: Pick<Config, "simpli" | "llm">): ServiceName {
  const { key, name, variable } = SERVICES[contract];
  const service = simpli[key];
  if (service !== null) return { engine: "simpli", name, variable, host: hostOf(service.url) };
  // The language model writes; the articles are found in our own index.
  if (llm !== null && contract !== "knowledge")
    return { engine: "llm", name: `The language model (${llm.model})`, variable: "LLM", host: hostOf(llm.baseUrl) };
  return { engine: "builtin", name: "The built-in engine", variable, host: null };
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
