// A list, page by page.

import { button, make } from "./dom.js";
import { note } from "./notices.js";
import { addressOf } from "./routes.js";
import { listOf, searchOf } from "./search.js";
import { detailsOf, same, titleOf } from "./values.js";
import { labelOf, lower } from "./words.js";

/** The list of a kind as `asked`; its rows follow what happens to the items. */
export class ListPane {
  #api;
  #kind;
  #asked;
  #rows = make("ul", { class: "items" });
  #foot = make("div", { class: "foot" });
  #items = [];
  #next;
  #current = [];

  constructor({ api, kind, asked, ask }) {
    this.#api = api;
    this.#kind = kind;
    this.#asked = asked;
    const { create, others, name } = kind;
    const ways = [create && ["New", "new", create.summary], ...others.map(each => [labelOf(each.id), each.id, each.summary])].filter(Boolean);
    this.element = make("section", { "aria-labelledby": "list-title", id: "list" },
      make("div", { class: "head" }, make("h2", { id: "list-title", text: labelOf(name) }),
        ...ways.map(([text, form, title], index) => make("a", { class: index === 0 ? "button main" : "button", href: addressOf({ kind: name, form, asked }), text, title, id: index === 0 ? "new" : undefined }))),
      searchOf(kind, asked, ask), this.#rows, this.#foot);
  }

  /** Begins from the first page. */
  async load() {
    const list = listOf(this.#kind, this.#asked);
    if (list.questions.some(each => each.required && this.#asked[each.name] === undefined)) return this.#say("");
    this.#items = [];
    return this.#page({});
  }

  async #page(query) {
    const list = listOf(this.#kind, this.#asked);
    const { path, own } = this.#questions(list);
    this.#foot.replaceChildren(make("p", { class: "loading", role: "status", text: "Loading …" }));
    this.#rows.setAttribute("aria-busy", "true");
    try {
      const { json } = await this.#api.call(list, { path, query: { ...own, ...query } });
      this.#items.push(...json.items);
      this.#next = json.next;
      this.#show();
    } catch (problem) {
      note(problem.sentence ?? problem.message, "bad");
      this.#foot.replaceChildren(make("p", { text: "This list could not be loaded." }), button("Try again", () => this.#page(query)));
    } finally {
      this.#rows.removeAttribute("aria-busy");
    }
  }

  #questions(list) {
    const path = Object.fromEntries(list.keys.map(key => [key, this.#asked[key]]));
    const own = Object.fromEntries(list.questions.filter(each => each.in === "query").map(each => [each.name, this.#asked[each.name]]));
    return { path, own };
  }

  #show() {
    this.#rows.replaceChildren(...this.#items.map(item => this.#row(item)));
    this.mark(this.#current);
    const count = this.#items.length;
    if (this.#next) {
      const more = async () => {
        await this.#page(Object.fromEntries(new URLSearchParams(this.#next.replace(/^[^?]*\?/, ""))));
        this.#rows.children[count]?.querySelector("a")?.focus();
      };
      this.#foot.replaceChildren(make("span", { text: `${count} so far` }), button("More", more, { id: "more" }));
    } else {
      this.#say(count === 0 ? this.#emptiness() : `${count} in all`);
    }
  }

  #say(text) {
    this.#foot.replaceChildren(make("p", { class: "count", text }));
  }

  #emptiness() {
    const name = lower(labelOf(this.#kind.name));
    const { keys, questions } = listOf(this.#kind, this.#asked);
    if (keys.length > 0) return "Nothing is found. What is marked with * is found as it was written, to the letter.";
    if (questions.length > 0) return "Nothing is found. Try fewer letters, or another way to find.";
    return this.#kind.create ? `There are no ${name} yet. Make the first one with “New”.` : `There are no ${name} yet.`;
  }

  #row(item) {
    const { name, get } = this.#kind;
    const inside = [make("strong", { dir: "auto", text: titleOf(this.#kind, item) }),
      make("span", { class: "details" }, ...detailsOf(this.#kind, item).flatMap((each, index) => [index > 0 ? " · " : "", make("bdi", { text: each })]))];
    return make("li", {}, get ? make("a", { href: addressOf({ kind: name, keys: this.#keysOf(item), asked: this.#asked }) }, ...inside) : make("div", {}, ...inside));
  }

  #keysOf(item) {
    return this.#kind.keys.map(key => item[key]);
  }

  /** Marks the row of the item that is open, if it is here. */
  mark(keys) {
    this.#current = keys;
    this.#items.forEach((item, index) => {
      const link = this.#rows.children[index].querySelector("a");
      if (keys.length > 0 && same(this.#keysOf(item).map(String), keys.map(String))) link?.setAttribute("aria-current", "true");
      else link?.removeAttribute("aria-current");
    });
  }

  /** An item as it is now: in its row, or in a new one at the top. */
  put(item) {
    const at = this.#items.findIndex(each => same(this.#keysOf(each), this.#keysOf(item)));
    if (at >= 0) this.#items[at] = item;
    else this.#items.unshift(item);
    this.#show();
  }

  /** Takes an item off the list. */
  drop(item) {
    this.#items = this.#items.filter(each => !same(this.#keysOf(each), this.#keysOf(item)));
    this.#show();
  }

  focus() {
    (this.#rows.querySelector("[aria-current]") ?? this.#rows.querySelector("a") ?? this.element.querySelector("a, button"))?.focus();
  }
}
