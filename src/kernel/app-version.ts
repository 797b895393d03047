import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const packageShape = z.object({ version: z.string() });

/** The app's version as package.json has it, whether this runs from the source or from the build. */
export function loadAppVersion(folder: string = import.meta.dirname): string | null {
  const path = join(folder, "package.json");
  if (existsSync(path)) return packageShape.safeParse(JSON.parse(readFileSync(path, "utf8"))).data?.version ?? null;
  return dirname(folder) === folder ? null : loadAppVersion(dirname(folder));
}
