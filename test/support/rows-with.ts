/** Which tables hold a customer's words, or an id of theirs. */
import { Client } from "pg";

/** How many rows of each of our tables hold one of these texts. */
export async function countRowsWith(databaseUrl: string, texts: readonly string[]): Promise<Record<string, number>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from "${name}" as row where ${texts.map((_, index) => `row::text like $${index + 1}`).join(" or ")}`,
      texts.map((text) => `%${text}%`),
    );
    if ((rows[0]?.count ?? 0) > 0) found[name] = rows[0]?.count ?? 0;
  }
  await client.end();
  return found;
}
