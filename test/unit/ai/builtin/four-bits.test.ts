import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRows, unpackMatrices } from "../../../../src/ai/builtin/embedder/encoders.js";

describe("rows of a table in four bits", () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rows-"));
    path = join(folder, "rows.bin");
    // Two rows of 256: the first all level 15 and 0 in its halves, scales 1 and 0.5; the second 8 and 7, scales 2 and 2^-24.
    const row = (byte: number, ...scales: readonly number[]) =>
      Buffer.concat([Buffer.alloc(128, byte), Buffer.from(Uint16Array.from(scales).buffer)]);
    await writeFile(path, Buffer.concat([row(0x0f, 0x3c00, 0x3800), row(0x78, 0x4000, 0x0001)]));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are read in the order asked for, each group times its scale", () => {
    const rows = openRows(path, 256);
    const numbers = rows.read([1, 0, 1]);
    rows.close();
    expect(numbers).toHaveLength(3 * 256);
    expect([numbers[0], numbers[127], numbers[128]]).toEqual([1, 1, -0.5 * 2 ** -24]);
    expect([numbers[256], numbers[384], numbers[511]]).toEqual([7.5, -3.75, -3.75]);
    expect(numbers.slice(512)).toEqual(numbers.slice(0, 256));
  });

  it("are the same whether read from the file or remembered, of which there are only so many", async () => {
    const copy = join(folder, "copy.bin");
    await copyFile(path, copy);
    const rows = openRows(copy, 256, 1);
    const first = rows.read([0]);
    first.fill(9);
    const again = rows.read([0, 1, 0, 1]);
    // From here on the file says otherwise: what is remembered shows by its old numbers.
    await writeFile(copy, Buffer.alloc(2 * 132));
    const remembered = rows.read([1]);
    const dropped = rows.read([0]);
    rows.close();
    const fresh = openRows(path, 256);
    expect([...again]).toEqual([...fresh.read([0, 1, 0, 1])]);
    expect([...remembered]).toEqual([...fresh.read([1])]);
    expect(new Set(dropped)).toEqual(new Set([-0]));
    fresh.close();
  });

  it("are missing loudly where the file ends", () => {
    const rows = openRows(path, 256);
    expect(() => rows.read([2])).toThrow("ends too early");
    rows.close();
  });
});

describe("matrices in four bits", () => {
  it("are unpacked into whole numbers, each block of rows by its own zero point and step", () => {
    const columns = 2;
    const shape = Uint32Array.from([1, 32, columns]);
    const levels = new Uint8Array(32).fill(0xf0);
    // Zero points 8 and 7, steps 4 and 8 in the first block of rows; 0 and 15, 1 and 2 in the second.
    const grid = Uint8Array.from([0x48, 0x87, 0x10, 0x2f]);
    const numbers = new Int8Array(unpackMatrices(Buffer.concat([Buffer.from(shape.buffer), levels, grid])).buffer);
    expect(numbers).toHaveLength(32 * columns);
    expect([...numbers.slice(0, 2)]).toEqual([-32, 64]);
    expect([...numbers.slice(30, 34)]).toEqual([-32, 64, 0, 0]);
  });
});
