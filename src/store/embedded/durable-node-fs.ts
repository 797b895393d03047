import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** As much of Emscripten's NODEFS as is replaced here. Internal to PGlite 0.5.16: its version is pinned for this. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  /** Turns a failed system call into the errno that PostgreSQL expects. */
  tryFSOperation(operation: () => void): void;
}

type InitParameters = Parameters<NodeFS["init"]>;

/** PGlite's NODEFS leaves fsync out, so a commit would survive a crash of the process but not a power cut. */
export class DurableNodeFS extends NodeFS {
  syncCount = 0;

  override async init(...[engine, options]: InitParameters): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(engine, options);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      ({ NODEFS }: { NODEFS: NodeFileSystem }) => {
        NODEFS.stream_ops.fsync = ({ nfd }) => {
          NODEFS.tryFSOperation(() => fsyncSync(nfd));
          this.syncCount += 1;
          return 0;
        };
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}
