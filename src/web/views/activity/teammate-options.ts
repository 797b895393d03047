export type Teammates = readonly { readonly id: string; readonly name: string }[];

/** One choice for each id; somebody known under two names, such as after a rename, stands there with both. */
export function teammateOptions(teammates: Teammates, chosen: string): readonly { value: string; label: string }[] {
  const names = new Map<string, string>();
  for (const { id, name } of teammates) names.set(id, names.has(id) ? `${names.get(id) ?? ""}, ${name}` : name);
  if (chosen !== "" && !names.has(chosen)) names.set(chosen, chosen);
  return [...names].map(([value, label]) => ({ value, label }));
}
