import { useAnnounce } from "../../state/announce.js";
import { useTask } from "../../state/use-task.js";
import { texts } from "../../texts.js";

export function SignOutButton({ onSignOut }: { onSignOut(): Promise<void> }) {
  const { busy, run } = useTask();
  const announce = useAnnounce();
  const signOut = async () => {
    const isOut = await run(onSignOut);
    if (!isOut) announce(texts.frame.stillIn);
  };
  return (
    <button type="button" class="button" disabled={busy} onClick={() => void signOut()}>
      {texts.frame.signOut}
    </button>
  );
}
