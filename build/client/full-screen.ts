// Full screen on F5, the key by which clickers start a show. reveal.js has F; Escape leaves, as the browser does by itself.

export function enterFullScreen(): void {
  if (document.fullscreenElement) return;
  // Refused where the page may not: an embedded deck, a phone. The talk goes on without it.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}
