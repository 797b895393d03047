import { loadAppVersion } from "../../../app-version.js";
import type { Health } from "../../api/health.js";
import { healthPageTexts } from "./texts.js";

/** The built-in engine's model and the embedded database together stay well below. */
const LARGE_BYTES = 1_500_000_000;

const app = loadAppVersion() ?? "";

export function checkProcess(now: number): Health["runtime"] {
  const { rss } = process.memoryUsage();
  return {
    ...(rss >= LARGE_BYTES ? healthPageTexts.runtime.large : healthPageTexts.runtime.good),
    app,
    node: process.version,
    startedAt: Math.round(now - process.uptime() * 1000),
    memoryBytes: rss,
  };
}
