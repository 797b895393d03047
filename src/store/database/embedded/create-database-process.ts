/** A process for one task: PGlite makes a new database in the folder it is given. */
import { toError } from "../../../kernel/errors.js";
import { startEngine } from "./engine.js";

const [, , folder = ""] = process.argv;
try {
  const engine = await startEngine(folder);
  await engine.close();
} catch (thrown) {
  process.stderr.write(toError(thrown).message);
  process.exitCode = 1;
}
