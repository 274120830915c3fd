// A value that follows another once it has rested for a while, or at once when told to.
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';

/** The value as it last rested, and a way to catch up now. Without a delay it is simply passed through. */
export function useSettled<Value>(value: Value, delay: number): readonly [Value, () => void] {
  const settled = useRef(value);
  const latest = useRef(value);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  latest.current = value;
  if (delay === 0) settled.current = value;
  const settle = useCallback(() => {
    if (settled.current === latest.current) return;
    settled.current = latest.current;
    redraw(undefined);
  }, []);
  useEffect(() => {
    if (settled.current === value) return;
    const timer = setTimeout(settle, delay);
    return () => clearTimeout(timer);
  }, [value, delay, settle]);
  return [settled.current, settle];
}
