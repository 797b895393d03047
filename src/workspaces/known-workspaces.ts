/** Which workspaces are connected, remembered for a moment: each event asks. */

/** An uninstalled workspace is noticed after this long; meanwhile its events end as "nothing, because disconnected". */
const KNOWN_FOR_MS = 60_000;
/** After an installation elsewhere, its first events may come this much before we ask again; the first sweep finds them. */
const UNKNOWN_FOR_MS = 2_000;
/** Only Intercom's own signature gets this far, so it is a bound against accidents. */
const MOST_REMEMBERED = 10_000;

export interface KnownWorkspaces {
  /** Rejects where the store could not be asked. */
  has(workspaceId: string): Promise<boolean>;
  /** Asks anew the next time, as after an installation. */
  invalidate(workspaceId: string): void;
}

/** Whose events we take, without asking the store for each. */
export function createKnownWorkspaces(isConnected: (id: string) => Promise<boolean>, now: () => number): KnownWorkspaces {
  const remembered = new Map<string, { readonly known: boolean; readonly at: number }>();
  return {
    async has(workspaceId) {
      const entry = remembered.get(workspaceId);
      // One from the future was asked for before the clock was set back.
      const age = now() - (entry?.at ?? -Infinity);
      if (entry !== undefined && age >= 0 && age < (entry.known ? KNOWN_FOR_MS : UNKNOWN_FOR_MS)) return entry.known;
      const known = await isConnected(workspaceId);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(workspaceId, { known, at: now() });
      return known;
    },
    invalidate: (workspaceId) => void remembered.delete(workspaceId),
  };
}
