/** A statement with settings for its own transaction, as one message and one round trip to PostgreSQL. */
import { type Connection, type PoolClient, Query, type QueryResult } from "pg";

/** What node-postgres calls on a query, which its types leave out. */
interface Handlers {
  submit(connection: Connection): void;
  /** Parse, Bind, Describe, Execute and Sync. */
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

/**
 * What is sent before one Sync is one transaction, without `begin` and `commit`: the settings end with it, and where the
 * statement fails nothing of it stays. https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 * @param settings a name and a value for each
 */
export function queryWithSettings(
  client: PoolClient,
  settings: Readonly<Record<string, string>>,
  text: string,
  values: unknown[],
): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const ended = (error: Error | null | undefined, result: unknown) => {
      if (error == null) resolve(result as QueryResult);
      else reject(error);
    };
    const query: Query & Handlers = new Query(text, values, ended) as Query & Handlers;
    const { prepare, handleDataRow, handleCommandComplete } = query;
    const names = Object.keys(settings);
    let areSet = false;
    query.submit = (connection) => {
      connection.stream.cork();
      try {
        const calls = names.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
        connection.parse({ name: "", text: `select ${calls.join(", ")}`, types: [] }, true);
        connection.bind({ values: Object.entries(settings).flat() }, true);
        connection.execute({}, true);
        prepare.call(query, connection);
      } finally {
        connection.stream.uncork();
      }
    };
    // The answer to the settings comes first, and is nobody's.
    query.handleDataRow = (message) => {
      if (areSet) handleDataRow.call(query, message);
    };
    query.handleCommandComplete = (message, connection) => {
      if (areSet) handleCommandComplete.call(query, message, connection);
      areSet = true;
    };
    client.query(query);
  });
}
