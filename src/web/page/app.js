// The page: where the person is decides which list and which item are open beside each other.

import { ActionView } from "./action-view.js";
import { $, button, make } from "./dom.js";
import { forget, leave, openAt } from "./drafts.js";
import { ItemView } from "./item-view.js";
import { ListPane } from "./list-pane.js";
import { note, toast } from "./notices.js";
import { addressOf, go, here, replace } from "./routes.js";
import { same, titleOf } from "./values.js";
import { labelOf, lower } from "./words.js";

export class App {
  #list;
  #shown;
  #turn = 0;

  constructor({ api, kinds }) {
    this.api = api;
    this.kinds = kinds.map(kind => ({ ...kind }));
    window.addEventListener("hashchange", () => this.show());
    $("kinds").replaceChildren(...kinds.map(kind => make("a", { href: addressOf({ kind: kind.name }), text: labelOf(kind.name), id: `go-${kind.name}` })));
  }

  /** Opens everything anew, as somebody else may see it. */
  async reload() {
    this.#shown = undefined;
    await this.show();
  }

  async show() {
    const turn = ++this.#turn;
    const place = here();
    const kind = this.kinds.find(({ name }) => name === place.kind);
    if (!kind) return replace({ kind: this.kinds[0].name }), this.show();
    this.kinds.forEach(({ name }) => $(`go-${name}`).toggleAttribute("aria-current", name === kind.name));
    document.title = `${labelOf(kind.name)} – ${document.body.dataset.title}`;
    const isSame = this.#shown && this.#shown.kind === kind.name && same(this.#shown.asked, place.asked);
    const wasOpen = Boolean(isSame && $("item"));
    this.#shown = { kind: kind.name, asked: place.asked };
    leave();
    if (!isSame) this.#openList(kind, place.asked);
    this.#list?.mark(place.keys);
    await this.#openItem(kind, place, () => turn === this.#turn);
    if (wasOpen && !$("item")) this.#list?.focus();
    return undefined;
  }

  #openList(kind, asked) {
    this.#list = undefined;
    $("list-place").replaceChildren();
    document.body.classList.toggle("alone", kind.lists.length === 0);
    if (kind.lists.length === 0) return;
    this.#list = new ListPane({ api: this.api, kind, asked, ask: asked => this.#ask(kind, asked) });
    $("list-place").replaceChildren(this.#list.element);
    this.#list.load();
  }

  /** Asking for the same again asks the API again. */
  #ask(kind, asked) {
    note("");
    if (location.hash === addressOf({ kind: kind.name, asked })) this.#list.load();
    else go({ kind: kind.name, asked });
  }

  async #openItem(kind, place, isCurrent) {
    const isSingle = kind.lists.length === 0;
    const isOpen = place.form !== undefined || place.keys.length > 0 || isSingle;
    document.body.classList.toggle("opened", isOpen && !isSingle);
    if (!isOpen) return $("item-place").replaceChildren(this.#nothing(kind));
    const name = JSON.stringify([place.kind, place.form, place.keys]);
    try {
      const made = await this.#make(kind, place, name, isCurrent);
      if (!made || !isCurrent()) return undefined;
      const { view, isReturning } = openAt(name, () => made);
      $("item-place").replaceChildren(view.element);
      if (isReturning) note("What you typed before and did not save is still here.");
      if (!isSingle) view.focus();
    } catch (problem) {
      if (isCurrent()) this.#cannotOpen(kind, place, problem);
    }
    return undefined;
  }

  #nothing(kind) {
    return make("p", { class: "nothing", text: kind.get ? `Pick one of the ${lower(labelOf(kind.name))} to see and change it.` : "With this login you can see the list, but not a single one." });
  }

  async #make(kind, place, name, isCurrent) {
    const events = this.#events(kind, place, name);
    const { api } = this;
    if (place.form === "new") return new ItemView({ api, kind, item: {}, events });
    const operation = kind.others.find(({ id }) => id === place.form);
    if (operation) return new ActionView({ api, operation, done: () => { this.#close(kind, name); this.#list.load(); }, close: events.close });
    const path = Object.fromEntries(kind.keys.map((key, index) => [key, place.keys[index]]));
    if (!isCurrent()) return undefined;
    $("item-place").replaceChildren(make("p", { class: "loading", role: "status", text: "Loading …" }));
    try {
      const { json, etag } = await api.call(kind.get, { path });
      return new ItemView({ api, kind, path, item: json, etag: etag ?? "*", events });
    } catch (problem) {
      if (problem.error === "not_found" && kind.keys.length === 0 && kind.create) return new ItemView({ api, kind, path, item: {}, events });
      throw problem;
    }
  }

  #cannotOpen(kind, place, problem) {
    $("item-place").replaceChildren(make("section", { id: "item", "aria-label": "Message" },
      make("p", { text: problem.sentence ?? problem.message }),
      make("div", { class: "actions" }, button("Try again", () => this.#openItem(kind, place, () => true)), place.keys.length > 0 ? button("Close", () => go({ kind: kind.name, asked: place.asked })) : undefined)));
  }

  #events(kind, { asked }, name) {
    return {
      close: () => go({ kind: kind.name, asked }),
      saved: ({ item, isNew }) => {
        this.#list?.put(item);
        if (!isNew) return;
        forget(name);
        if (kind.lists.length === 0) this.reload();
        else go({ kind: kind.name, keys: kind.keys.map(key => item[key]), asked });
      },
      removed: ({ item, path }) => {
        this.#list?.drop({ ...path, ...item });
        forget(name);
        note("");
        if (kind.lists.length === 0) this.reload();
        else this.#close(kind, name);
        if (kind.replace) toast(`Deleted: ${titleOf(kind, item)}.`, "Undo", () => this.#undo(kind, item, path));
        else note("Deleted.");
      },
    };
  }

  #close(kind, name) {
    forget(name);
    go({ kind: kind.name, asked: here().asked });
  }

  /** Makes it again as it was, if nobody has meanwhile. */
  async #undo(kind, item, path) {
    const body = Object.fromEntries(Object.keys(kind.replace.body.properties).filter(name => item[name] !== undefined).map(name => [name, item[name]]));
    try {
      await this.api.call(kind.replace, { path, headers: { "If-None-Match": "*" }, body });
      note("It is back.");
      if (kind.lists.length === 0) return this.reload();
      this.#list?.put(item);
      return go({ kind: kind.name, keys: kind.keys.map(key => item[key]), asked: here().asked });
    } catch (problem) {
      const said = problem.error === "precondition_failed" ? "Somebody has made one with this name meanwhile; theirs stays." : problem.sentence ?? problem.message;
      note(said, "bad");
      return toast(`Deleted: ${titleOf(kind, item)}.`, "Undo", () => this.#undo(kind, item, path));
    }
  }
}
