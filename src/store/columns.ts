import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** A jsonb column: read as `T`, written as JSON text. */
export type Json<T extends object> = JSONColumnType<T>;
/** A jsonb column that may be null. */
export type MaybeJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
export type Defaulted<T> = Generated<T>;
