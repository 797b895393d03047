/** What surrounds every view of the console: the header with navigation and who is signed in, and the announcements. */
import type { ComponentChildren, RefObject } from "preact";
import { useCallback, useEffect, useId, useRef, useState } from "preact/hooks";
import type { AskConsole } from "../../api/console-client.js";
import { Logo } from "../../parts/badges.js";
import { SkipLink } from "../../parts/page-layout.js";
import { useRoute } from "../../router/address.js";
import { ArrivalContext, useArrivals } from "../../router/focus.js";
import { addressOf } from "../../router/route.js";
import { KeptTextsContext } from "../../state/kept-texts.js";
import type { SignedInSession } from "../../state/session.js";
import { AnnounceContext, useAnnounce, useTask } from "../../state/task.js";
import { pageTexts } from "../../texts.js";
import { type NavGroup, type NavItem, navItemAt, navItemsIn } from "./navigation.js";
import { NavOutlet } from "./view-outlet.js";

interface FrameProps {
  readonly session: SignedInSession;
  readonly ask: AskConsole;
  readonly base: string;
  readonly sandboxBase: string;
  onSignOut(): Promise<void>;
}

/** What surrounds every view of the console. */
export function Frame({ session, ask, base, sandboxBase, onSignOut }: FrameProps) {
  const item = navItemAt(useRoute(), session.mode);
  const arriving = useArrivals(item ?? "nowhere");
  const [kept] = useState(() => new Map<string, string>());
  const given = { ask, base, viewer: session.viewer, isOwner: session.isOwner, mode: session.mode };
  return (
    <ArrivalContext.Provider value={arriving}>
      <KeptTextsContext.Provider value={kept}>
        <Announcements>
          <div class="frame" data-view={item}>
            <SkipLink />
            <FrameHeader session={session} current={item} onSignOut={onSignOut} />
            <NavOutlet item={item} given={given} sandboxBase={sandboxBase} />
          </div>
        </Announcements>
      </KeptTextsContext.Provider>
    </ArrivalContext.Provider>
  );
}

const SHOWN_MS = 5_000;

/** Gives everything inside a voice: one text at a time, seen and heard. */
function Announcements({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: "", count: 0 });
  const announce = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  useEffect(() => {
    if (said.text === "") return;
    const waiting = window.setTimeout(() => setSaid(({ count }) => ({ text: "", count })), SHOWN_MS);
    return () => window.clearTimeout(waiting);
  }, [said]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="announcements" role="status">
        {said.text === "" ? null : <p key={said.count}>{said.text}</p>}
      </div>
    </AnnounceContext.Provider>
  );
}

interface FrameHeaderProps {
  readonly session: SignedInSession;
  readonly current: NavItem | null;
  onSignOut(): Promise<void>;
}

/** The one header of every view. Where there is no room for the links in a row, a button shows them. */
function FrameHeader({ session: { viewer, mode, canSignOut }, current, onSignOut }: FrameHeaderProps) {
  const menu = useMenu();
  const linksId = useId();
  return (
    <header class="frame-header" onKeyDown={menu.onKeyDown}>
      <a class="frame-product" href="#/">
        <Logo />
        {pageTexts.product}
      </a>
      {mode === "sandbox" ? <span class="badge">{pageTexts.sandbox}</span> : null}
      <button
        type="button"
        ref={menu.button}
        class="button frame-menu"
        aria-expanded={menu.isOpen}
        aria-controls={linksId}
        onClick={menu.toggle}
      >
        {pageTexts.frame.menu}
      </button>
      <div class="frame-fold" id={linksId} data-open={menu.isOpen}>
        <nav class="nav-groups" aria-label={pageTexts.frame.navigation}>
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

interface NavLinksProps {
  readonly groups: readonly NavGroup[];
  readonly current: NavItem | null;
  onChoose(): void;
}

function NavLinks({ groups, current, onChoose }: NavLinksProps) {
  return (
    <>
      {groups.map(({ moment, navItems }) => (
        <div key={moment} class="nav-group">
          <h2 id={`moment-${moment}`}>{pageTexts.frame.moments[moment]}</h2>
          <ul aria-labelledby={`moment-${moment}`}>
            {navItems.map((item) => (
              <li key={item}>
                <a href={addressOf({ at: item })} aria-current={item === current ? "page" : undefined} onClick={onChoose}>
                  {pageTexts.frame.navItems[item]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function SignOutButton({ onSignOut }: { onSignOut(): Promise<void> }) {
  const { busy, run } = useTask();
  const announce = useAnnounce();
  const signOut = async () => {
    const isOut = await run(onSignOut);
    if (!isOut) announce(pageTexts.frame.stillIn);
  };
  return (
    <button type="button" class="button" disabled={busy} onClick={() => void signOut()}>
      {pageTexts.frame.signOut}
    </button>
  );
}

interface Menu {
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement>;
  toggle(): void;
  close(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A menu that its button opens and closes, and that Escape and a choice close. */
function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    button,
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    onKeyDown(event) {
      if (event.key !== "Escape" || !isOpen) return;
      setOpen(false);
      button.current?.focus();
    },
  };
}
