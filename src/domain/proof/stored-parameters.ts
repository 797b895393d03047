/**
 * What a run of a backtest was asked for, as it is stored: its parameters, and beside them settings that nobody has saved, or the
 * workspace's own as they were when it began: one report is not of two settings.
 */
import { z } from "zod";
import { parseSettings, type Settings } from "../settings.js";
import { type BacktestParameters, backtestParametersSchema, DEFAULT_PARAMETERS } from "./parameters.js";

const storedParameters = z.object(backtestParametersSchema.shape);
const withSettings = z.object({ unsaved: z.unknown() });
const withStart = z.object({ began: z.object({ settings: z.unknown(), at: z.number() }) });

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

export interface BeganUnder {
  readonly settings: Settings;
  /** Epoch milliseconds before which they were read. */
  readonly at: number;
}

/** Null before it has begun; runs of earlier versions have none. */
export function beganUnderOf(stored: unknown): BeganUnder | null {
  const began = withStart.safeParse(stored).data?.began;
  return began === undefined ? null : { settings: parseSettings(began.settings), at: began.at };
}
