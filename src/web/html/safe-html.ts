/** HTML from outside, made safe. */
import { type ComponentChild, h } from "preact";

/** What a note may show. Headings are lowered, so that a note cannot disturb the outline of the page. */
const ALLOWED: Readonly<Record<string, string>> = {
  P: "p",
  BR: "br",
  B: "b",
  STRONG: "strong",
  I: "i",
  EM: "em",
  U: "u",
  UL: "ul",
  OL: "ol",
  LI: "li",
  H1: "h4",
  H2: "h5",
};

/** Elements whose content was never meant to be read. */
const UNREADABLE = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "NOSCRIPT", "TEXTAREA", "TITLE", "SVG", "MATH"]);

/**
 * HTML from outside as elements of the page. It is parsed into a document that runs nothing and
 * rebuilt from the allow-list without its attributes; what is not allowed leaves only its text.
 */
export function safeHtml(html: string): ComponentChild[] {
  return rebuild(new DOMParser().parseFromString(html, "text/html").body);
}

function rebuild(parent: Node): ComponentChild[] {
  return [...parent.childNodes].flatMap(rebuildNode);
}

function rebuildNode(node: Node): ComponentChild[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  const name = node.tagName.toUpperCase();
  if (UNREADABLE.has(name)) return [];
  if (name === "A") return [rebuildLink(node)];
  const allowed = ALLOWED[name];
  if (allowed === "br") return [h("br", null)];
  return allowed === undefined ? rebuild(node) : [h(allowed, null, ...rebuild(node))];
}

function rebuildLink(link: Element): ComponentChild {
  const href = webAddress(link.getAttribute("href") ?? "");
  if (href === null) return h("span", null, ...rebuild(link));
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...rebuild(link));
}

/** The address where it is a full http(s) one, else null. */
export function webAddress(raw: string): string | null {
  if (!URL.canParse(raw)) return null;
  const { protocol, href } = new URL(raw);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** The words of HTML from outside; nothing in it runs. */
export function plainText(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}
