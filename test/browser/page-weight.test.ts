import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { supplied } from "../support/postgres.js";

const KILOBYTE = 1000;
const SENT_COMPRESSED = new Set([".html", ".js", ".css", ".svg"]);

describe("the page's weight, gzipped", () => {
  let page: string;
  beforeAll(async () => {
    page = await supplied("page");
  });

  const weightOf = async (files: readonly string[]) => {
    const weights = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(page, file))).length));
    return weights.reduce((sum, weight) => sum + weight, 0);
  };

  it("is below 80 KB until the frame stands, and no view is in that", async () => {
    const html = await readFile(join(page, "index.html"), "utf8");
    const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file]) => file ?? "");
    expect(named.filter((file) => file.includes("-view") || file.includes("inbox"))).toEqual([]);
    expect(await weightOf(["index.html", ...named])).toBeLessThan(80 * KILOBYTE);
  });

  it("is below 240 KB with every view", async () => {
    const files = await readdir(page, { recursive: true });
    expect(await weightOf(files.filter((file) => SENT_COMPRESSED.has(extname(file))))).toBeLessThan(240 * KILOBYTE);
  });
});
