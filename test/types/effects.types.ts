/** The list of effect kinds and the effects themselves name the same kinds: a difference does not compile. */
import type { EffectKind } from "../../src/domain/effect-kinds.js";
import type { Effect } from "../../src/effects/plan.js";

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

export const everyKindIsListed: Same<EffectKind, Effect["kind"]> = true;
