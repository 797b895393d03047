/** Stands between one app process and PostgreSQL, and tells when a commit passes: the moments at which the process is killed. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type CommitCount, commitName, commits, type CommitStrike, createCommitCount } from "./commit-steps.js";
import { createSqlReader, createWireReader, isInsideTransaction, rowsOf } from "./wire-messages.js";

export interface DatabaseGate {
  /** The database's address, by way of the gate. */
  readonly url: string;
  /** `blow` is called before anything of the struck commit is passed on, in whichever direction it goes. */
  plan(strike: CommitStrike | null, blow: () => void): void;
  /** `act` is called once, when the next statement like this was carried out and before its answer is passed on. */
  when(statement: RegExp, act: () => void): void;
  /** The names of the commits that changed rows, in their order, and of the one at which the process was to die. */
  readonly committed: readonly string[];
  /** From now on nothing passes and nothing is closed, as where the database is suspended or its route is gone. */
  suspend(): void;
  /** Cuts every connection, as a failing network does. */
  cut(): void;
  close(): Promise<void>;
}

const BEGINS = /^\s*(?:begin|start transaction)\b/i;

interface Plan {
  readonly count: CommitCount;
  readonly blow: () => void;
}

export async function openDatabaseGate(databaseUrl: string): Promise<DatabaseGate> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSuspended = false;
  let plan: Plan | null = null;
  let awaited: { readonly statement: RegExp; readonly act: () => void } | null = null;
  const committed: string[] = [];

  const carriedOut = (text: string): void => {
    const now = awaited;
    if (now === null || !now.statement.test(text)) return;
    awaited = null;
    now.act();
  };
  const strikes = (assess: (count: CommitCount) => boolean): boolean => {
    const now = plan;
    if (now === null || !assess(now.count)) return false;
    plan = null;
    now.blow();
    return true;
  };

  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const pair = [client, database];
    const end = () => pair.forEach((socket) => socket.destroy());
    for (const socket of pair) {
      sockets.add(socket.setNoDelay(true).on("error", end));
      socket.on("close", () => (end(), sockets.delete(socket)));
    }
    const watch = watchConnection(strikes, carriedOut, (name) => committed.push(name));
    const pass = (from: Socket, to: Socket, endsAt: (chunk: Buffer) => boolean) =>
      from.on("data", (chunk: Buffer) => {
        if (endsAt(chunk)) end();
        else to.write(chunk);
      });
    pass(client, database, watch.fromClient);
    pass(database, client, watch.fromServer);
    if (isSuspended) pair.forEach((socket) => socket.pause());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    plan(strike, blow) {
      plan = strike === null ? null : { count: createCommitCount(strike), blow };
    },
    when(statement, act) {
      awaited = { statement, act };
    },
    committed,
    suspend() {
      isSuspended = true;
      sockets.forEach((socket) => socket.pause());
    },
    cut,
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One connection carries one message at a time, of one statement or several: the next waits for the answer. Answers true where it ends here. */
function watchConnection(
  strikes: (assess: (count: CommitCount) => boolean) => boolean,
  carriedOut: (text: string) => void,
  onCommit: (name: string) => void,
) {
  const readClient = createWireReader("client");
  const readServer = createWireReader("server");
  const readSql = createSqlReader();
  let inside = false;
  /** The statements that are not answered yet, and the row counts of those that are carried out. */
  let asked: string[] = [];
  let carried: (number | null)[] = [];
  /** Those of the transaction. */
  let sent: string[] = [];
  /** What a message begins goes on after it, and nothing of it is committed with it. */
  const isInside = () => inside || asked.some((text) => BEGINS.test(text));
  return {
    fromClient: (chunk: Buffer): boolean =>
      readClient(chunk).some((message) => {
        const sql = readSql(message);
        if (sql === null) return false;
        if (!inside && asked.length === 0) sent = [];
        asked.push(sql);
        sent.push(sql);
        const dies = strikes((count) => count.asked(sql, isInside()));
        if (dies) onCommit(commitName(sent));
        return dies;
      }),
    fromServer: (chunk: Buffer): boolean =>
      readServer(chunk).some((message) => {
        if (message.type === "C") carried.push(rowsOf(message));
        if (message.type !== "Z") return false;
        const wasInside = isInside();
        inside = isInsideTransaction(message);
        const at = asked.findIndex((text) => commits(text, wasInside));
        const finished = asked[at] ?? asked.at(-1) ?? "";
        // Several statements in one text have several answers.
        const rows = (asked.length > 1 ? carried[at] : carried.at(-1)) ?? null;
        asked.forEach(carriedOut);
        [asked, carried] = [[], []];
        if (commits(finished, wasInside) && rows !== 0) onCommit(commitName(sent));
        return strikes((count) => count.answered(finished, wasInside, rows));
      }),
  };
}
