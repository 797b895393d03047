import { AsyncLocalStorage } from "node:async_hooks";

/** What every log line of a piece of work says of it by itself: which request, which job. Ids only. */
const about = new AsyncLocalStorage<object>();

/** Does `work` with exactly these facts; a job woken by a request does not carry that request's. */
export function withLogFacts<Done>(facts: object, work: () => Done): Done {
  return about.run(facts, work);
}

/** Always a new object: pino writes into what it is given. */
export function currentLogFacts(): object {
  return { ...about.getStore() };
}
