/**
 * The element that the address leads to, or null. A link that was cut ("#%", as chat programs do) leads nowhere and
 * breaks nothing.
 */
export function hashTarget(): HTMLElement | null {
  const written = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(written));
  } catch {
    return document.getElementById(written);
  }
}
