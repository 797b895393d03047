/** npm run doctor and its like as processes, with the app stopped: what they can do, and what they say they cannot. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTwin } from "../../src/sandbox/twin.js";
import { runDoctor } from "../support/doctor.js";
import { like } from "../support/like.js";
import { operate, runEntry } from "../support/operator-process.js";
import { emptyFolder, emptyServerDatabase, freshServerDatabase, supplied } from "../support/postgres.js";
import { onServer as runOnServer } from "../support/postgres-statements.js";

describe("with the app stopped", { timeout: 120_000 }, () => {
  const twin = createTwin();
  let env: Record<string, string>;
  /** The same with a database that is open already, where it is not about the database. */
  let onServer: Record<string, string>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const listening = await twin.listen();
    close = listening.close;
    env = {
      PORT: "1",
      DATA_DIR: (await emptyFolder()).dataDir,
      INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
      INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
      INTERCOM_API_URL: listening.url,
    };
    onServer = { ...env, DATABASE_URL: (await freshServerDatabase()).url };
  });
  afterAll(() => close());

  it("looks at what there is, and says what it could not try", async () => {
    const { faults, notices, checks } = await runDoctor(env);
    expect(faults).toEqual([]);
    expect(notices).toEqual(expect.arrayContaining([like("The app is not running"), like("PUBLIC_URL is not set")]));
    expect(checks).not.toContain("webhooks");
  });

  it("makes no database where the app has none yet, and says what it takes", async () => {
    const dataDir = await supplied("folder");
    const { checks, faults, notices } = await runDoctor({ ...env, DATA_DIR: dataDir });
    expect([faults, checks.has("token")]).toEqual([[], false]);
    expect(notices).toContainEqual(like(`There is no database in DATA_DIR ${dataDir}`));
    const jobs = await operate("jobs", ["list"], { DATA_DIR: dataDir });
    expect(jobs).toMatchObject({ code: 1, stdout: "", stderr: like("give this command the app's own DATA_DIR or DATABASE_URL") });
    const setup = await operate("setup", ["--json"], { ...env, DATA_DIR: dataDir, INTERCOM_REGION: "eu" });
    expect(setup.code).toBe(1);
    expect(JSON.parse(setup.stdout)).toMatchObject({
      ok: false,
      problem: like("no database"),
      workspaces: [],
      steps: expect.arrayContaining([like(/^By hand.*https:\/\/app\.eu\.intercom\.com\/a\//)]) as string[],
    });
    expect(await readdir(dataDir)).toEqual([]);
  });

  it("makes no tables on a PostgreSQL that has none, nor touches those of another version", async () => {
    const { url } = await emptyServerDatabase();
    const { faults, notices } = await runDoctor({ ...env, DATABASE_URL: url });
    expect(faults).toEqual([]);
    expect(notices).toContainEqual(like("The database at DATABASE_URL has no tables of this app"));
    const jobs = await operate("jobs", ["list"], { DATABASE_URL: url });
    expect(jobs).toMatchObject({ code: 1, stdout: "", stderr: like("has no tables of this app") });
    const client = new Client({ connectionString: url });
    await client.connect();
    const tables = "select table_name from information_schema.tables where table_schema in ('public', 'pgboss')";
    expect((await client.query(tables)).rows).toEqual([]);
    await client.query("create table kysely_migration (name text)");
    await client.query("insert into kysely_migration values ('0001-first')");
    const older = await operate("jobs", ["list"], { DATABASE_URL: url });
    expect(older).toMatchObject({ code: 1, stdout: "", stderr: like("is that of an older version of this app") });
    expect((await client.query(tables)).rows).toEqual([{ table_name: "kysely_migration" }]);
    await client.end();
  });

  it("counts no sandbox or private app of before among the workspaces that installed the app", async () => {
    expect((await runDoctor(onServer)).faults).toEqual([]);
    const oauth = {
      ...onServer,
      INTERCOM_ACCESS_TOKEN: "",
      INTERCOM_CLIENT_ID: "client",
      PUBLIC_URL: "http://127.0.0.1:9",
      ENCRYPTION_KEY: "11".repeat(32),
    };
    const { faults, notices } = await runDoctor(oauth);
    expect(faults).toEqual([]);
    expect(notices).toContain("No workspace has installed the app yet.");
    const setup = await operate("setup", ["--json"], oauth);
    expect(setup.code).toBe(0);
    expect(JSON.parse(setup.stdout)).toMatchObject({
      ok: true,
      refused: like("No workspace has installed the app yet."),
      workspaces: [],
    });
  });

  it("names a token and a teammate that are wrong, and an attribute of the wrong type", async () => {
    expect((await runDoctor({ ...onServer, INTERCOM_ACCESS_TOKEN: "another" })).faults).toEqual([
      "token: Intercom refuses the token (401).",
    ]);
    await fetch(`${env["INTERCOM_API_URL"] ?? ""}/data_attributes`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${twin.options.accessToken}`,
        "content-type": "application/json",
        "intercom-version": "2.11",
      },
      body: JSON.stringify({ name: "escalation_risk", model: "contact", data_type: "string" }),
    });
    const { faults } = await runDoctor({ ...onServer, INTERCOM_ADMIN_ID: "99" });
    expect(faults).toEqual([
      "teammate: Teammate 99 is not in this workspace, so no note, tag or assignment can be written.",
      "attributes: The contact attribute escalation_risk is a string, but the app writes a float: Intercom refuses every write.",
    ]);
  });

  it("names an Intercom that is not there and an environment that cannot be", async () => {
    const [{ faults }, broken] = await Promise.all([
      runDoctor({ ...onServer, INTERCOM_API_URL: "http://127.0.0.1:9" }),
      operate("doctor", [], { ...env, DATABASE_URL: "mysql://nowhere" }),
    ]);
    expect(faults).toEqual([like(/^token: Intercom does not answer at http:\/\/127\.0\.0\.1:9: .*ECONNREFUSED/)]);
    expect(broken).toMatchObject({ code: 1, stdout: "" });
    expect(broken.stderr).toContain("DATABASE_URL: give a postgres:// address");
  });

  it("says plainly what keeps a database from being used", async () => {
    const elsewhere = new URL(onServer["DATABASE_URL"] ?? "");
    elsewhere.pathname = "/no_such_database";
    const refused = await operate("jobs", ["list"], { ...onServer, DATABASE_URL: elsewhere.href });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toBe(
      'PostgreSQL refuses the connection: database "no_such_database" does not exist. Check user, password and database name in DATABASE_URL.\n',
    );
  });

  it("the app says what its role on PostgreSQL needs, to make the tables and to make the queue", async () => {
    const { url } = await emptyServerDatabase();
    const role = `role_${randomUUID().replaceAll("-", "")}`;
    const asRole = Object.assign(new URL(url), { username: role, password: "word" }).href;
    const start = async () => {
      const { code, stderr } = await runEntry("dist/src/main.js", [], {
        ...env,
        DATABASE_URL: asRole,
        ENCRYPTION_KEY: "11".repeat(32),
      });
      return { code, stderr };
    };
    const needs = (denied: string) => ({
      code: 1,
      stderr:
        `PostgreSQL does not let the app make its tables and its queue: permission denied for ${denied}. ` +
        "Make this role the owner of the database, or grant it CREATE on the database and on its schema public.\n",
    });
    await runOnServer(url, `create role "${role}" login password 'word'`);
    await runOnServer(url, "revoke create on schema public from public");
    expect(await start()).toEqual(needs("schema public"));
    await runOnServer(url, `grant create on schema public to "${role}"`);
    expect(await start()).toEqual(needs(`database ${new URL(url).pathname.slice(1)}`));
  });

  it("the app names the port and the folder that it cannot have", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const port = String((taken.address() as AddressInfo).port);
    const file = join(await supplied("folder"), "file");
    await writeFile(file, "");
    const [onTaken, inFile] = await Promise.all([
      runEntry("dist/src/main.js", [], { ...env, PORT: port }),
      runEntry("dist/src/main.js", [], { ...env, DATA_DIR: join(file, "data") }),
    ]);
    taken.close();
    expect(onTaken).toMatchObject({
      code: 1,
      stderr: `PORT ${port} is taken by another process. Stop that, or set PORT to another port.\n`,
    });
    expect(inFile).toMatchObject({
      code: 1,
      stderr: like(/^DATA_DIR .*\/file\/data cannot be used: ENOTDIR.* set DATA_DIR to another\.\n$/),
    });
  });
});
