import type { IntercomApi, Team } from "./api.js";

/** Teams change rarely, and asking costs a call of the rate budget. */
const REMEMBER_MS = 10 * 60_000;
/** A list this young is fresh: a rush of conversations for a team that is gone costs a call in two seconds. */
const FRESH_MS = 2_000;

/** The same API, with the list of teams remembered for ten minutes. */
export function rememberTeams(api: IntercomApi, now: () => number): IntercomApi {
  let remembered: { readonly teams: readonly Team[]; readonly at: number } | null = null;
  return {
    ...api,
    async listTeams(options) {
      const life = options?.fresh === true ? FRESH_MS : REMEMBER_MS;
      if (remembered !== null && now() - remembered.at < life) return remembered.teams;
      const teams = await api.listTeams(options);
      remembered = { teams, at: now() };
      return teams;
    },
  };
}
