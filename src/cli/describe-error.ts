/** What ended the process, as its operator reads it: a sentence with the remedy, or the stack of what nobody expected. */
import { isAbsolute, relative, resolve } from "node:path";
import { type Config, ConfigError } from "../config.js";
import { OutsideError } from "../kernel/errors.js";
import { CommandRefused } from "./command-list.js";

/** By their names: who asks a running server does not load the database. */
const PLAIN_NAMES: ReadonlySet<string> = new Set(["DatabaseLockedError", "DatabaseRefusedError", "DatabaseUnavailableError"]);

/** @param config null where the environment could not be read. */
export function describeError(error: Error, config: Config | null): string {
  const explained = config === null ? null : explainSystemError(error, config);
  if (explained !== null) return explained;
  const isPlain =
    error instanceof ConfigError ||
    error instanceof CommandRefused ||
    error instanceof OutsideError ||
    PLAIN_NAMES.has(error.name);
  return isPlain ? error.message : (error.stack ?? error.message);
}

type Names = Pick<Config, "host" | "dataDir" | "metrics">;

/** A port, an address or a folder that cannot be had, with the name that sets it; null for anything else. */
export function explainSystemError(error: NodeJS.ErrnoException, names: Names): string | null {
  const { code, syscall, path } = error;
  if (code === undefined) return null;
  if (syscall === "listen") return explainPort(code, "port" in error ? Number(error.port) : null, names);
  if (syscall === "getaddrinfo" && "hostname" in error && error.hostname === names.host) return hostUnknown(names.host);
  if (path === undefined || !isWithin(names.dataDir, path)) return null;
  const remedy =
    code === "ENOSPC" ? "Make room on its disk." : "Give the folder to the user that runs the app, or set DATA_DIR to another.";
  return `DATA_DIR ${names.dataDir} cannot be used: ${error.message}. ${remedy}`;
}

function explainPort(code: string, port: number | null, { host, metrics }: Names): string | null {
  const name = port !== null && port === metrics.port ? "METRICS_PORT" : "PORT";
  const where = port === null ? name : `${name} ${port}`;
  if (code === "EADDRINUSE") return `${where} is taken by another process. Stop that, or set ${name} to another port.`;
  if (code === "EACCES") return `${where} may not be opened by this user. Set ${name} to 1024 or more.`;
  return code === "EADDRNOTAVAIL" ? hostUnknown(host) : null;
}

function hostUnknown(host: string): string {
  return `HOST ${host} is no address of this machine. Set HOST to one that it has, such as 127.0.0.1, or 0.0.0.0 for all.`;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return !way.startsWith("..") && !isAbsolute(way);
}
