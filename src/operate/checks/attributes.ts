import { SENTIMENT_ATTRIBUTES } from "../../domain/mood.js";
import type { CallOptions, IntercomApi } from "../../intercom/api.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";
import { ask } from "./ask.js";

/** Intercom shows a `datetime` as `date`, which is how it was created. */
const SAME_TYPES: Readonly<Record<string, readonly string[]>> = { datetime: ["datetime", "date"], date: ["date", "datetime"] };

/** The contact attributes, and that their types are ours: a type is fixed at creation, and a wrong one refuses every write. */
export async function checkAttributes(api: IntercomApi, about: string | null, options: CallOptions): Promise<readonly Finding[]> {
  const asked = await ask("attributes", about, "listContactAttributes", () => api.listContactAttributes(options));
  if (!asked.ok) return [asked.finding];
  return Object.entries(SENTIMENT_ATTRIBUTES).map(([name, wanted]) => {
    const defined = asked.value.find((definition) => definition.name === name);
    if (defined === undefined) return notice("attributes", checkTexts.attributeMissing(name), about);
    if (!(SAME_TYPES[wanted] ?? [wanted]).includes(defined.dataType))
      return failure("attributes", checkTexts.attributeType(name, defined.dataType, wanted), about);
    return good("attributes", `The contact attribute ${name} is there (${defined.dataType}).`, about);
  });
}
