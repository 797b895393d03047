/** What a run of a backtest was asked for, as it is stored: its parameters, and beside them settings that nobody has saved. */
import { z } from "zod";
import { parseSettings, type Settings } from "../settings.js";
import { type BacktestParameters, backtestParametersSchema, DEFAULT_PARAMETERS } from "./parameters.js";

const storedParameters = z.object(backtestParametersSchema.shape);
const withSettings = z.object({ unsaved: z.unknown() });

/** What cannot be read is as it is by default. */
export function parseParameters(stored: unknown): BacktestParameters {
  return storedParameters.safeParse(stored).data ?? DEFAULT_PARAMETERS;
}

/** @param unsaved null for the workspace's own settings */
export function withUnsavedSettings(parameters: BacktestParameters, unsaved: Settings | null): object {
  return unsaved === null ? parameters : { ...parameters, unsaved };
}

/** The settings that it tries: only shown, nothing of it is kept and nothing starts like it. Null where it runs under the workspace's own. */
export function unsavedSettingsOf(stored: unknown): Settings | null {
  const unsaved = withSettings.safeParse(stored).data?.unsaved;
  return unsaved === undefined ? null : parseSettings(unsaved);
}
