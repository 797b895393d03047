/** The styles that Simpli Reply offers, read beside the requests that show them. */
import type { Call, ReplyStyle } from "../../domain/answers.js";

/** Those that the service's page names; https://simpli.support/docs/services/reply */
const DOCUMENTED: readonly ReplyStyle[] = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
];

/** A service may be upgraded while the app runs. */
const READ_AGAIN_MS = 10 * 60_000;
/** One that does not answer is not asked with every screen. */
const ASK_AGAIN_MS = 60_000;
const ASK_WITHIN_MS = 10_000;

interface OfferedStylesDeps {
  readonly ask: (call: Call) => Promise<readonly ReplyStyle[]>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Answers at once with what is known, and reads anew in the background what is old; until the service has answered, what is documented. */
export function createOfferedStyles({ ask, now, newId }: OfferedStylesDeps): () => readonly ReplyStyle[] {
  let known: readonly ReplyStyle[] | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async () => {
    // One list for all workspaces: the service knows none of them.
    const about = { workspaceId: "", conversationId: null, requestId: newId(), pipelineId: "styles" };
    try {
      known = await ask({ ...about, signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    } catch {
      // What was known stays; the settings page says that the styles could not be read.
    }
  };
  return () => {
    const age = now() - readAt;
    // A clock that was set back ages nothing.
    if (age < 0 || age >= (known === null ? ASK_AGAIN_MS : READ_AGAIN_MS)) {
      readAt = now();
      void read();
    }
    return known ?? DOCUMENTED;
  };
}
