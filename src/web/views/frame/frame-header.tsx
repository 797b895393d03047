import { useId } from "preact/hooks";
import { Mark } from "../../parts/mark.js";
import type { SignedIn } from "../../state/use-session.js";
import { texts } from "../../texts.js";
import { navItemsIn, type NavItem } from "./navigation.js";
import { NavLinks } from "./place-links.js";
import { SignOutButton } from "./sign-out-button.js";
import { useMenu } from "./use-menu.js";

interface FrameHeaderProps {
  readonly session: SignedIn;
  readonly current: NavItem | null;
  onSignOut(): Promise<void>;
}

/** The one header of every view. Where there is no room for the links in a row, a button shows them. */
export function FrameHeader({ session: { viewer, mode, canSignOut }, current, onSignOut }: FrameHeaderProps) {
  const menu = useMenu();
  const linksId = useId();
  return (
    <header class="frame-header" onKeyDown={menu.onKeyDown}>
      <a class="frame-product" href="#/">
        <Mark />
        {texts.product}
      </a>
      {mode === "sandbox" ? <span class="badge">{texts.sandbox}</span> : null}
      <button
        type="button"
        ref={menu.button}
        class="button frame-menu"
        aria-expanded={menu.isOpen}
        aria-controls={linksId}
        onClick={menu.toggle}
      >
        {texts.frame.menu}
      </button>
      <div class="frame-fold" id={linksId} data-open={menu.isOpen}>
        <nav class="places" aria-label={texts.frame.navigation}>
          <NavLinks groups={navItemsIn(mode)} current={current} onChoose={menu.close} />
        </nav>
        <div class="frame-who">
          <p>
            <span class="frame-workspace">{viewer.workspaceName ?? viewer.workspaceId}</span>
            {mode === "sandbox" ? null : <span class="frame-viewer">{viewer.name}</span>}
          </p>
          {canSignOut ? <SignOutButton onSignOut={onSignOut} /> : null}
        </div>
      </div>
    </header>
  );
}
