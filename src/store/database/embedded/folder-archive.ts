/**
 * A folder as one file: an index, then each content once and compressed by itself. Of a new database's files two of
 * three are the same as another.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip, gunzip, gzip } from "node:zlib";

const compress = promisify(gzip);

interface Index {
  readonly folders: readonly string[];
  /** In the order of the archive: the compressed size of a content, and the files that hold it. */
  readonly contents: readonly { readonly size: number; readonly paths: readonly string[] }[];
}

/** The length of the index comes first, as a number of 32 bits. */
const PREFIX = 4;

export async function packFolder(folder: string, archive: string): Promise<void> {
  const folders: string[] = [];
  const contents = new Map<string, { readonly packed: Buffer; readonly paths: string[] }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join("/");
    if (entry.isDirectory()) {
      folders.push(name);
      continue;
    }
    const packed = await compress(await readFile(path));
    const key = packed.toString("latin1");
    const content = contents.get(key) ?? { packed, paths: [] };
    content.paths.push(name);
    contents.set(key, content);
  }
  const all = [...contents.values()];
  const index: Index = { folders, contents: all.map(({ packed, paths }) => ({ size: packed.length, paths })) };
  const packedIndex = await compress(JSON.stringify(index));
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32BE(packedIndex.length);
  await writeFile(archive, Buffer.concat([prefix, packedIndex, ...all.map(({ packed }) => packed)]));
}

/** Into an empty folder. What it makes is for this user alone. No file is held in memory as a whole: some have 16 MB. */
export async function unpackFolder(archive: string, folder: string): Promise<void> {
  const { index, at } = await readIndex(archive);
  for (const name of index.folders) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  let start = at;
  for (const { size, paths } of index.contents) {
    const [first = "", ...others] = paths.map((name) => join(folder, name));
    const packed = createReadStream(archive, { start, end: start + size - 1 });
    await pipeline(packed, createGunzip(), createWriteStream(first, { mode: 0o600 }));
    await Promise.all(others.map((path) => copyFile(first, path)));
    start += size;
  }
}

/** With where the first content begins. */
async function readIndex(archive: string): Promise<{ readonly index: Index; readonly at: number }> {
  const handle = await open(archive, "r");
  try {
    const read = async (length: number) => (await handle.read(Buffer.alloc(length), 0, length, null)).buffer;
    const size = (await read(PREFIX)).readUInt32BE();
    const index = await promisify(gunzip)(await read(size));
    return { index: JSON.parse(index.toString("utf8")) as Index, at: PREFIX + size };
  } finally {
    await handle.close();
  }
}
