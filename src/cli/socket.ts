/** The socket between an operator's command and the running server, both ends of it. */
import { createHash } from "node:crypto";
import { chmod, mkdir, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import {
  COMMAND_KINDS,
  COMMAND_NAMES,
  type CommandContext,
  type CommandName,
  CommandRefused,
  progressSchema,
  REFUSAL_REASONS,
  type RunCommand,
} from "./command-list.js";

/** One line of JSON each way: a request, then any number of progress lines, then one answer or refusal. */
const requestLine = z.object({ command: z.enum(COMMAND_NAMES), input: z.unknown() });

export const answerLine = z.union([
  z.object({ progress: progressSchema }),
  z.object({ answer: z.unknown() }),
  z.object({ refused: z.string(), reason: z.enum(REFUSAL_REASONS).catch("other").default("other") }),
]);

export type AnswerLine = z.infer<typeof answerLine>;

function parseLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The kernel's limit for the address of a unix socket, less the closing zero; macOS has the smaller one. */
const LONGEST_ADDRESS = 103;

function socketFolder(dataDir: string): string {
  return join(dataDir, "operate");
}

/**
 * The shorter of the absolute and the relative path; null where even that is too long for the system.
 * @param databaseUrl of PostgreSQL, which the name then tells apart: nobody's command is answered from another database
 */
export function socketPath(dataDir: string, databaseUrl: string | null = null): string | null {
  const suffix = databaseUrl === null ? "" : `-${createHash("sha256").update(databaseUrl).digest("hex").slice(0, 8)}`;
  const path = join(socketFolder(dataDir), `socket${suffix}`);
  const [shortest] = [path, relative(process.cwd(), path)].sort((one, other) => one.length - other.length);
  return shortest !== undefined && Buffer.byteLength(shortest) <= LONGEST_ADDRESS ? shortest : null;
}

/** Asks the running server; null where none listens on this DATA_DIR's socket. */
export async function reachServer(dataDir: string, databaseUrl: string | null = null): Promise<RunCommand | null> {
  const path = socketPath(dataDir, databaseUrl);
  if (path === null) return null;
  const probe = await connectTo(path);
  if (probe === null) return null;
  probe.destroy();
  return async (name, input, { onProgress, signal }) => {
    const socket = await connectTo(path);
    if (socket === null) throw new CommandRefused("The server stopped meanwhile. Please try again.");
    const giveUp = () => socket.destroy();
    signal.addEventListener("abort", giveUp, { once: true });
    socket.write(`${JSON.stringify({ command: name, input })}\n`);
    try {
      for await (const line of createInterface({ input: socket })) {
        const parsed = parseLine(answerLine, line);
        if (parsed === null) continue;
        if ("progress" in parsed) onProgress(parsed.progress);
        else if ("refused" in parsed) throw new CommandRefused(parsed.refused, parsed.reason);
        else return COMMAND_KINDS[name].output.parse(parsed.answer);
      }
      throw new CommandRefused(signal.aborted ? "Interrupted." : "The server stopped before it had answered. Please try again.");
    } finally {
      signal.removeEventListener("abort", giveUp);
      socket.destroy();
    }
  };
}

function connectTo(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.removeAllListeners("error");
      // A server that dies ends the lines; the reader above says so.
      socket.on("error", () => socket.destroy());
      resolve(socket);
    });
    socket.once("error", () => resolve(null));
  });
}

export interface SocketServer {
  close(): Promise<void>;
}

/** Beside a sandbox on PostgreSQL, which needs no DATA_DIR: one that cannot be written to costs the commands alone. */
export async function startSandboxSocket(
  dataDir: string,
  runCommand: RunCommand,
  log: Logger,
  databaseUrl: string | null,
): Promise<SocketServer | null> {
  try {
    return await startSocketServer(dataDir, runCommand, log, databaseUrl);
  } catch (error) {
    log.warn({ error: toError(error), dataDir }, "No socket in DATA_DIR: npm run doctor and the like do not reach this sandbox");
    return null;
  }
}

/**
 * Where the operators' commands reach the process that has the embedded database open. Only the owner of the folder
 * can connect: the folder lets nobody else in, from before the socket exists. Null where the path is too long.
 */
export async function startSocketServer(
  dataDir: string,
  runCommand: RunCommand,
  log: Logger,
  databaseUrl: string | null = null,
): Promise<SocketServer | null> {
  const path = socketPath(dataDir, databaseUrl);
  if (path === null) {
    log.warn({ dataDir }, "DATA_DIR's path is too long for a socket: stop the server before using npm run jobs and the like");
    return null;
  }
  await mkdir(socketFolder(dataDir), { recursive: true, mode: 0o700 });
  await chmod(socketFolder(dataDir), 0o700);
  // Whoever holds the embedded database's lock finds what a process left that is gone; of two on PostgreSQL the newer answers.
  await rm(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    serve(socket, runCommand, log);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function serve(socket: Socket, runCommand: RunCommand, log: Logger): void {
  const gone = new AbortController();
  const lines = createInterface({ input: socket });
  const write = (line: AnswerLine) => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(line)}\n`);
  };
  socket.on("error", () => socket.destroy());
  socket.once("close", () => gone.abort());
  lines.once("line", (line) => {
    void answer(line, runCommand, { onProgress: (progress) => write({ progress }), signal: gone.signal }).then(
      (line) => socket.end(`${JSON.stringify(line)}\n`),
      (error: unknown) => {
        log.error({ error: toError(error) }, "An operator's command failed");
        write({ refused: toError(error).message, reason: "failed" });
        socket.end();
      },
    );
  });
}

async function answer(line: string, runCommand: RunCommand, context: CommandContext): Promise<AnswerLine> {
  const request = parseLine(requestLine, line);
  if (request === null)
    return { refused: "The running server does not know this command. Is it of the same version?", reason: "failed" };
  try {
    return { answer: await runNamed(request.command, request.input, runCommand, context) };
  } catch (error) {
    if (error instanceof CommandRefused) return { refused: error.message, reason: error.reason };
    throw error;
  }
}

function runNamed<Name extends CommandName>(name: Name, input: unknown, runCommand: RunCommand, context: CommandContext) {
  const read = COMMAND_KINDS[name].input.safeParse(input);
  if (!read.success)
    throw new CommandRefused("The running server does not understand this request. Is it of the same version?", "failed");
  return runCommand(name, read.data, context);
}
