/** What `npm run measure:structure` counts may get better, and not worse. The bounds are what is reached: lower them with it. */
import { describe, expect, it } from "vitest";
import {
  importsAmong,
  listSources,
  lostLists,
  onlyOneImporter,
  repeatedNames,
  wideFiles,
} from "../../../scripts/source-structure.js";

const files = listSources("src", "canvas");
const graph = importsAmong(files);

describe("the structure", () => {
  it("finds the files and what they import", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(graph.find(({ source }) => source === "src/main.ts")?.uses).toContain("src/compose/app.ts");
    expect(graph.find(({ source }) => source === "src/web/main.tsx")?.uses).toContain("src/web/app.tsx");
  });

  it("has one meaning for each exported name", () => {
    expect(repeatedNames(files)).toEqual([]);
  });

  it("has no file that imports more than 12 of ours, what puts things together and lists of a kind aside", () => {
    expect(wideFiles(graph)).toEqual([]);
    expect(lostLists(graph)).toEqual([]);
  });

  it("has few files that serve a single other one", () => {
    expect(onlyOneImporter(graph).length / files.length).toBeLessThanOrEqual(0.31);
  });

  it("has few long files", () => {
    const lines = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length * 0.95)]).toBeLessThan(220);
  });

  it("has few very small files", () => {
    expect(files.filter(({ lines }) => lines <= 25).length / files.length).toBeLessThanOrEqual(0.07);
  });
});
