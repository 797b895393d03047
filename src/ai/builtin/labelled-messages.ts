/** What teammates sorted otherwise before, as far as it is like the message that is to be sorted: examples for language models. */
import type { LabelledMessage, LabelledMessages } from "../ports.js";
import { cosine, type Embedder, EMBEDDED_CHARACTERS } from "./embedder/embedder.js";
import { type Examples, LIKE_FROM } from "./past-examples.js";

/** By what teammates corrected; `question` is what the customer wrote. */
export interface CorrectedMessage {
  readonly question: string;
  readonly category: string;
}

const MOST = 5;
/** Characters of an example: its beginning says what it is about. */
const SHOWN = 500;

export function createLabelledMessages(examples: Examples<CorrectedMessage>, embedder: Embedder): LabelledMessages {
  return {
    async nearest(workspaceId, text): Promise<readonly LabelledMessage[]> {
      const asked = text.trim();
      const known = asked === "" ? [] : await examples.current(workspaceId);
      if (known.length === 0) return [];
      const vector = (await embedder.embed([asked.slice(0, EMBEDDED_CHARACTERS)]))?.[0];
      if (vector === undefined) return [];
      return known
        .map((example) => ({ ...example, nearness: cosine(vector, example.vector) }))
        .filter(({ nearness }) => nearness >= LIKE_FROM)
        .sort((one, other) => other.nearness - one.nearness)
        .slice(0, MOST)
        .map(({ question, category }) => ({ text: question.slice(0, SHOWN), category }));
    },
  };
}
