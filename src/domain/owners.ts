/** Owners of a workspace: the teammates who change its settings and export its records. */
import { z } from "zod";

/** More are no longer a few who are answerable for it. */
export const MOST_OWNERS = 50;

const stored = z.object({ owners: z.array(z.string()).catch([]) }).catch({ owners: [] });

/** Teammate ids, as they are kept beside the settings; none in workspaces that were connected before there were owners. */
export function parseOwners(settings: Readonly<Record<string, unknown>>): readonly string[] {
  return stored.parse(settings).owners;
}

/**
 * Where none is named yet, every teammate stays one.
 * @param teammateId null for whoever knows ADMIN_TOKEN, and in the sandbox
 */
export function isOwner(owners: readonly string[], teammateId: string | null): boolean {
  return teammateId === null || owners.length === 0 || owners.includes(teammateId);
}
