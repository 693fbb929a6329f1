// Loaded into a server before its first line (`node --import`): answers what it has cost so far, to whoever started it.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 5;

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on('message', (message) => {
    if (message === null || typeof message !== 'object' || message.probe === undefined) return;
    const { user, system } = process.cpuUsage();
    // After the processor's time is read: garbage is no memory, and collecting it no part of a lesson.
    if (message.collect) globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({
      probe: message.probe,
      cpuMs: (user + system) / 1000,
      rss,
      live: heapUsed + external,
      delayMs: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
      worstDelayMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    });
    delay.reset();
  });
  process.channel?.unref();
}
