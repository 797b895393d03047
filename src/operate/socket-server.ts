import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { toError } from "../errors.js";
import type { Logger } from "../log.js";
import { COMMAND_KINDS, type CommandContext, type CommandName, CommandRefused, type RunCommand } from "./command-list.js";
import { type AnswerLine, readLine, requestLine } from "./socket-lines.js";
import { socketFolder, socketPath } from "./socket-path.js";

export interface SocketServer {
  close(): Promise<void>;
}

/**
 * Where the operators' commands reach the process that has the embedded database open. Only the owner of the folder
 * can connect: the folder lets nobody else in, from before the socket exists. Null where the path is too long.
 */
export async function startSocketServer(dataDir: string, runCommand: RunCommand, log: Logger): Promise<SocketServer | null> {
  const path = socketPath(dataDir);
  if (path === null) {
    log.warn({ dataDir }, "DATA_DIR's path is too long for a socket: stop the server before using npm run jobs and the like");
    return null;
  }
  await mkdir(socketFolder(dataDir), { recursive: true, mode: 0o700 });
  await chmod(socketFolder(dataDir), 0o700);
  // We hold the database's lock, so a socket that is there was left by a process that is gone.
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
      (told) => socket.end(`${JSON.stringify(told)}\n`),
      (error: unknown) => {
        log.error({ error: toError(error) }, "An operator's command failed");
        write({ refused: toError(error).message });
        socket.end();
      },
    );
  });
}

async function answer(line: string, runCommand: RunCommand, context: CommandContext): Promise<AnswerLine> {
  const request = readLine(requestLine, line);
  if (request === null) return { refused: "The running server does not know this command. Is it of the same version?" };
  try {
    return { answer: await runNamed(request.command, request.input, runCommand, context) };
  } catch (error) {
    if (error instanceof CommandRefused) return { refused: error.message };
    throw error;
  }
}

function runNamed<Name extends CommandName>(name: Name, input: unknown, runCommand: RunCommand, context: CommandContext) {
  const read = COMMAND_KINDS[name].input.safeParse(input);
  if (!read.success) throw new CommandRefused("The running server does not understand this request. Is it of the same version?");
  return runCommand(name, read.data, context);
}
