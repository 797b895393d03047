import type { InboxTag } from "../../sandbox/inbox-api.js";
import { texts } from "../texts.js";
import { loudestFirst, tagTone } from "./tag-tone.js";

export function TagList({ tags }: { tags: readonly InboxTag[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={texts.parts.tags}>
      {loudestFirst(tags).map(({ id, name }) => (
        <li key={id} class="tag" data-tone={tagTone(name)}>
          {name}
        </li>
      ))}
    </ul>
  );
}
