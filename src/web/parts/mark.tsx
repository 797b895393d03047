/** The app's sign, the same as `favicon.svg`. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width={24} height={24} aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M9 12h14M9 17h9" />
      <circle cx="22.5" cy="20.5" r="2.5" />
    </svg>
  );
}
