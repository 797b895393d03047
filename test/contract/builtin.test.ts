import { noEmbedder } from "../../src/ai/builtin/embedder/no-embedder.js";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import { openDesk } from "../unit/ai/builtin/desk.js";
import { describeEngineContract } from "./engine-contract.js";

describeEngineContract({
  title: "the built-in engine with its sentence encoder",
  engine: "builtin",
  open() {
    const embedder = startEmbedder();
    return Promise.resolve({ engines: openDesk({ embedder }), close: () => embedder.close() });
  },
});

describeEngineContract({
  title: "the built-in engine without its sentence encoder",
  engine: "builtin",
  open: () => Promise.resolve({ engines: openDesk({ embedder: noEmbedder }), close: () => Promise.resolve() }),
});
