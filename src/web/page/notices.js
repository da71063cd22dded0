// What the page says of what it does: one line above everything, a countdown, and a toast with a way back.

import { $, button, make } from "./dom.js";
import { duration } from "./words.js";

/** Says it, also to those who listen to the page. */
export function note(text, kind = "done") {
  $("note").className = text ? kind : "";
  $("note").replaceChildren(text ? make("span", { text }) : "", text ? button("×", () => note(""), { class: "quiet", "aria-label": "Close this message" }) : "");
}

/** Waits in sight, and answers whether to go on: false if the person does not want to wait. */
export function countdown(seconds, why) {
  return new Promise(resolve => {
    const until = Date.now() + seconds * 1000;
    const left = make("span", { "aria-hidden": "true", class: "left", id: "left" });
    const end = going => {
      clearInterval(timer);
      if (going) note("");
      resolve(going);
    };
    const show = () => {
      const rest = Math.ceil((until - Date.now()) / 1000);
      left.textContent = `in ${duration(Math.max(rest, 1))}`;
      if (rest <= 0) end(true);
    };
    const timer = setInterval(show, 200);
    $("note").className = "waiting";
    $("note").replaceChildren(make("span", {}, `${why} It is asked again `, left, "."), button("Do not wait", () => end(false), { id: "no-wait" }));
    show();
  });
}

/** A message that stays until it is closed, or until there is another. */
export function toast(text, label, action) {
  const close = () => $("toast").replaceChildren();
  $("toast").replaceChildren(make("span", { text }), button(label, () => { close(); action(); }), button("×", close, { class: "quiet", "aria-label": "Close" }));
}
