import { expect, it } from "vitest";
import { JOB_NAMES } from "../../../src/jobs/catalog.js";
import { jobWords } from "../../../src/web/views/dead-letters/job-words.js";

it("every kind of job has words for what is missed where it fails", () => {
  expect(JOB_NAMES.filter((name) => jobWords(name) === name)).toEqual([]);
});
