import { useState } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { Ask } from "../../api/console-client.js";
import { BusyButton } from "../../parts/busy-button.js";
import { Notice } from "../../parts/notice.js";
import { useTask } from "../../state/use-task.js";
import { Findings } from "./findings.js";
import { setUpTexts } from "./texts.js";

const texts = setUpTexts.make;

interface MakeByApiProps {
  readonly ask: Ask;
  onMade(): void;
}

/** What needs no clicking in Intercom: contact attributes and tags. */
export function MakeByApi({ ask, onMade }: MakeByApiProps) {
  const task = useTask();
  const [made, setMade] = useState<OutputOf<"make-attributes-and-tags"> | null>(null);
  const make = () =>
    task.run(async () => {
      setMade(await ask("make-attributes-and-tags", {}));
      onMade();
    });
  const worthReading = made?.findings.filter(({ level }) => level !== "good") ?? [];
  return (
    <>
      <div class="actions">
        <BusyButton busy={task.busy} busyLabel={texts.busy} onClick={() => void make()}>
          {texts.button}
        </BusyButton>
        <span role="status">{made === null || task.busy ? null : texts.done(made.attributesMade.length, made.tags.length)}</span>
      </div>
      {task.error === null ? null : <Notice tone="failure">{texts.failed(task.error.message)}</Notice>}
      {worthReading.length === 0 ? null : <Findings findings={worthReading} />}
    </>
  );
}
