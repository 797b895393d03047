import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Read by the HTTP client itself. */
export const PROXY_NAMES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"] as const;

/** Read by compose.yaml alone. */
export const COMPOSE_NAMES = ["POSTGRES_PASSWORD", "APP_PORT", "REPLICAS"] as const;

/** Every name the app reads from its environment, as `src/config.ts` lists them. */
export function environmentNames(): string[] {
  const source = readFileSync(join(import.meta.dirname, "../../src/config.ts"), "utf8");
  const list = /const environment = z\.object\(\{\n(.*?)\n\}\);/s.exec(source)?.[1] ?? "";
  return [...list.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = ""]) => name);
}
