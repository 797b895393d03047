/**
 * A process that opens the embedded database of a folder, reports `open` or `refused: …`, and writes rows one after the other,
 * naming each once it has been told that it is stored. The folder is its argument.
 */
import { sql } from "kysely";
import { openDatabase } from "../../src/store/database/open-database.js";

const report = (line: string) => process.stdout.write(`${line}\n`);
try {
  const { kysely } = await openDatabase({ url: null, dataDir: process.argv[2] ?? "" });
  await sql`create table if not exists rows (id int primary key)`.execute(kysely);
  report("open");
  for (let id = 1; ; id += 1) {
    await sql`insert into rows values (${id})`.execute(kysely);
    report(`stored ${id}`);
  }
} catch (error) {
  report(`refused: ${String(error)}`);
}
