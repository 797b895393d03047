/** The embedded database as Kysely sees it: one session, whose turns are taken in order. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import { rolledBackInstead } from "../database-errors.js";
import { toParameter } from "../values.js";
import type { Engine } from "./engine.js";
import { type Commit, type EngineAnswer, type Statement, toDatabaseError } from "./messages.js";

const COUNTED = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/** What Kysely runs queries on. Takes the session to itself from `begin` to `commit` or `rollback`, and only then. */
class EmbeddedConnection implements DatabaseConnection {
  readonly #session: EngineSession;
  readonly #commit: Commit;
  #turn: ExclusiveTurn | null = null;
  /** BEGIN, until the first statement takes it along: one message to the thread less for every transaction. */
  #unsent: Statement[] = [];

  constructor(session: EngineSession, commit: Commit) {
    this.#session = session;
    this.#commit = commit;
  }

  // The type of the rows is the query builder's knowledge, so it is declared here and not worked out.
  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>>;
  async executeQuery({ sql, parameters }: CompiledQuery): Promise<QueryResult<unknown>> {
    const answer = await this.#run({ text: sql, values: parameters.map(toParameter) });
    return { rows: answer.rows, ...affected(answer) };
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await Promise.reject(new Error("The embedded database does not stream"));
  }

  async begin({ isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    this.#turn = await this.#session.startTransaction();
    const words = ["begin", isolationLevel && `isolation level ${isolationLevel}`, accessMode];
    const durable = this.#commit === "durable" ? "on" : "off";
    this.#unsent = [{ text: `${words.filter(Boolean).join(" ")}; set local synchronous_commit = ${durable}`, values: [] }];
  }

  async commit(): Promise<void> {
    try {
      if (this.#unsent.length > 0) return;
      const { command } = await this.#run({ text: "commit", values: [] });
      if (command === "ROLLBACK") throw rolledBackInstead();
    } finally {
      this.#end();
    }
  }

  async rollback(): Promise<void> {
    try {
      const open = this.#turn !== null && !this.#turn.expired() && this.#unsent.length === 0;
      if (open) await this.#run({ text: "rollback", values: [] });
    } finally {
      this.#end();
    }
  }

  async watermark(command: "savepoint" | "rollback to" | "release", name: string): Promise<void> {
    await this.#run({ text: `${command} "${name.replaceAll('"', '""')}"`, values: [] });
  }

  #run(statement: Statement): Promise<EngineAnswer> {
    const statements = [...this.#unsent, statement];
    this.#unsent = [];
    return this.#turn === null ? this.#session.run(statements, this.#commit) : this.#turn.run(statements);
  }

  #end(): void {
    this.#turn?.end();
    this.#turn = null;
    this.#unsent = [];
  }
}

function affected({ command, rowCount }: EngineAnswer): { numAffectedRows?: bigint } {
  return command !== null && rowCount !== null && COUNTED.has(command) ? { numAffectedRows: BigInt(rowCount) } : {};
}

/** PostgreSQL's dialect over the embedded engine. Closing the engine is the business of whoever opened it. */
export function embeddedDialect(session: EngineSession, commit: Commit): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => embeddedDriver(session, commit),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function embeddedDriver(session: EngineSession, commit: Commit): Driver {
  const nothing = () => Promise.resolve();
  const ours = (connection: DatabaseConnection): EmbeddedConnection => {
    if (connection instanceof EmbeddedConnection) return connection;
    throw new TypeError("A connection of another driver");
  };
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(new EmbeddedConnection(session, commit)),
    releaseConnection: nothing,
    beginTransaction: (connection, settings) => ours(connection).begin(settings),
    commitTransaction: (connection) => ours(connection).commit(),
    rollbackTransaction: (connection) => ours(connection).rollback(),
    savepoint: (connection, name) => ours(connection).watermark("savepoint", name),
    rollbackToSavepoint: (connection, name) => ours(connection).watermark("rollback to", name),
    releaseSavepoint: (connection, name) => ours(connection).watermark("release", name),
    destroy: nothing,
  };
}

/** A transaction that asks nothing for this long is rolled back: everyone else waits behind it. */
const IDLE_TRANSACTION_MS = 30_000;

/** The engine's one session: transactions have it to themselves, everything else runs between them, first come first served. */
export interface EngineSession {
  /** Outside any transaction. */
  run(statements: readonly Statement[], commit?: Commit): Promise<EngineAnswer>;
  /** Waits for its turn. Nothing else runs until `end`. */
  startTransaction(): Promise<ExclusiveTurn>;
}

export interface ExclusiveTurn {
  run(statements: readonly Statement[]): Promise<EngineAnswer>;
  /** It took too long and was rolled back. */
  expired(): boolean;
  end(): void;
}

/** Begins something, and says whether it takes the session to itself. */
type Start = () => "takes" | "passes";

export function openSession(engine: Engine, idleTransactionMs: number = IDLE_TRANSACTION_MS): EngineSession {
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
