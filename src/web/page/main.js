// The sample front end: made of the stack's outputs, beside it as outputs.json, and of the OpenAPI document that they name.

import { Api } from "./api.js";
import { App } from "./app.js";
import { Description } from "./description.js";
import { $, button } from "./dom.js";
import { arrive } from "./hosted-login.js";
import { askToLogIn } from "./login.js";
import { note } from "./notices.js";
import { Session } from "./session.js";

async function json(address, what) {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error(`${what} cannot be read at ${address}.`);
  return response.json();
}

/** Who is logged in, and the way out and in. */
function showAccount(session, app) {
  const show = () => {
    const change = async () => { if (await askToLogIn(session)) again(); };
    const leave = () => { session.logOut(); again(); };
    const isKey = session.mode === "apiKey";
    const way = button(isKey ? "API key …" : session.isComplete ? session.name : "Log in", change, { id: "account", title: isKey ? "Change the API key" : "Log in as somebody else" });
    $("account-place").replaceChildren(way, ...(session.isComplete && !isKey ? [button("Log out", leave, { id: "log-out", class: "quiet" })] : []));
  };
  const again = () => { note(""); show(); app.reload(); };
  show();
  return show;
}

async function start() {
  const outputs = await json("outputs.json", "The stack's outputs (pulumi stack output --json)");
  const description = new Description(await json(outputs.openApi, "The description of the API"));
  const session = new Session(outputs);
  if (session.isHosted) {
    const tokens = await arrive(outputs);
    if (tokens) session.keep(tokens);
  }
  document.body.dataset.title = description.title;
  $("title").textContent = description.title;
  $("api").textContent = outputs.apiUrl;
  let showAgain = () => {};
  const logIn = async why => {
    const isIn = await (asking ??= askToLogIn(session, why).finally(() => { asking = undefined; }));
    showAgain();
    return isIn;
  };
  let asking;
  const app = new App({ api: new Api(outputs, session, logIn), kinds: description.kinds() });
  showAgain = showAccount(session, app);
  await app.show();
}

start().catch(problem => note(problem.message, "bad"));
