import { noEmbedder } from "../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import { openEngines } from "../unit/ai/builtin/open-engines.js";
import { describeEngineContract } from "./engine-contract.js";

describeEngineContract({
  title: "the built-in engine with its sentence encoder",
  engine: "builtin",
  open() {
    const embedder = startEmbedder();
    return Promise.resolve({ engines: openEngines({ embedder }), close: () => embedder.close() });
  },
});

describeEngineContract({
  title: "the built-in engine without its sentence encoder",
  engine: "builtin",
  open: () => Promise.resolve({ engines: openEngines({ embedder: noEmbedder }), close: () => Promise.resolve() }),
});
