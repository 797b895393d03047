import { addressOf } from "../../router/route.js";
import { texts } from "../../texts.js";
import type { NavItem, NavGroup } from "./navigation.js";

interface NavLinksProps {
  readonly groups: readonly NavGroup[];
  readonly current: NavItem | null;
  onChoose(): void;
}

export function NavLinks({ groups, current, onChoose }: NavLinksProps) {
  return (
    <>
      {groups.map(({ moment, navItems }) => (
        <div key={moment} class="place-group">
          <h2 id={`moment-${moment}`}>{texts.frame.moments[moment]}</h2>
          <ul aria-labelledby={`moment-${moment}`}>
            {navItems.map((item) => (
              <li key={item}>
                <a href={addressOf({ at: item })} aria-current={item === current ? "page" : undefined} onClick={onChoose}>
                  {texts.frame.navItems[item]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
