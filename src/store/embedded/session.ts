import { toDatabaseError } from "./refusal.js";
import type { Engine } from "./engine.js";
import type { Answer, Commit, Statement } from "./messages.js";

/** A transaction that asks nothing for this long is rolled back: everyone else waits behind it. */
export const IDLE_TRANSACTION_MS = 30_000;

/** The engine's one session: transactions have it to themselves, everything else runs between them, first come first served. */
export interface Session {
  /** Outside any transaction. */
  run(statements: readonly Statement[], commit?: Commit): Promise<Answer>;
  /** Waits for its turn. Nothing else runs until `end`. */
  startTransaction(): Promise<ExclusiveTurn>;
}

export interface ExclusiveTurn {
  run(statements: readonly Statement[]): Promise<Answer>;
  /** It took too long and was rolled back. */
  expired(): boolean;
  end(): void;
}

/** Begins something, and says whether it takes the session to itself. */
type Start = () => "takes" | "passes";

export function openSession(engine: Engine, idleTransactionMs: number = IDLE_TRANSACTION_MS): Session {
  const queue: Start[] = [];
  let taken = false;

  const inTurn = (start: Start) => {
    if (taken || queue.length > 0) queue.push(start);
    else start();
  };
  const giveBack = () => {
    taken = false;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) if (next() === "takes") return;
  };

  const takeTurn = (): ExclusiveTurn => {
    taken = true;
    let over = false;
    let expired = false;
    const end = () => {
      clearTimeout(timer);
      if (!over) giveBack();
      over = true;
    };
    const expire = () => {
      expired = true;
      void engine.run([{ text: "rollback", values: [] }], "alone").catch(() => null);
      end();
    };
    let timer = setTimeout(expire, idleTransactionMs);
    return {
      async run(statements) {
        if (expired) throw toDatabaseError("terminating transaction due to idle timeout", { code: "25P03" });
        clearTimeout(timer);
        try {
          return await engine.run(statements, "inside");
        } finally {
          if (!over) timer = setTimeout(expire, idleTransactionMs);
        }
      },
      expired: () => expired,
      end,
    };
  };

  return {
    run: (statements, commit = "durable") =>
      new Promise((resolve, reject) => {
        inTurn(() => {
          engine.run(statements, "alone", commit).then(resolve, reject);
          return "passes";
        });
      }),
    startTransaction: () =>
      new Promise((resolve) => {
        inTurn(() => {
          resolve(takeTurn());
          return "takes";
        });
      }),
  };
}
