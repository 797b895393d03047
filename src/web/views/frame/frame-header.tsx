/** The header (the navigation, who is signed in, signing out), and what asks before a view with unsaved work is left. */
import type { RefObject, ComponentChildren } from "preact";
import { useContext, useId, useRef, useState, useEffect, useMemo } from "preact/hooks";
import { Logo } from "../../parts/badges.js";
import { addressOf } from "../../router/route.js";
import type { SignedInSession } from "../../state/session.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { UnsavedContext } from "../../state/unsaved.js";
import { pageTexts } from "../../texts.js";
import { type NavGroup, type NavItem, navItemsIn } from "./navigation.js";

interface FrameHeaderProps {
  readonly session: SignedInSession;
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
  const { leaveBy } = useContext(UnsavedContext);
  const signOut = async () => {
    const isOut = await run(onSignOut);
    if (!isOut) announce(pageTexts.frame.stillIn);
  };
  return (
    <button type="button" class="button" disabled={busy} onClick={() => leaveBy(() => void signOut())}>
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

/** Asks before what is unsaved is lost: on the way to another view, on signing out, on reload and when the tab is closed. */
export function LeaveGuard({ children }: { children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const go = useRef<() => void>(() => undefined);
  const leaving = useRef(false);
  const work = useMemo(() => {
    const forms = new Set<string>();
    const leaveBy = (next: () => void) => {
      if (forms.size === 0) return next();
      go.current = next;
      dialog.current?.showModal();
    };
    return { forms, leaveBy };
  }, []);
  useEffect(() => {
    let here = window.location.hash;
    // Told before `hashchange`, on which the router acts: by then the address is this one again.
    const hold = () => {
      const wanted = window.location.hash;
      if (work.forms.size === 0 || leaving.current || pathOf(wanted) === pathOf(here)) return;
      window.history.pushState(null, "", here);
      work.leaveBy(() => {
        leaving.current = true;
        window.location.hash = wanted;
      });
    };
    const follow = () => {
      here = window.location.hash;
      leaving.current = false;
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (work.forms.size > 0) event.preventDefault();
    };
    window.addEventListener("popstate", hold);
    window.addEventListener("hashchange", follow);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("popstate", hold);
      window.removeEventListener("hashchange", follow);
      window.removeEventListener("beforeunload", warn);
    };
  }, [work]);
  const leave = () => {
    dialog.current?.close();
    go.current();
  };
  return (
    <UnsavedContext.Provider value={work}>
      {children}
      <dialog ref={dialog} class="question" aria-labelledby={titleId}>
        <h2 id={titleId}>{pageTexts.leave.title}</h2>
        <p>{pageTexts.leave.question}</p>
        <div class="actions">
          <button type="button" class="button button-danger" onClick={leave}>
            {pageTexts.leave.leave}
          </button>
          <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
            {pageTexts.leave.stay}
          </button>
        </div>
      </dialog>
    </UnsavedContext.Provider>
  );
}

const pathOf = (hash: string): string => hash.split("?", 1)[0] ?? "";
