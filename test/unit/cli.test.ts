import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BACKTEST_FLAGS, BACKTEST_VALUES, parseOptions, writeOptions } from "../../src/cli/backtest-options.js";
import { localUrl } from "../../src/doctor/checks/app.js";
import { checkClock, checkRegion, checkVersion } from "../../src/doctor/checks/intercom.js";
import { parseArguments, UsageError } from "../../src/cli/command-line.js";
import { explainSystemError } from "../../src/cli/describe-error.js";
import { examine } from "../../src/cli/examine.js";
import { reachServer, socketPath, startSocketServer } from "../../src/cli/socket.js";
import { createTerminal, describeProgress } from "../../src/cli/terminal.js";
import { parseConfig } from "../../src/config.js";
import { createLogger } from "../../src/kernel/log.js";
import { like } from "../support/like.js";

describe("the doctor's checks", () => {
  it("names a region that is not the workspace's, unless the address is fixed", () => {
    expect(checkRegion("EU", "us", false, null)).toMatchObject({
      level: "fault",
      remedy: like("INTERCOM_REGION=eu"),
    });
    expect(checkRegion("EU", "us", true, null)).toMatchObject({ level: "good" });
    expect(checkRegion("AU", "au", false, null)).toMatchObject({ level: "good" });
    expect(checkRegion(null, "us", false, null)).toMatchObject({ level: "good" });
  });

  it.each([
    ["2.7", "good"],
    ["2.17", "good"],
    ["2.6", "notice"],
    ["Preview", "notice"],
  ])("of version %s thinks: %s", (version, level) => {
    expect(checkVersion(version, null).level).toBe(level);
  });

  it.each([
    [0, "good"],
    [9_000, "good"],
    [-90_000, "fault"],
    [90_000, "fault"],
  ])("compares the clock with Intercom's: %i ms off is %s", async (off, level) => {
    let version: unknown;
    const server = createServer((request, response) => {
      version = request.headers["intercom-version"];
      response.writeHead(401).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const finding = await checkClock({ apiUrl: url, version: "2.11" }, () => Date.now() + off, null, AbortSignal.timeout(5_000));
    server.close();
    server.closeAllConnections();
    expect([finding.level, version]).toEqual([level, "2.11"]);
    if (level === "fault") expect(finding.says).toMatch(off > 0 ? /\d+ seconds ahead of/ : /\d+ seconds behind/);
  });

  it("looks for the app where a browser on this machine would", () => {
    expect(localUrl({ host: "0.0.0.0", port: 3000 })).toBe("http://127.0.0.1:3000");
    expect(localUrl({ host: "::1", port: 80 })).toBe("http://[::1]:80");
  });
});

describe("the doctor beside an app whose commands fail", () => {
  it("finds that, and checks the rest", async () => {
    const server = createServer((_request, response) => void response.end('{"status":"ok"}'));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const dataDir = await mkdtemp(join(tmpdir(), "simpli-socket-"));
    const crash = () => Promise.reject(new Error("relation is gone"));
    const socket = await startSocketServer(dataDir, crash, createLogger("silent"));
    const findings = await examine({
      config: parseConfig({
        PORT: String((server.address() as AddressInfo).port),
        INTERCOM_ACCESS_TOKEN: "token",
        INTERCOM_CLIENT_SECRET: "a secret of sixteen",
      }),
      reach: async () => {
        const runCommand = await reachServer(dataDir);
        if (runCommand === null) throw new Error("no socket");
        return { runCommand, through: "server", close: () => Promise.resolve() };
      },
      during: (_what, work) => work,
      workspaceId: null,
      context: { onProgress: () => undefined, signal: AbortSignal.timeout(10_000) },
      explain: (_check, { message }) => ({ says: message, remedy: "Run the doctor again." }),
      report: () => undefined,
    });
    await socket?.close();
    server.close();
    server.closeAllConnections();
    await rm(dataDir, { recursive: true });
    expect(findings.filter(({ says }) => says.includes("relation is gone"))).toMatchObject([
      { check: "token", level: "fault" },
      { check: "sidebar", level: "fault" },
    ]);
    expect(findings.filter(({ check }) => check === "services")).toHaveLength(5);
  });
});

describe("an error of the system", () => {
  const names = { host: "127.0.0.1", dataDir: "./data", databaseUrl: null, metrics: { port: 9100, token: null } };
  const errorOf = (fields: object) => Object.assign(new Error("EACCES: permission denied"), fields);

  it.each([
    [{ code: "EADDRINUSE", syscall: "listen", port: 3000 }, "PORT 3000 is taken by another process. Stop that, or set PORT"],
    [{ code: "EADDRINUSE", syscall: "listen", port: 9100 }, "METRICS_PORT 9100 is taken by another process."],
    [{ code: "EACCES", syscall: "listen", port: 80 }, "Set PORT to 1024 or more."],
    [{ code: "EADDRNOTAVAIL", syscall: "listen", port: 3000 }, "HOST 127.0.0.1 is no address of this machine."],
    [{ code: "EACCES", syscall: "mkdir", path: "data/postgres" }, "DATA_DIR ./data cannot be used: EACCES: permission denied."],
    [{ code: "ENOSPC", syscall: "write", path: "data/x" }, "Make room on its disk."],
    [{ code: "ENOSPC", syscall: "write" }, "Make room on its disk."],
    [{ code: "EDQUOT", syscall: "fsync" }, "Make room on its disk."],
    [{ code: "EIO", syscall: "write" }, "Its disk fails: check it, or set DATA_DIR to another."],
  ])("%j names what sets it", (fields, text) => {
    expect(explainSystemError(errorOf(fields), names)).toEqual(like(text));
  });

  it("elsewhere is nobody's setting", () => {
    expect(explainSystemError(errorOf({ code: "EACCES", syscall: "open", path: "/etc/shadow" }), names)).toBeNull();
    expect(explainSystemError(errorOf({}), names)).toBeNull();
    expect(explainSystemError(errorOf({ code: "EPIPE", syscall: "write" }), names)).toBeNull();
    const elsewhere = { ...names, databaseUrl: "postgres://database/simpli" };
    expect(explainSystemError(errorOf({ code: "ENOSPC", syscall: "write" }), elsewhere)).toBeNull();
  });
});

describe("the terminal", () => {
  it("draws how far a work is", () => {
    expect(describeProgress({ what: "Articles", done: 6, total: 24 })).toBe("Articles [######..................] 6 of 24");
    expect(describeProgress({ what: "Articles", done: 0, total: 0 })).toBe("Articles …");
    expect(describeProgress({ what: "Articles", done: 7, total: null })).toBe("Articles: 7");
  });

  it("says elsewhere than on a terminal once that all is done, and then that it still is now and then", () => {
    let now = 10_000;
    const lines: string[] = [];
    const log = { write: (line: string) => lines.push(line) > 0 } as unknown as NodeJS.WriteStream;
    const terminal = createTerminal(log, log, () => now);
    for (; now < 16_000; now += 200) terminal.progress({ what: "Articles", done: 8, total: 8 });
    expect(lines).toHaveLength(2);
  });
});

describe("the socket's address", () => {
  it("takes the shorter of two ways, and none where both are too long for the system", () => {
    expect(socketPath("./data")).toBe("data/operate/socket");
    expect(socketPath("/var/lib/simpli")).toBe("/var/lib/simpli/operate/socket");
    const [one, other] = ["postgres://h/a", "postgres://h/b"].map((url) => socketPath("./data", url));
    expect(one).toMatch(/^data\/operate\/socket-[0-9a-f]{8}$/);
    expect(other, "of another database").not.toBe(one);
    expect(socketPath(`/${"deep/".repeat(40)}`)).toBeNull();
  });
});

describe("a backtest's options", () => {
  const written = (words: readonly string[]) => {
    const line = { command: "npm run backtest", usage: "Usage", flags: BACKTEST_FLAGS, values: BACKTEST_VALUES };
    return writeOptions(parseOptions(parseArguments(line, words)));
  };

  it("can be typed as they are written, and name the conversations and the truth", () => {
    expect(written([])).toBe("--conversations 500 --truth team");
    const all =
      "--conversations 15 --truth tags:topic/ --since 2026-08-01 --sample 4 --may-store --leave-out-newer --cost-wrong 2.5 --cost-hand 0 --share 7";
    expect(written(all.split(" "))).toBe(all);
    expect(written(["--truth", "attribute:AI category"])).toBe("--conversations 500 --truth 'attribute:AI category'");
    expect(written(["--truth", "tags:$(id)`id`'s"])).toBe("--conversations 500 --truth 'tags:$(id)`id`'\\''s'");
  });
});

describe("the command line", () => {
  const line = { command: "npm run jobs", usage: "Usage", flags: ["all"], values: ["workspace"], takesWords: true };

  it("takes what the command names, in any order", () => {
    const parsed = parseArguments(line, ["retry", "--json", "--workspace", "abc", "--all"]);
    expect(parsed).toMatchObject({ help: false, json: true, words: ["retry"] });
    expect([parsed.hasFlag("all"), parsed.valueOf("workspace")]).toEqual([true, "abc"]);
    expect(parseArguments(line, []).valueOf("workspace")).toBeNull();
  });

  it.each([["--al"], ["--workspace"], ["--all=yes"]])("refuses %s", (word) => {
    expect(() => parseArguments(line, [word])).toThrow(UsageError);
  });

  it("refuses words where the command takes none", () => {
    expect(() => parseArguments({ ...line, takesWords: false }, ["now"])).toThrow(UsageError);
  });
});
