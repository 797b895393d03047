/** The facts key of workflows and connectors. */
import { useState } from "preact/hooks";
import type { FactsKeyState } from "../../../console/api/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { ApiError } from "../../api/request.js";
import { BusyButton, ConfirmButton, CopyButton } from "../../parts/buttons.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useFocusOnMove } from "../../router/focus.js";
import { useAsked } from "../../state/asked.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { factsKeyTexts as texts } from "./alert-texts.js";

interface FactsKeySectionProps {
  readonly ask: AskConsole;
  readonly isOwner: boolean;
  onSaved(): void;
}

/** Whether there is a facts key, and for owners making, replacing and revoking it. A new one is shown once. */
export function FactsKeySection({ ask, isOwner, onSaved }: FactsKeySectionProps) {
  const first = useAsked(ask, "read-facts-key", {});
  return (
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={first} failure={texts.failure}>
        {(loaded) => <FactsKey ask={ask} loaded={loaded} isOwner={isOwner} onSaved={onSaved} />}
      </WhenLoaded>
    </Section>
  );
}

function FactsKey({ ask, loaded, isOwner, onSaved }: FactsKeySectionProps & { readonly loaded: FactsKeyState }) {
  const [state, setState] = useState(loaded);
  const [secret, setSecret] = useState<string | null>(null);
  const task = useTask();
  const announce = useAnnounce();
  const basedOn = { basedOn: state.key?.madeAt ?? null };
  /** Another owner may have been faster: what stands there now is shown beside the refusal. */
  const showTheirs = async (thrown: unknown): Promise<never> => {
    if (!(thrown instanceof ApiError) || thrown.failure !== "refused") throw thrown;
    const theirs = await ask("read-facts-key", {});
    // A key that was shown here is dead where another stands there by now.
    if (theirs.key?.madeAt !== state.key?.madeAt) setSecret(null);
    setState(theirs);
    throw thrown;
  };
  const make = () =>
    void task.run(async () => {
      const made = await ask("make-facts-key", basedOn).catch(showTheirs);
      setState(made);
      setSecret(made.secret);
      announce(texts.made);
      onSaved();
    });
  const revoke = () =>
    void task.run(async () => {
      setState(await ask("revoke-facts-key", basedOn).catch(showTheirs));
      setSecret(null);
      announce(texts.revoked);
      onSaved();
    });
  const { key, address } = state;
  useFocusOnMove(String(key?.madeAt));
  return (
    <>
      {address === null ? null : (
        <p>
          {texts.address} <code class="settings-secret">{address}</code>
        </p>
      )}
      {key === null ? (
        <p class="muted">{texts.none}</p>
      ) : (
        <p>
          {texts.exists(key.endsWith, key.madeBy)} <TimeStamp at={key.madeAt} />
        </p>
      )}
      {secret === null ? null : (
        <p>
          {texts.once} <code class="settings-secret">{secret}</code> <CopyButton text={secret} of={texts.title} />
        </p>
      )}
      {!isOwner ? null : (
        <div class="actions">
          {key === null ? (
            <BusyButton busy={task.busy} onClick={make}>
              {texts.make}
            </BusyButton>
          ) : (
            <>
              <ConfirmButton
                label={texts.replace}
                title={texts.replace}
                question={texts.replaceQuestion}
                confirm={texts.replace}
                variant="danger"
                busy={task.busy}
                onConfirm={make}
              />
              <ConfirmButton
                label={texts.revoke}
                title={texts.revoke}
                question={texts.revokeQuestion}
                confirm={texts.revoke}
                variant="danger"
                busy={task.busy}
                onConfirm={revoke}
              />
            </>
          )}
        </div>
      )}
      {task.error === null ? null : (
        <p class="problem" role="alert">
          {task.error.message}
        </p>
      )}
    </>
  );
}
