// Forms that were left with something unsaved in them, by place: they are there again when the person comes back.

const kept = new Map();
let open;

/** The form that was left at this place, or the one that is made now. */
export function openAt(place, made) {
  leave();
  const returning = kept.get(place);
  open = { place, view: returning ?? made() };
  return { view: open.view, isReturning: Boolean(returning) };
}

/** Closes what is open, and keeps it if there is something unsaved in it. */
export function leave() {
  if (!open) return;
  const { place, view } = open;
  if (view.isDirty()) kept.set(place, view);
  else kept.delete(place);
  open = undefined;
}

/** Forgets what was typed at a place. */
export function forget(place) {
  kept.delete(place);
  if (open?.place === place) open = undefined;
}

window.addEventListener("beforeunload", event => {
  if (kept.size > 0 || open?.view.isDirty()) event.preventDefault();
});
