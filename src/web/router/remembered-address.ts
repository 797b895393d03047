const KEY = "simpli-return-to";

/** Notes the place behind `#`, which no server is told, before the page is left to sign in. */
export function rememberAddress(): void {
  keep((storage) => storage.setItem(KEY, window.location.hash));
}

/** Goes to the noted place, once, where the address names none. */
export function returnToRememberedAddress(): void {
  keep((storage) => {
    const hash = storage.getItem(KEY);
    storage.removeItem(KEY);
    if (hash !== null && /^(?:#\/?)?$/.test(window.location.hash)) window.history.replaceState(null, "", hash);
  });
}

/** A browser may refuse to store anything; then the way leads to the first view. */
function keep(use: (storage: Storage) => void): void {
  try {
    use(window.sessionStorage);
  } catch {
    return;
  }
}
