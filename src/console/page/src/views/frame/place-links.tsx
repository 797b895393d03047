import { addressOf } from "../../router/route.js";
import { texts } from "../../texts.js";
import type { Place, PlaceGroup } from "./navigation.js";

interface PlaceLinksProps {
  readonly groups: readonly PlaceGroup[];
  readonly current: Place | null;
  onChoose(): void;
}

export function PlaceLinks({ groups, current, onChoose }: PlaceLinksProps) {
  return (
    <>
      {groups.map(({ moment, places }) => (
        <div key={moment} class="place-group">
          <h2 id={`moment-${moment}`}>{texts.frame.moments[moment]}</h2>
          <ul aria-labelledby={`moment-${moment}`}>
            {places.map((place) => (
              <li key={place}>
                <a href={addressOf({ at: place })} aria-current={place === current ? "page" : undefined} onClick={onChoose}>
                  {texts.frame.places[place]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
