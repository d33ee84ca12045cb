/** Icons as drawings of one stroke; their buttons carry the names. */
const PATHS = {
  pin: 'M6 2h4l-.5 4.5L12 9H4l2.5-2.5zM8 9v5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  up: 'M3.5 10.5 8 6l4.5 4.5',
  down: 'M3.5 5.5 8 10l4.5-4.5',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <svg viewBox="0 0 16 16" aria-hidden="true"><path d={PATHS[name]} strokeWidth={name === 'more' ? 2.2 : undefined} /></svg>;
}
