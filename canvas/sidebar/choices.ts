import { clean, MAX_OPTIONS, MIN_OPTIONS, option, plain, type Option } from "../kit/index.js";

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/**
 * What a dropdown can offer, the present choice always among it; null where Intercom would refuse the dropdown.
 * Intercom takes 2 to 10 options, so of more the first ten count.
 */
export function choices(offered: readonly Choice[], present: string | null): { options: Option[]; value?: string } | null {
  const distinct = new Map(offered.filter(isUsable).map((choice) => [choice.id, choice]));
  const chosen = present === null ? undefined : distinct.get(present);
  const ordered = [...distinct.values()];
  const first = ordered.slice(0, MAX_OPTIONS);
  const kept = chosen === undefined || first.includes(chosen) ? first : [chosen, ...first.slice(0, MAX_OPTIONS - 1)];
  if (kept.length < MIN_OPTIONS) return null;
  const options = kept.map(({ id, name }) => option(id, plain(name, 60) || id));
  return chosen === undefined ? { options } : { options, value: chosen.id };
}

/** An id that clicking would bring back changed is no use, so only clean and short ones are offered. */
const isUsable = ({ id }: Choice): boolean => id.trim() !== "" && id.length <= 200 && clean(id) === id;
