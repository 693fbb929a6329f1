// Keeps the screen on during the lesson: asked for in a tap, taken again when the page comes back.
let wanted = false;

async function take(): Promise<void> {
  if (!wanted || document.visibilityState !== 'visible') return;
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // Low battery, or an http page: the phone locks as it always does, and the seat is kept.
  }
}

/** Call in a tap. */
export function keepAwake(): void {
  if (!wanted) document.addEventListener('visibilitychange', take);
  wanted = true;
  void take();
}
