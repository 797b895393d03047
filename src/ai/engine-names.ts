/** Who answers which contract, by the configuration alone. `choose-engines.ts` makes them. */
import type { EngineName } from "../domain/answers.js";
import type { Engines } from "./ports.js";

type SimpliService = "triage" | "reply" | "sentiment" | "qa" | "kb";

interface Configured {
  readonly simpli: Readonly<Record<SimpliService, object | null>>;
  readonly llm: object | null;
}

/** Simpli's service for each contract, as the configuration names it; none of them writes briefs. */
const SERVICES = {
  triage: "triage",
  reply: "reply",
  sentiment: "sentiment",
  qa: "qa",
  knowledge: "kb",
  brief: null,
} as const satisfies Record<keyof Engines, SimpliService | null>;

export function engineNameOf(contract: keyof Engines, { simpli, llm }: Configured): EngineName {
  const service = SERVICES[contract];
  if (service !== null && simpli[service] !== null) return "simpli";
  // The language model writes; articles are found in the app's own index.
  return llm === null || contract === "knowledge" ? "builtin" : "llm";
}

interface ConfiguredWithKb extends Configured {
  readonly simpli: Configured["simpli"] & { readonly kb: { readonly url: string } | null };
  readonly intercom: { readonly mode: "sandbox" | "private" | "oauth" };
}

/** Which engine takes articles over, at which address. A service knows no workspaces, and of an OAuth app all of them use it. */
export function knowledgeDestination(config: ConfiguredWithKb) {
  const { simpli, intercom } = config;
  const sharedByWorkspaces = simpli.kb !== null && intercom.mode === "oauth";
  return { engine: engineNameOf("knowledge", config), url: simpli.kb?.url ?? null, sharedByWorkspaces };
}

/** Of the contracts that are asked about conversations. */
export function engineNames(config: Configured): Readonly<Record<"triage" | "reply" | "sentiment" | "qa", EngineName>> {
  const name = (contract: keyof Engines) => engineNameOf(contract, config);
  return { triage: name("triage"), reply: name("reply"), sentiment: name("sentiment"), qa: name("qa") };
}

/** Services that keep what they are asked about, with the name by which people know them. */
export function storingServices({ sentiment, qa }: Pick<Configured["simpli"], "sentiment" | "qa">) {
  return {
    ...(sentiment === null ? {} : { sentiment: "Simpli Sentiment" }),
    ...(qa === null ? {} : { qa: "Simpli QA" }),
  };
}
