// One item: a form that changes it if nobody else has since, or makes a new one.

import { conflictOf } from "./conflict.js";
import { button, make } from "./dom.js";
import { fieldsOf } from "./field.js";
import { isRemovable } from "./limits.js";
import { membersOf } from "./members.js";
import { note } from "./notices.js";
import { differing, patchOf, same, titleOf } from "./values.js";
import { labelOf, lower } from "./words.js";

/** The view of an item that was read with its tag; without a tag, of a new one. `events`: saved, removed, close. */
export class ItemView {
  constructor({ api, kind, path, item, etag, events }) {
    Object.assign(this, { api, kind, path, events, etag, base: item });
    this.isNew = etag === undefined;
    this.schema = this.isNew ? kind.create.body : (kind.update ?? kind.replace)?.body;
    this.element = make("section", { id: "item", "aria-labelledby": "item-title" });
    this.element.addEventListener("keydown", event => { if (event.key === "Escape" && !event.defaultPrevented) events.close(); });
    this.#build(item);
  }

  #build(values) {
    const { kind, schema } = this;
    const sets = this.isNew ? [] : kind.members;
    this.names = Object.keys(schema?.properties ?? {}).filter(name => !sets.some(({ property }) => property === name));
    const required = this.isNew || !kind.update ? schema?.required : this.names.filter(name => !isRemovable(schema.properties[name]));
    this.fields = fieldsOf(schema ?? { properties: {} }, values, { required, leftOut: sets.map(({ property }) => property) });
    this.untouched = this.fields.read();
    this.save = make("button", { type: "submit", class: "main", id: "save", text: this.isNew ? lowerless(kind.create.summary) : "Save changes" });
    this.form = make("form", { novalidate: true, onsubmit: event => { event.preventDefault(); this.#submit(); } },
      ...this.fields.fields.map(each => each.element),
      make("div", { class: "actions" }, schema ? this.save : undefined,
        kind.remove && !this.isNew ? button("Delete", () => this.#delete(), { class: "danger", id: "delete" }) : undefined));
    this.sets = sets.map(set => membersOf({ api: this.api, set, path: this.path, values: this.base[set.property] ?? [], changed: () => this.#changedElsewhere() }));
    this.element.replaceChildren(this.#head(), this.form, ...this.sets);
  }

  #head() {
    const { kind, base, isNew } = this;
    const keys = kind.keys.filter(key => base[key] !== undefined && base[key] !== titleOf(kind, base)).map(key => `${lower(labelOf(key))} ${base[key]}`).join(" · ");
    const title = isNew ? kind.create.summary : titleOf(kind, base) || labelOf(kind.name);
    return make("div", { class: "head" },
      make("div", {}, make("h2", { id: "item-title", tabindex: "-1", dir: "auto", text: title }), isNew || !keys ? undefined : make("p", { class: "details" }, make("bdi", { text: keys }))),
      button("Close", () => this.events.close(), { class: "quiet", id: "close" }));
  }

  isDirty() {
    const half = [...this.form.querySelectorAll("input")].some(input => input.validity.badInput) || this.sets.some(set => set.querySelector("input").value !== "");
    return half || !same(this.fields.read(), this.untouched);
  }

  focus() {
    (this.isNew ? this.form.querySelector("input, select, textarea") : this.element.querySelector("#item-title"))?.focus();
  }

  async #submit() {
    const wrong = this.fields.check();
    if (wrong) {
      note("Something is not right yet. It is marked in the form.", "bad");
      return wrong.focus();
    }
    if (!this.isNew && !this.isDirty()) return note("Nothing is changed.");
    return this.#doing(this.save, () => (this.isNew ? this.#create() : this.#change(this.fields.read())));
  }

  async #create() {
    const { api, kind } = this;
    const values = this.fields.read();
    const { json, etag } = kind.create.method === "PUT"
      ? await api.call(kind.create, { headers: { "If-None-Match": "*" }, body: values })
      : await api.call(kind.create, { body: values });
    note("Created.");
    this.untouched = values;
    this.events.saved({ item: json ?? values, etag, isNew: true });
  }

  /** Sends what is new; of somebody else's change in between, both versions are shown. */
  async #change(now) {
    const { api, kind, path, names } = this;
    try {
      const headers = { "If-Match": this.etag };
      const { json, etag } = kind.update
        ? await api.call(kind.update, { path, headers, body: patchOf(names, this.base, now) })
        : await api.call(kind.replace, { path, headers, body: Object.fromEntries(names.filter(name => now[name] !== undefined).map(name => [name, now[name]])) });
      note("Saved.");
      this.adopt(json ?? { ...this.base, ...now }, etag);
      this.events.saved({ item: this.base, etag });
    } catch (problem) {
      if (problem.error === "precondition_failed") await this.#conflict(now);
      else if (problem.error === "not_found") this.#isGone(now);
      else throw problem;
    }
  }

  /** Takes an item as it is now for what the form is compared to. */
  adopt(item, etag) {
    const focused = this.element.contains(document.activeElement) ? document.activeElement.id : "";
    this.base = item;
    this.etag = etag;
    this.#build(item);
    if (focused) (this.element.querySelector(`#${CSS.escape(focused)}`) ?? this.save).focus();
  }

  async #conflict(mine) {
    const { json: theirs, etag } = await this.api.call(this.kind.get, { path: this.path });
    const names = differing(this.names, mine, theirs);
    note("");
    if (names.length === 0) {
      note("Somebody has saved the same meanwhile.");
      this.adopt(theirs, etag);
      return this.events.saved({ item: theirs, etag });
    }
    const dialog = conflictOf({ names, schema: this.schema, base: this.base, mine, theirs });
    const chosen = await dialog.answer;
    if (!chosen) return note("Nothing is saved. What you typed is still here.", "bad");
    this.base = theirs;
    this.etag = etag;
    if (differing(this.names, theirs, chosen).length > 0) return this.#change(chosen);
    note("The other version stays.");
    this.adopt(theirs, etag);
    return this.events.saved({ item: theirs, etag });
  }

  #isGone(values) {
    note("Somebody has deleted this meanwhile. What you typed is still here.", "bad");
    if (!this.kind.replace) return;
    const again = async () => {
      const { etag } = await this.api.call(this.kind.replace, { path: this.path, headers: { "If-None-Match": "*" }, body: values });
      note("Created again.");
      this.adopt({ ...keysOf(this), ...values }, etag);
      this.events.saved({ item: this.base, etag });
    };
    this.save.before(button("Create it again", event => this.#doing(event.target, again), { id: "again" }));
  }

  async #delete() {
    await this.#doing(this.element.querySelector("#delete"), async () => {
      try {
        const { json } = await this.api.call(this.kind.remove, { path: this.path, headers: { "If-Match": this.etag } });
        this.events.removed({ item: json ?? this.base, path: this.path });
      } catch (problem) {
        if (problem.error !== "precondition_failed") throw problem;
        const { json, etag } = await this.api.call(this.kind.get, { path: this.path });
        this.adopt(json, etag);
        note("Somebody changed this meanwhile. It is shown as it is now; delete it again if you still want to.", "bad");
      }
    });
  }

  /** A set's own operations give the item a new tag: it is taken over if nothing else has changed. */
  async #changedElsewhere() {
    const { json, etag } = await this.api.call(this.kind.get, { path: this.path });
    if (differing(this.names, this.base, json).length === 0) Object.assign(this, { etag, base: json });
    this.events.saved({ item: json, etag, isSet: true });
  }

  async #doing(pressed, action) {
    if (pressed.getAttribute("aria-disabled")) return;
    pressed.setAttribute("aria-disabled", "true");
    try {
      await action();
    } catch (problem) {
      note(problem.sentence ?? problem.message, "bad");
    } finally {
      pressed.removeAttribute("aria-disabled");
    }
  }
}

const keysOf = ({ kind, base }) => Object.fromEntries(kind.keys.map(key => [key, base[key]]));
const lowerless = summary => summary.replace(/^Replace .*create it$/, "Create");
