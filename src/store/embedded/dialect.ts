import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import { EmbeddedConnection } from "./connection.js";
import type { Commit } from "./messages.js";
import type { Session } from "./session.js";

/** PostgreSQL's dialect over the embedded engine. Closing the engine is the business of whoever opened it. */
export function embeddedDialect(session: Session, commit: Commit): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => embeddedDriver(session, commit),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function embeddedDriver(session: Session, commit: Commit): Driver {
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
