// Where the person is, in the address: #/albums/ABBA/Arrival?by=list-artist-albums&artist=ABBA

/** The kind, the keys of the item that is open, or the form that is, and what the list asks for. */
export function here() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [kind, ...rest] = path.split("/");
  const form = rest[0]?.startsWith("+") ? rest[0].slice(1) : undefined;
  return { kind: decoded(kind), form, keys: form ? [] : rest.filter(Boolean).map(decoded), asked: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a place. */
export function addressOf({ kind, keys = [], form, asked = {} }) {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "" && value !== undefined)).toString();
  const parts = [kind, ...keys].map(encodeURIComponent);
  return `#/${[...parts, ...(form ? [`+${form}`] : [])].join("/")}${query ? `?${query}` : ""}`;
}

export const go = place => { location.hash = addressOf(place); };

/** Goes there without a step to come back to, and without opening it anew. */
export const replace = place => history.replaceState(null, "", addressOf(place));

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
