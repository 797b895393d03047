/** Initials; the name itself always stands beside it. */
export function Avatar({ name, tone }: { name: string; tone: "customer" | "teammate" | "bot" }) {
  return (
    <span class="avatar" data-tone={tone} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const deadLetters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return deadLetters.map((word) => /^./u.exec(word ?? "")?.[0].toUpperCase() ?? "").join("");
}
