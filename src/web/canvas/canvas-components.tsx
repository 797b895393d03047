/** Canvas components that are only shown (text, tables, images, dividers and spacers), and those that are typed into. */
import { useState, useId } from "preact/hooks";
import type {
  DataTableComponent,
  DividerComponent,
  ImageComponent,
  SpacerComponent,
  TextComponent,
  InputComponent,
  TextareaComponent,
} from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { inboxViewTexts } from "../views/inbox/texts.js";
import { textIn, useCanvas } from "./canvas-context.js";

export function CanvasText({ text, style = "paragraph", align = "left", bottom_margin }: TextComponent) {
  const Tag = style === "header" ? "h3" : "p";
  return (
    <Tag class="canvas-text" data-style={style} data-align={align} data-margin={bottom_margin}>
      {parseFormatting(text).map((span, index) => (
        <FormattedText key={index} span={span} />
      ))}
    </Tag>
  );
}

function FormattedText({ span }: { span: Span }) {
  if (span.kind === "words") return <>{span.text}</>;
  if (span.kind === "bold") return <strong>{span.text}</strong>;
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer">
      {span.text}
    </a>
  );
}

type Span =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

const FORMATTING = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)/g;

/** Bold and links are all the Markdown a Canvas text has; everything else is shown as it is written. */
function parseFormatting(text: string): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const match of text.matchAll(FORMATTING)) {
    spans.push({ kind: "words", text: text.slice(read, match.index) }, formatted(match));
    read = match.index + match[0].length;
  }
  spans.push({ kind: "words", text: text.slice(read) });
  return spans.filter((span) => span.text !== "");
}

function formatted([whole, bold, label, address = ""]: RegExpMatchArray): Span {
  if (bold !== undefined) return { kind: "bold", text: bold };
  const href = webAddress(address);
  return href === null ? { kind: "words", text: whole } : { kind: "link", text: label ?? href, href };
}

/** The Inbox cuts long values and shows them whole on hover. */
export function CanvasDataTable({ items }: DataTableComponent) {
  return (
    <dl class="canvas-table">
      {items.map(({ field, value }, index) => (
        <div key={index}>
          <dt title={field}>{field}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function CanvasImage({ url, width, height, align = "left", rounded = false, bottom_margin, action }: ImageComponent) {
  const href = action === undefined ? null : webAddress(action.url);
  const picture = <Picture url={url} width={width} height={height} rounded={rounded} />;
  return (
    <div class="canvas-image" data-align={align} data-margin={bottom_margin}>
      {href === null ? (
        picture
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" aria-label={inboxViewTexts.canvas.openPage}>
          {picture}
        </a>
      )}
    </div>
  );
}

interface PictureProps {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly rounded: boolean;
}

/** The sandbox loads nothing from outside, so a picture from elsewhere shows as a frame of its size that names its host. */
export function Picture({ url, width, height, rounded }: PictureProps) {
  const [missing, setMissing] = useState(() => new URL(url, window.location.href).origin !== window.location.origin);
  const size = { width: `${width}px`, aspectRatio: `${width} / ${height}` };
  if (missing)
    return (
      <span
        class="picture"
        data-rounded={rounded}
        style={size}
        role="img"
        aria-label={inboxViewTexts.canvas.pictureFrom(hostOf(url))}
      >
        <span aria-hidden="true">{hostOf(url)}</span>
      </span>
    );
  return <img class="picture" data-rounded={rounded} src={url} style={size} alt="" onError={() => setMissing(true)} />;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

export function CanvasDivider({ bottom_margin }: DividerComponent) {
  return <hr class="canvas-divider" data-margin={bottom_margin} />;
}

export function CanvasSpacer({ size = "s" }: SpacerComponent) {
  return <div class="canvas-spacer" data-size={size} aria-hidden="true" />;
}

export function CanvasInput({ id, label, placeholder, action, save_state = "unsaved", disabled = false }: InputComponent) {
  const { values, edit, click } = useCanvas();
  const fieldId = useId();
  const locked = disabled || save_state === "saved";
  const href = action?.type === "url" ? webAddress(action.url) : null;
  return (
    <div class="canvas-field" data-state={save_state}>
      <label for={fieldId}>{label ?? <span class="unseen">{placeholder ?? inboxViewTexts.canvas.write}</span>}</label>
      <div class="canvas-input">
        <input
          id={fieldId}
          type="text"
          data-component={id}
          value={textIn(values[id])}
          placeholder={placeholder}
          disabled={locked}
          onInput={(event) => edit(id, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.isComposing && action?.type === "submit") click(id);
          }}
        />
        {action?.type === "submit" ? (
          <button
            type="button"
            disabled={locked}
            aria-label={inboxViewTexts.canvas.submitField(label ?? placeholder ?? "")}
            onClick={() => click(id)}
          >
            →
          </button>
        ) : null}
        {href === null ? null : (
          <a href={href} target="_blank" rel="noopener noreferrer" aria-label={inboxViewTexts.canvas.openPage}>
            ↗
          </a>
        )}
      </div>
      <SaveState state={save_state} />
    </div>
  );
}

export function CanvasTextarea({ id, label, placeholder, error = false, disabled = false }: TextareaComponent) {
  const { values, edit } = useCanvas();
  const fieldId = useId();
  return (
    <div class="canvas-field" data-state={error ? "failed" : "unsaved"}>
      <label for={fieldId}>{label ?? <span class="unseen">{placeholder ?? inboxViewTexts.canvas.write}</span>}</label>
      <textarea
        id={fieldId}
        data-component={id}
        rows={5}
        value={textIn(values[id])}
        placeholder={placeholder}
        aria-invalid={error}
        disabled={disabled}
        onInput={(event) => edit(id, event.currentTarget.value)}
      />
    </div>
  );
}

/** What Intercom shows by colour alone, said in words as well. */
export function SaveState({ state }: { state: "unsaved" | "saved" | "failed" }) {
  if (state === "unsaved") return null;
  return <span class="canvas-save-state">{state === "saved" ? inboxViewTexts.canvas.saved : inboxViewTexts.canvas.failed}</span>;
}
