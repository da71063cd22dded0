// A form for an operation that is neither of one item nor of a list, such as one that makes several at once.

import { button, make } from "./dom.js";
import { fieldsOf } from "./field.js";
import { note } from "./notices.js";

export class ActionView {
  #untouched;
  #fields;

  /** @param done told after it was done */
  constructor({ api, operation, done, close }) {
    this.#fields = fieldsOf(operation.body, {});
    this.#untouched = JSON.stringify(this.#fields.read());
    const key = crypto.randomUUID(); // sent twice with it, it is done once
    const headers = operation.parameters.some(each => each.in === "header" && each.name === "Idempotency-Key") ? { "Idempotency-Key": key } : {};
    const submit = async event => {
      event.preventDefault();
      const wrong = this.#fields.check();
      if (wrong) return wrong.focus();
      try {
        await api.call(operation, { headers, body: this.#fields.read() });
        this.#untouched = JSON.stringify(this.#fields.read());
        note("Done.");
        return done();
      } catch (problem) {
        return note(problem.error === "conflict" ? `Nothing is stored: ${problem.message}.` : problem.sentence ?? problem.message, "bad");
      }
    };
    this.element = make("section", { id: "item", "aria-labelledby": "item-title" },
      make("div", { class: "head" }, make("h2", { id: "item-title", tabindex: "-1", text: operation.summary }), button("Close", close, { class: "quiet", id: "close" })),
      make("form", { novalidate: true, onsubmit: submit }, ...this.#fields.fields.map(each => each.element),
        make("div", { class: "actions" }, make("button", { type: "submit", class: "main", id: "save", text: "Create them" }))));
    this.element.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  }

  isDirty() {
    return JSON.stringify(this.#fields.read()) !== this.#untouched;
  }

  focus() {
    this.element.querySelector("form button, form input")?.focus();
  }
}
