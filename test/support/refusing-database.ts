/** A database that refuses some of the app's statements, each as a whole. */
import type { KyselyPlugin } from "kysely";
import { DatabaseUnavailableError } from "../../src/store/database/database-errors.js";
import type { Database } from "../../src/store/database/database.js";

/** @param statement its tables, texts and values, in the form in which the query builder holds it */
export type Refuses = (statement: string) => boolean;

export function refusing(database: Database, refuses: Refuses): Database {
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (refuses(JSON.stringify(node))) throw new DatabaseUnavailableError("refused by the test");
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { ...database, kysely: database.kysely.withPlugin(plugin), asyncCommit: database.asyncCommit.withPlugin(plugin) };
}
