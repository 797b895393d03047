import type { CompiledQuery, DatabaseConnection, QueryResult, TransactionSettings } from "kysely";
import { toParameter } from "../values.js";
import { rolledBackInstead } from "../rolled-back-instead.js";
import type { Answer, Commit, Statement } from "./messages.js";
import type { ExclusiveTurn, Session } from "./session.js";

const COUNTED = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/** What Kysely runs queries on. Takes the session to itself from `begin` to `commit` or `rollback`, and only then. */
export class EmbeddedConnection implements DatabaseConnection {
  readonly #session: Session;
  readonly #commit: Commit;
  #turn: ExclusiveTurn | null = null;
  /** BEGIN, until the first statement takes it along: one message to the thread less for every transaction. */
  #unsent: Statement[] = [];

  constructor(session: Session, commit: Commit) {
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

  #run(statement: Statement): Promise<Answer> {
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

function affected({ command, rowCount }: Answer): { numAffectedRows?: bigint } {
  return command !== null && rowCount !== null && COUNTED.has(command) ? { numAffectedRows: BigInt(rowCount) } : {};
}
