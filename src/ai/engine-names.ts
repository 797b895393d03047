/** Who answers which contract, by the configuration alone. `choose-engines.ts` makes them. */
import type { EngineName } from "../domain/answers.js";

interface Configured {
  readonly simpli: Readonly<Record<"triage" | "reply" | "sentiment" | "qa", object | null>>;
  readonly llm: object | null;
}

/** Of the contracts that are asked about conversations. */
export function engineNames({ simpli, llm }: Configured): Readonly<Record<"triage" | "reply" | "sentiment" | "qa", EngineName>> {
  const name = (service: object | null): EngineName => (service === null ? (llm === null ? "builtin" : "llm") : "simpli");
  return { triage: name(simpli.triage), reply: name(simpli.reply), sentiment: name(simpli.sentiment), qa: name(simpli.qa) };
}

/** Services that keep what they are asked about, with the name by which people know them. */
export function storingServices({ sentiment, qa }: Pick<Configured["simpli"], "sentiment" | "qa">) {
  return {
    ...(sentiment === null ? {} : { sentiment: "Simpli Sentiment" }),
    ...(qa === null ? {} : { qa: "Simpli QA" }),
  };
}
