import { execFile } from "node:child_process";
import { statfsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

const MEMORY = "/dev/shm";
const PLENTY_BYTES = 8 * 1024 ** 3;

/** Where databases of a run lie: in memory where there is plenty. The tests kill processes, never the machine, so nothing need reach a disk. */
export function folderOfDatabases(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > PLENTY_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Puts what is in `from` into `to`. Node's own `cp` needs several times as long for a database's thousand files. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await promisify(execFile)("cp", ["-R", "-P", "-p", `${from}/.`, to]);
}
