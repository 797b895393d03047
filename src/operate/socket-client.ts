import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { COMMAND_KINDS, CommandRefused, type RunCommand } from "./command-list.js";
import { answerLine, readLine } from "./socket-lines.js";
import { socketPath } from "./socket-path.js";

/** Asks the running server; null where none listens on this DATA_DIR's socket. */
export async function reachServer(dataDir: string): Promise<RunCommand | null> {
  const path = socketPath(dataDir);
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
        const told = readLine(answerLine, line);
        if (told === null) continue;
        if ("progress" in told) onProgress(told.progress);
        else if ("refused" in told) throw new CommandRefused(told.refused);
        else return COMMAND_KINDS[name].output.parse(told.answer);
      }
      throw new CommandRefused("The server stopped before it had answered. Please try again.");
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
