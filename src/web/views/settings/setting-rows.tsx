/** Rows of a setting that are added and removed, and the teams they name. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Choice } from "../../../console/api/settings.js";
import { settingsViewTexts } from "./texts.js";

interface RemoveButtonProps {
  /** What goes, for those who hear the page. */
  readonly of: string;
  readonly disabled?: boolean;
  onRemove(): void;
}

export function RemoveButton({ of, disabled = false, onRemove }: RemoveButtonProps) {
  return (
    <button type="button" class="button settings-remove" disabled={disabled} onClick={onRemove}>
      {settingsViewTexts.remove}
      <span class="unseen"> {of}</span>
    </button>
  );
}

/** Whoever adds or removes a row goes on in the row beside it; where none is left, at the group's button. */
export function useRowFocus(group: RefObject<HTMLElement>): (index: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const index = wanted.current;
    if (index === null) return;
    wanted.current = null;
    const rows = group.current?.querySelectorAll<HTMLElement>(".settings-row");
    const target = rows?.[index]?.querySelector<HTMLElement>("input, select");
    (target ?? group.current?.querySelector<HTMLElement>(".actions button"))?.focus();
  });
  return (index) => void (wanted.current = index);
}

/** A team that is gone stays to be seen, until another is chosen. */
export function teamOptions(items: readonly Choice[], present: string) {
  const offered = items.map(({ id, name }) => ({ value: id, label: name }));
  if (offered.some(({ value }) => value === present)) return offered;
  return [
    { value: present, label: present === "" ? settingsViewTexts.teams.choose : settingsViewTexts.teams.notInIntercom(present) },
    ...offered,
  ];
}
