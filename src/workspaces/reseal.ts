/** Another ENCRYPTION_KEY: what the previous one sealed is sealed anew, so that the previous one can be left out. */
import type { Kysely } from "kysely";
import type { Logger } from "../kernel/log.js";
import type { Tables } from "../store/database/tables.js";
import { type Sealer } from "../store/workspaces/sealing.js";
import { listSealedValues, replaceSealedValue, type SealedValue } from "../store/workspaces/sealed-values.js";

interface ResealDeps {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  readonly log: Logger;
}

/** Values that no key opens stay as they are: with their key they can still be read. */
export async function resealAll({ db, sealer, log }: ResealDeps): Promise<void> {
  let count = 0;
  for (const value of await listSealedValues(db)) {
    const plain = sealer.isCurrent(value.sealed) ? null : openedBy(sealer, value);
    if (plain === null) continue;
    await replaceSealedValue(db, value, sealer.seal(plain, value.workspaceId));
    count += 1;
  }
  if (count > 0) log.info({ values: count }, "What the previous ENCRYPTION_KEY had sealed is sealed with the new one");
}

export interface SealedWith {
  /** How many only the previous key opens. */
  readonly previous: number;
  /** Those that no key given opens. */
  readonly unknown: readonly SealedValue[];
}

/** @param sealer null where there is no key. @param only null for every workspace. */
export async function countSealed(db: Kysely<Tables>, sealer: Sealer | null, only: string | null): Promise<SealedWith> {
  const values = (await listSealedValues(db, only)).filter(({ sealed }) => sealer?.isCurrent(sealed) !== true);
  const unknown = values.filter((value) => openedBy(sealer, value) === null);
  return { previous: values.length - unknown.length, unknown };
}

function openedBy(sealer: Sealer | null, { sealed, workspaceId }: SealedValue): string | null {
  try {
    return sealer?.open(sealed, workspaceId) ?? null;
  } catch {
    return null;
  }
}
