import { join, relative } from "node:path";

/** The kernel's limit for the address of a unix socket, less the closing zero; macOS has the smaller one. */
const LONGEST_ADDRESS = 103;

export function socketFolder(dataDir: string): string {
  return join(dataDir, "operate");
}

/** The shorter of the absolute and the relative path; null where even that is too long for the system. */
export function socketPath(dataDir: string): string | null {
  const path = join(socketFolder(dataDir), "socket");
  const [shortest] = [path, relative(process.cwd(), path)].sort((one, other) => one.length - other.length);
  return shortest !== undefined && Buffer.byteLength(shortest) <= LONGEST_ADDRESS ? shortest : null;
}
