// The sample front end: it reads the stack's outputs and calls the whole API.

/** How a field is written in a form and read from it; what JSON can say is JSON, so that nothing is lost on the way. */
const text = { show: value => value, read: value => value, rows: 1 };
const number = { show: String, read: Number, hint: "a number" };
const json = { show: value => JSON.stringify(value, null, 1), read: JSON.parse, rows: 3 };
const list = { ...json, hint: 'JSON, such as ["a", "b"] or [{"title": "Waterloo"}]' };
const flag = { ...json, hint: "true or false", rows: 1 };
const types = { string: text, integer: number, number, boolean: flag, array: list, object: { ...json, hint: "JSON" } };

/** The kinds of items; their keys and fields are in the outputs. One's own row has no key, and is there where callers have identities. */
const kinds = {
  me: { one: "my-user", table: "users", title: "Me", create: "replace-my-user" },
  users: { one: "user", table: "users", title: "Users" },
  albums: { one: "album", table: "albums", title: "Albums" },
};

function describe(kinds, fields) {
  for (const [name, kind] of Object.entries(kinds)) {
    kind.keys = name === "me" ? [] : fields[kind.table].filter(field => field.key).map(field => field.name);
    kind.fields = Object.fromEntries(fields[kind.table].filter(field => !field.key).map(field => [field.name, types[field.type]]));
    kind.create ??= `create-${kind.one}`;
  }
}

/** The ways to list them: what is asked for, and what of that is in the path. */
const searches = {
  me: [],
  users: [{ name: "list-users", label: "All", asks: [] }],
  albums: [
    { name: "list-albums", label: "All", asks: [] },
    { name: "list-artist-albums", label: "Of an artist", asks: ["artist", "title"], path: ["artist"] },
    { name: "list-year-albums", label: "Of a year", asks: ["releaseYear"], path: ["releaseYear"] },
  ],
};
const $ = id => document.getElementById(id);
let outputs, kind, opened;

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Calls an operation of the outputs; what is not a success is thrown, in the words of the API's error envelope. */
async function call(operation, path = {}, { query = {}, headers = {}, body } = {}) {
  const { method, url } = outputs.endpoints[operation];
  const address = new URL(url.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name])));
  Object.entries(query).filter(([, value]) => value !== "").forEach(([name, value]) => address.searchParams.set(name, value));
  const text = body && JSON.stringify(body);
  const shown = await credentialHeaders(outputs, { method, url: address, body: text });
  const sent = { ...headers, ...shown, ...(body && { "Content-Type": "application/json" }) };
  const response = await fetch(address, { method, headers: sent, body: text });
  const answer = await response.text();
  const json = answer.trim() ? JSON.parse(answer) : {};
  if (!response.ok) throw new Error(`${response.status} ${json.error ?? ""}: ${json.message ?? answer} (request ${json.requestId ?? "unknown"})`);
  return { json, etag: response.headers.get("ETag") };
}

/** Does something and says how it went. */
function does(action, done) {
  return async event => {
    event?.preventDefault();
    try {
      const said = await action(event);
      note(said ?? done ?? "");
    } catch (problem) {
      note(problem.message, true);
    }
  };
}

function note(message, bad = false) {
  $("note").textContent = message;
  $("note").className = bad ? "bad" : "";
}

const keyOf = item => Object.fromEntries(kinds[kind].keys.map(name => [name, item[name]]));
const titleOf = item => kinds[kind].keys.map(name => item[name]).join(" – ");

function show(table) {
  kind = table;
  Object.keys(kinds).forEach(each => $(each).ariaPressed = String(each === kind));
  const rows = make("ul", { id: "rows" });
  $("list").replaceChildren(make("h2", { textContent: kinds[kind].title }), ...searches[kind].map(searchForm), rows, make("p", { id: "more" }));
  if (kind === "me") return mine();
  open({});
  return load(searches[kind][0], {});
}

/** One's own row, or a form to make it. */
async function mine() {
  try {
    await get({});
  } catch (problem) {
    if (!problem.message.startsWith("404 ")) throw problem;
    open({});
  }
}

function searchForm(search) {
  const inputs = search.asks.map(name => make("input", { name, placeholder: name, ariaLabel: name, required: search.path.includes(name) }));
  const form = make("form", { className: "row" }, ...inputs, make("button", { textContent: search.label }));
  form.onsubmit = does(() => load(search, Object.fromEntries(new FormData(form))));
  return form;
}

/** Lists from the start, or goes on where a page's `next` says. */
async function load(search, asked, next = "") {
  const path = Object.fromEntries((search.path ?? []).map(name => [name, asked[name]]));
  const query = next ? Object.fromEntries(new URLSearchParams(next)) : { title: asked.title ?? "", limit: 10 };
  const { json } = await call(search.name, path, { query });
  const rows = json.items.map(row);
  next ? $("rows").append(...rows) : $("rows").replaceChildren(...rows);
  const more = make("button", { textContent: "More", onclick: does(() => load(search, asked, json.next)) });
  $("more").replaceChildren(...(json.next ? [more] : [`${$("rows").childElementCount} in all`]));
}

function row(item) {
  const known = `get-${kinds[kind].one}` in outputs.endpoints;
  const button = make("button", { textContent: titleOf(item) + (item.name ? ` (${item.name})` : ""), disabled: !known, onclick: does(() => get(keyOf(item))) });
  return make("li", {}, button);
}

async function get(key) {
  const { json, etag } = await call(`get-${kinds[kind].one}`, key);
  open(json, etag);
}

/** Shows an item's form: a new one's when it has no tag. */
function open(item, etag) {
  opened = { item, etag };
  const { one, keys, fields } = kinds[kind];
  const form = make("form", {},
    ...keys.map(name => field(name, text, item[name], { required: true, readOnly: Boolean(etag), maxLength: 256 })),
    ...Object.entries(fields).map(([name, type]) => field(name, type, item[name])),
    make("div", { className: "actions" }, make("button", { className: "main", textContent: etag ? "Save changes" : `Create ${one}` }),
      ...(etag ? [make("button", { type: "button", textContent: "Delete", onclick: does(remove) }), make("button", { type: "button", textContent: "New", onclick: () => open({}) })] : [])));
  form.onsubmit = does(() => save(read(form)));
  $("item").replaceChildren(make("h2", { textContent: etag ? titleOf(item) || "My row" : `New ${one}` }), form, ...(kinds[kind].table === "users" ? favorites(etag) : batch(etag)));
}

function field(name, type, value, properties = {}) {
  const shown = value === undefined ? "" : type.show(value);
  const input = make("textarea", { name, rows: type.rows ?? 1, value: shown, spellcheck: false, ...properties });
  input.dataset.shown = input.value; // as the browser holds it, which may end lines otherwise
  return make("label", {}, name, make("small", { textContent: type.hint ? ` (${type.hint})` : "" }), input);
}

/** What the form says of the item, field by field; of an item that exists, only what was edited. */
function read(form) {
  const { keys, fields } = kinds[kind];
  const edited = [...keys, ...Object.keys(fields)].map(name => form.elements[name]).filter(input => input.value !== input.dataset.shown);
  return Object.fromEntries(edited.map(({ name, value }) => [name, value === "" ? null : (fields[name] ?? text).read(value)]));
}

/** Creates, or changes what was edited, if nobody else has changed the item since it was read. */
async function save(values) {
  const { one } = kinds[kind];
  if (Object.keys(values).length === 0) return "Nothing is changed.";
  const said = opened.etag ? "Saved." : "Created.";
  const { json, etag } = opened.etag
    ? await call(`update-${one}`, keyOf(opened.item), { headers: { "If-Match": opened.etag }, body: values })
    : await call(kinds[kind].create, {}, { body: values });
  await show(kind);
  if (kind !== "me") open(json, etag);
  return said;
}

async function remove() {
  await call(`delete-${kinds[kind].one}`, keyOf(opened.item), { headers: { "If-Match": opened.etag } });
  await show(kind);
  return "Deleted.";
}

function favorites(etag) {
  if (!etag) return [];
  const key = keyOf(opened.item);
  const my = kind === "me" ? "my-" : "";
  const again = async (operation, movie) => { await call(operation, { ...key, movie }); await get(key); };
  const form = make("form", { className: "row" }, make("input", { name: "movie", required: true, ariaLabel: "Movie" }), make("button", { textContent: "Add" }));
  form.onsubmit = does(() => again(`add-${my}favorite-movie`, form.elements.movie.value), "Added.");
  const row = movie => make("li", {}, make("span", { textContent: movie }),
    make("button", { textContent: "Remove", onclick: does(() => again(`remove-${my}favorite-movie`, movie), "Removed.") }));
  const rows = make("ul");
  call(`list-${my}favorite-movies`, key)
    .then(({ json }) => rows.replaceChildren(...json.items.map(row)))
    .catch(problem => note(problem.message, true));
  return [make("h2", { textContent: "Favorite movies" }), rows, form];
}

/** Many albums at once, all or none; sent twice with the same key, they are written once. */
function batch(etag) {
  if (etag) return [];
  const form = make("form", {}, make("label", {}, "Several albums", make("small", { textContent: ' (JSON, such as [{"artist": "ABBA", "album": "Arrival"}])' }), make("textarea", { name: "albums", rows: 4 })), make("button", { textContent: "Create all" }));
  const key = crypto.randomUUID();
  form.onsubmit = does(async () => {
    const albums = JSON.parse(form.elements.albums.value);
    await call("create-albums", {}, { headers: { "Idempotency-Key": key }, body: { albums } });
    await show(kind);
    return "Created.";
  });
  return [form];
}

does(async () => {
  outputs = await (await fetch("outputs.json")).json();
  describe(kinds, outputs.fields);
  $("api").textContent = outputs.apiUrl;
  $("credentials").replaceChildren(...credentialFields(outputs), make("button", { textContent: "Use" }));
  if ($("token") && location.origin === new URL(outputs.apiUrl).origin) $("token").value = await localToken(outputs);
  if (!("get-my-user" in outputs.endpoints)) $("me").hidden = true;
  Object.keys(kinds).forEach(each => $(each).onclick = does(() => show(each)));
  $("credentials").onsubmit = does(() => show(kind));
  await show(location.hash === "#albums" ? "albums" : $("me").hidden ? "users" : "me");
})();
