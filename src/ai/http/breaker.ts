/** Spares a service that is down: after some failures in a row it is paused, then one call tries first. */
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type IBackoff,
  type IHalfOpenAfterBackoffContext,
} from "cockatiel";
import { PACE } from "../../kernel/pace.js";
import type { Exchange, NoAnswer } from "../../outbound/exchange.js";

export interface Breaker {
  /** Until when nothing is sent (epoch milliseconds), or null while the service is asked. */
  pausedUntil(): number | null;
  /** Sends, or says until when the service is paused. After a pause one call goes first and the others wait for its result. */
  execute(send: () => Promise<Exchange>, signal: AbortSignal): Promise<Exchange | Paused>;
}

export interface Paused {
  readonly pausedUntil: number;
}

export interface BreakerOptions {
  readonly failures: number;
  readonly pauseMs: number;
}

/** Five in a row is no hiccup. */
export const DEFAULT_BREAKER: BreakerOptions = { failures: 5, pauseMs: PACE.servicePauseMs };

export function createBreaker({ failures, pauseMs }: BreakerOptions, now: () => number): Breaker {
  let until = 0;
  // A pause that ends further off than any began before the clock was set back.
  const isPaused = () => now() < until && until <= now() + pauseMs;
  /** The library measures a pause by the system's clock; an endless or an empty one leaves it to ours. */
  const pause: IBackoff<IHalfOpenAfterBackoffContext> = {
    get duration() {
      return isPaused() ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    },
    next({ result }) {
      until = "error" in result && isGivenUp(result.error) ? now() : now() + pauseMs;
      return pause;
    },
  };
  // A caller that gives up shows nothing about the service. Only in the first call after a pause does it count as
  // a failure, since a success would let all others go: the pause it begins is empty, so the next call goes first.
  const policy: CircuitBreakerPolicy = circuitBreaker(
    handleWhen((error) => error instanceof FailedExchange && (!isGivenUp(error) || policy.state === CircuitState.HalfOpen)),
    { halfOpenAfter: pause, breaker: new ConsecutiveBreaker(failures) },
  );

  return {
    pausedUntil: () => (policy.state === CircuitState.Open && isPaused() ? until : null),
    async execute(send, signal) {
      let isSending = false;
      const executed = policy.execute(async () => {
        isSending = true;
        const exchanged = signal.aborted ? NOT_STARTED : await send();
        if (!exchanged.answered || exchanged.status >= 500) throw new FailedExchange(exchanged);
        return exchanged;
      });
      try {
        // Whoever waits for another's call may give up at once; a request of its own ends by itself.
        return await Promise.race([executed, givenUpWhile(() => !isSending, signal)]);
      } catch (thrown) {
        if (thrown instanceof FailedExchange) return thrown.exchanged;
        if (thrown instanceof BrokenCircuitError) return { pausedUntil: until };
        throw thrown;
      }
    },
  };
}

/** What the breaker counts, as the error its library asks for. */
class FailedExchange extends Error {
  readonly exchanged: Exchange;

  constructor(exchanged: Exchange) {
    super("the call failed");
    this.exchanged = exchanged;
  }
}

function isGivenUp(error: unknown): boolean {
  if (!(error instanceof FailedExchange) || error.exchanged.answered) return false;
  return error.exchanged.why === "aborted" || error.exchanged.why === "not-started";
}

const NOT_STARTED: NoAnswer = { answered: false, why: "not-started", code: null };

/** Resolves where the caller gives up while it only waits; otherwise never. */
function givenUpWhile(isWaiting: () => boolean, signal: AbortSignal): Promise<NoAnswer> {
  return new Promise((resolve) => {
    if (!isWaiting()) return;
    signal.addEventListener("abort", () => isWaiting() && resolve(NOT_STARTED), { once: true });
  });
}
