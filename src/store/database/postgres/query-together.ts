/** Several statements as one message and one round trip to PostgreSQL. */
import { type Connection, type PoolClient, Query, type QueryResult } from "pg";
import type { Parameter } from "../values.js";
import type { KeptPlans } from "./plans.js";

/** What node-postgres calls on a query, which its types leave out. */
interface Handlers {
  submit(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

export interface PipelinedStatement {
  readonly text: string;
  readonly values: readonly Parameter[];
  /** Its answer is nobody's: it begins a transaction, or sets something for it. */
  readonly isSetting?: true;
}

/**
 * What is sent before one Sync is one transaction, without `begin` and `commit`: settings end with it, and where a part
 * fails nothing of it stays. Each part sees what others had committed when its turn came.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 * @param asked one statement each
 * @param plans of this connection
 * @returns the answers to those that are no settings, in their order
 */
export function queryTogether(
  client: PoolClient,
  asked: readonly PipelinedStatement[],
  plans: KeptPlans,
): Promise<readonly QueryResult[]> {
  const parts = plans.takeOutlived() ? [PLAN_ANEW, ...asked] : asked;
  const prepared: string[] = [];
  return new Promise((resolve, reject) => {
    const ended = (error: Error | null | undefined, results: unknown) => {
      if (error != null) return reject(error);
      plans.hold(prepared);
      resolve([results].flat() as QueryResult[]);
    };
    const query: Query & Handlers = new Query(parts.map(({ text }) => text).join("; "), [], ended) as Query & Handlers;
    const { handleDataRow, handleCommandComplete } = query;
    let completed = 0;
    const isAnswerWanted = () => parts[completed]?.isSetting !== true;
    query.submit = (connection) => {
      connection.stream.cork();
      try {
        for (const { text, values, isSetting } of parts) {
          const plan = plans.nameOf(text);
          const name = plan?.name ?? "";
          if (plan?.isNew === true) {
            // A message that failed may have prepared it all the same. To close what is not there is no error.
            connection.close({ type: "S", name }, true);
            prepared.push(name);
          }
          if (plan?.isNew !== false) connection.parse({ name, text, types: [] }, true);
          connection.bind({ statement: name, values: [...values] }, true);
          if (isSetting !== true) connection.describe({ type: "P", name: "" }, true);
          connection.execute({}, true);
        }
        connection.sync();
      } finally {
        connection.stream.uncork();
      }
    };
    query.handleDataRow = (message) => {
      if (isAnswerWanted()) handleDataRow.call(query, message);
    };
    query.handleCommandComplete = (message, connection) => {
      if (isAnswerWanted()) handleCommandComplete.call(query, message, connection);
      completed += 1;
    };
    client.query(query);
  });
}

/** Keeps the statements. */
const PLAN_ANEW: PipelinedStatement = { text: "discard plans", values: [], isSetting: true };

/** Settings for the transaction that they are sent in. */
export function settingsPart(settings: Readonly<Record<string, string>>): PipelinedStatement {
  const calls = Object.keys(settings).map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  return { text: `select ${calls.join(", ")}`, values: Object.entries(settings).flat(), isSetting: true };
}
