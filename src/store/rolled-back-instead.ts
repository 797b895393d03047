import { DatabaseError } from "pg";

/**
 * PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement of the transaction had failed and the failure was
 * caught on the way. Without this the caller would take nothing for done.
 */
export function rolledBackInstead(): DatabaseError {
  const error = new DatabaseError("the transaction was rolled back: one of its statements had failed", 0, "error");
  error.code = "40000";
  return error;
}
