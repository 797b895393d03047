import type { WorldSeed } from "../world/world.js";
import { ARTICLES } from "./articles/all-articles.js";
import { COLLECTIONS } from "./collections.js";
import { TEAMMATES } from "./teammates.js";
import { TEAMS } from "./teams.js";

export const WORKSPACE_SEED: WorldSeed = { admins: TEAMMATES, teams: TEAMS, collections: COLLECTIONS, articles: ARTICLES };
