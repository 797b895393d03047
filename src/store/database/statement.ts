/**
 * Statements whose texts are worked out once: what changes from one time to the next are their values. The query builder takes as
 * long for a statement as the driver does to send it, and a new conversation takes some twenty.
 */
import {
  CompiledQuery,
  createQueryId,
  type Insertable,
  PostgresQueryCompiler,
  type RawBuilder,
  RawNode,
  sql,
  ValueNode,
} from "kysely";
import type { Tables } from "./tables.js";
import type { Write } from "./write-together.js";

/** With its values: to be written with others, or carried out by itself. */
export interface BoundStatement<Row = unknown> extends Write {
  compile(): CompiledQuery<Row>;
}

/** Where a value goes. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Values = Readonly<Record<string, unknown>>;

/** @param build makes the statement once, of the places that its values take */
export function createStatement<Given extends object, Row = unknown>(
  build: (parameter: (name: keyof Given & string) => RawBuilder<unknown>) => RawBuilder<Row>,
): (values: Given) => BoundStatement<Row> {
  let prepared: Prepared | null = null;
  return (values) => {
    prepared ??= prepare(build(parameterOf));
    return bind(prepared, values as Values);
  };
}

/**
 * Inserts rows of one table, in one text for each number of them. All have the columns of the first.
 * @param otherwise what stands after the values: `on conflict …`, or what is returned
 */
export function createInsert<Table extends keyof Tables, Row = unknown>(
  table: Table,
  otherwise: RawBuilder<unknown> = sql``,
): (rows: readonly Insertable<Tables[Table]>[]) => BoundStatement<Row> {
  const prepared = new Map<string, Prepared>();
  const make = (columns: readonly string[], count: number) => {
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const row = (_: unknown, index: number) => sql`(${sql.join(columns.map((column) => parameterOf(`${index}.${column}`)))})`;
    return prepare(
      sql`insert into ${sql.table(table)} (${names}) values ${sql.join(Array.from({ length: count }, row))} ${otherwise}`,
    );
  };
  return (rows) => {
    const columns = Object.keys(rows[0] ?? {});
    const shape = `${rows.length} ${columns.join(" ")}`;
    const known = prepared.get(shape) ?? make(columns, rows.length);
    prepared.set(shape, known);
    const entries = rows.flatMap((row, index) =>
      Object.entries(row).map(([column, value]): [string, unknown] => [`${index}.${column}`, value]),
    );
    return bind(known, Object.fromEntries(entries));
  };
}

const parameterOf = (name: string): RawBuilder<unknown> => sql`${new Slot(name)}`;

interface Prepared {
  readonly text: string;
  /** The text between the parameters. */
  readonly fragments: readonly string[];
  readonly parameters: readonly unknown[];
}

function prepare(statement: RawBuilder<unknown>): Prepared {
  const { sql: text, parameters } = new PostgresQueryCompiler().compileQuery(statement.toOperationNode(), createQueryId());
  const fragments = text.split(/\$\d+/);
  if (fragments.length !== parameters.length + 1)
    throw new Error("A statement whose text holds a dollar and a number of its own");
  return { text, fragments, parameters };
}

function bind<Row>({ text, fragments, parameters }: Prepared, values: Values): BoundStatement<Row> {
  const given = parameters.map((parameter) => (parameter instanceof Slot ? values[parameter.name] : parameter));
  return {
    toOperationNode: () => RawNode.create(fragments, given.map(ValueNode.create)),
    compile: () => CompiledQuery.raw(text, given),
  };
}
