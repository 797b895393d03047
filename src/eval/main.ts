/**
 * How good the built-in engine is: `npm run eval -- --data <folder> [--articles <folder of the drafts' help centres>] [--json]`.
 * Files are known by the end of their names; absent ones and labels that are null are skipped.
 */
import { readdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createBuiltinEngines } from "../ai/builtin/create-builtin-engines.js";
import { loadModel } from "../ai/builtin/heads/head.js";
import { startEmbedder } from "../ai/builtin/embedder/start-embedder.js";
import { evaluateFolder } from "./evaluate-folder.js";
import { printTable } from "./measures.js";

const { values } = parseArgs({
  options: { data: { type: "string" }, articles: { type: "string" }, json: { type: "boolean", default: false } },
});

if (values.data === undefined) {
  process.stderr.write("Say where the evaluation files are: npm run eval -- --data <folder> [--json]\n");
  process.exitCode = 2;
} else {
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const embedder = startEmbedder({
    onFailure: (reason) => report(`The sentence encoder is missing (${reason}): the results are for words and rules alone.`),
  });
  const evaluation = await evaluateFolder({
    folder: values.data,
    names: (await readdir(values.data)).sort(),
    ...(values.articles === undefined ? {} : { articlesFolder: values.articles }),
    enginesFor: (articleSource, unanswered = []) =>
      createBuiltinEngines({
        articleSource,
        embedder,
        unansweredQueries: () => Promise.resolve(unanswered.map((query, at) => ({ query, at }))),
      }),
    report,
  });
  await embedder.close();
  process.stdout.write(
    values.json ? `${JSON.stringify(evaluation, null, 2)}\n` : `${printTable(evaluation.measured, loadModel().learnedFrom)}\n`,
  );
}
