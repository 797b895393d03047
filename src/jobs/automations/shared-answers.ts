/** Several events of one conversation ask the same before any of their answers is stored: the engine is asked once. */

/** Of those beyond an engine is asked again. */
const MOST = 1_000;
/** From the answer on; by then it is stored, or asked for anew. */
const KEPT_MS = 120_000;

/**
 * @param app whose events they are, one object for as long as it runs
 * @param question what makes it the same, its text included: a message that was redacted since is another question
 */
type AskShared<Answer> = (app: object, question: readonly string[], ask: () => Promise<Answer>) => Promise<Answer>;

export function createSharedAnswers<Answer>(): AskShared<Answer> {
  const byApp = new WeakMap<object, Map<string, Promise<Answer>>>();
  return (app, question, ask) => {
    const kept = byApp.get(app) ?? new Map<string, Promise<Answer>>();
    byApp.set(app, kept);
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [oldest] = kept.size >= MOST ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    const answer = ask();
    const drop = () => kept.get(key) === answer && kept.delete(key);
    kept.set(key, answer);
    answer.then(
      () => setTimeout(drop, KEPT_MS).unref(),
      () => drop(),
    );
    return answer;
  };
}
