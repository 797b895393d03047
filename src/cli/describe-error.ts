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

/** The same without a stack, for a line of JSON. */
export function problemOf(error: Error, config: Config | null): string {
  return (config === null ? null : explainSystemError(error, config)) ?? error.message;
}

type Names = Pick<Config, "host" | "dataDir" | "databaseUrl" | "metrics">;

const DISK_FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);
/** Calls on an open file, whose errors name none: with the embedded database it is one of DATA_DIR's. */
const ON_OPEN_FILES: ReadonlySet<string> = new Set(["write", "fsync", "fdatasync", "ftruncate"]);

/** A port, an address or a folder that cannot be had, with the name that sets it; null for anything else. */
export function explainSystemError(error: NodeJS.ErrnoException, names: Names): string | null {
  const { code, syscall, path } = error;
  if (code === undefined) return null;
  if (syscall === "listen") return explainPort(code, "port" in error ? Number(error.port) : null, names);
  if (syscall === "getaddrinfo" && "hostname" in error && error.hostname === names.host) return hostUnknown(names.host);
  const unnamed = path === undefined && names.databaseUrl === null && (DISK_FULL.has(code) || code === "EIO");
  const isOurs = path === undefined ? unnamed && ON_OPEN_FILES.has(syscall ?? "") : isWithin(names.dataDir, path);
  if (!isOurs) return null;
  return `DATA_DIR ${names.dataDir} cannot be used: ${error.message}. ${folderRemedy(code)}`;
}

function folderRemedy(code: string): string {
  if (DISK_FULL.has(code)) return "Make room on its disk.";
  if (code === "EIO") return "Its disk fails: check it, or set DATA_DIR to another.";
  return "Give the folder to the user that runs the app, or set DATA_DIR to another.";
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
