// Small drawn marks; beside each stands a word that says the same.
const PATHS = {
  locked: 'M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z',
  free: 'M5 7V4.5a3 3 0 0 1 5.8-1M3.5 7h9v6.5h-9z',
  solved: 'M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6',
  missing: 'M4 8h8',
  atMaximum: 'M3 3h10M8 13V6M5 9l3-3 3 3',
  atMinimum: 'M3 13h10M8 3v7M5 7l3 3 3-3',
  wrong: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.3v.4',
  warning: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.3v.4',
  hint: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.4v3.6M8 5v.4',
  done: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.3 8.2l1.9 1.9 3.5-3.9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
