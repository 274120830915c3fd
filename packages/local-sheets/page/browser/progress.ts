// A line under the bar that tells how far a run, or the clock on its way, has come.
import type { Clock, Progress } from '../events';
import type { Texts } from './texts';

/** `showClock` is told where the clock has come to, so that all that tells the time agrees. */
export function createProgress(texts: Texts, locale: string, showClock: (clock: Clock) => void) {
  const line = document.getElementById('progress') as HTMLElement;
  const bar = document.getElementById('progress-bar') as HTMLProgressElement;
  const text = document.getElementById('progress-text') as HTMLElement;
  return (progress: Progress | null): void => {
    line.hidden = progress === null;
    if (progress === null) return;
    if (progress.what === 'run') {
      bar.removeAttribute('value');
      text.textContent = texts.running(progress.calls);
      return;
    }
    const { from, to, instant, zone } = progress;
    bar.max = to - from;
    bar.value = instant - from;
    const day = { timeZone: zone, month: 'numeric', day: 'numeric' } as const;
    text.textContent = texts.movingTo(new Date(instant).toLocaleDateString(locale.replace('_', '-'), day));
    showClock({ instant, zone });
  };
}
