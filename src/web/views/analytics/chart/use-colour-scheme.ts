import { useEffect, useState } from "preact/hooks";

const DARK = "(prefers-color-scheme: dark)";

export function useColourScheme(): "light" | "dark" {
  const [isDark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isDark ? "dark" : "light";
}
