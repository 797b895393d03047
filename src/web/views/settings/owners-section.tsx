/** The owners on the page Settings: who they are, and naming or removing one. */
import { useState } from "preact/hooks";
import type { ReadSettings } from "../../../console/api/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton } from "../../parts/buttons.js";
import { Field } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { useFocusOnMove } from "../../router/focus.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { useUnsaved } from "../../state/unsaved.js";
import { settingsViewTexts } from "./texts.js";

interface OwnersSectionProps {
  readonly ask: AskConsole;
  readonly owners: ReadSettings["owners"];
  readonly isOwner: boolean;
  /** Who looks at it: nobody takes themselves off. */
  readonly teammateId: string | null;
  onSaved(): void;
}

export function OwnersSection({ ask, owners, isOwner, teammateId, onSaved }: OwnersSectionProps) {
  const [items, setItems] = useState(owners.items);
  const [named, setNamed] = useState("");
  const saving = useTask();
  const announce = useAnnounce();
  const texts = settingsViewTexts.owners;
  useFocusOnMove(items.map(({ id }) => id).join(" "));
  useUnsaved(named.trim() !== "");
  const save = (wanted: readonly string[]) =>
    void saving.run(async () => {
      const answer = await ask("change-owners", { owners: [...wanted], basedOn: items.map(({ id }) => id) });
      setItems(answer.owners);
      // Taking somebody off leaves alone what is typed.
      setNamed((now) => (wanted.includes(now.trim()) ? "" : now));
      announce(texts.saved);
      onSaved();
    });
  const ids = items.map(({ id }) => id);
  const add = (event: Event) => {
    event.preventDefault();
    // Where none is named yet, whoever names the first one names themselves too, or would lose the way back.
    const first = ids.length === 0 && teammateId !== null ? [teammateId] : ids;
    if (named.trim() !== "") save([...first, named.trim()]);
  };
  return (
    <Section title={texts.title} lead={isOwner ? texts.lead : texts.leadOthers}>
      {items.length === 0 ? <p class="muted">{texts.everybody}</p> : null}
      <ul class="settings-owners">
        {items.map(({ id, name }) => (
          <li key={id}>
            {name}{" "}
            {!isOwner || id === teammateId ? null : (
              <BusyButton busy={saving.busy} onClick={() => save(ids.filter((other) => other !== id))}>
                {texts.remove(name)}
              </BusyButton>
            )}
          </li>
        ))}
      </ul>
      {!isOwner ? null : (
        <form class="settings-form" onSubmit={add}>
          <Field label={texts.add} hint={texts.addHint} error={saving.error?.message ?? null}>
            {(ties) => (
              <input
                {...ties}
                type="text"
                value={named}
                maxLength={320}
                onInput={(event) => setNamed(event.currentTarget.value)}
              />
            )}
          </Field>
          <div class="actions">
            <BusyButton type="submit" busy={saving.busy} busyLabel={settingsViewTexts.bar.saving}>
              {texts.addButton}
            </BusyButton>
          </div>
        </form>
      )}
    </Section>
  );
}
