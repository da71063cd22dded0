// Calls of the API's operations: patient when it is throttled, and asking for a login when it wants one.

import { countdown } from "./notices.js";
import { sentenceOf } from "./words.js";

const PATIENCE = 300; // seconds; who has to wait longer is told so

/** An answer that is no success, with the envelope's `error` and what the page says of it. */
export class Problem extends Error {
  constructor({ status, error, message, requestId, retryAfter }) {
    super(message);
    Object.assign(this, { status, error, requestId, retryAfter });
    this.sentence = sentenceOf(this);
  }
}

export class Api {
  /** @param logIn asks for a login; answers whether to try again */
  constructor(outputs, session, logIn) {
    Object.assign(this, { outputs, session, logIn });
  }

  /** Calls an operation; answers its JSON (undefined if it has none) and the entity tag. */
  async call(operation, { path = {}, query = {}, headers = {}, body } = {}) {
    const url = new URL(this.outputs.apiUrl + operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name])));
    Object.entries(query).filter(([, value]) => value !== undefined && value !== "").forEach(([name, value]) => url.searchParams.set(name, value));
    const request = { method: operation.method, url, headers, body: body && JSON.stringify(body) };
    if (!this.session.isComplete && !(await this.logIn())) throw new Problem({ status: 401, error: "unauthorized" });
    for (let loggedIn = false; ;) {
      try {
        return await this.#send(request);
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        if (canWait(problem, request)) {
          if (!(await countdown(problem.retryAfter, problem.sentence))) throw problem;
        } else if (this.#wantsLogin(problem) && !loggedIn && (await this.session.renew() || await this.logIn(this.#reason(problem)))) {
          loggedIn = true;
        } else {
          throw problem;
        }
      }
    }
  }

  #wantsLogin({ error }) {
    return error === "unauthorized" || (error === "forbidden" && this.session.mode === "apiKey");
  }

  #reason(problem) {
    return this.session.mode === "apiKey" ? "The API does not take this key. Give another one." : problem.sentence;
  }

  async #send({ method, url, headers, body }) {
    const shown = await this.session.headers({ method, url, body });
    const sent = { ...headers, ...shown, ...(body && { "Content-Type": "application/json" }) };
    const response = await fetch(url, { method, headers: sent, body }).catch(() => { throw new Problem({ error: "unreachable" }); });
    const text = await response.text();
    const json = parsed(text);
    if (response.ok) return { json, etag: response.headers.get("ETag") ?? undefined, status: response.status };
    throw new Problem({ status: response.status, message: `The API answered ${response.status}.`, ...json, retryAfter: Number(response.headers.get("Retry-After")) || undefined });
  }
}

/** What was throttled was not done. What is unavailable may have been: only what reads is sent again. */
function canWait({ error, retryAfter }, { method }) {
  const again = error === "throttled" || error === "quota_exceeded" || (error === "unavailable" && method === "GET");
  return again && retryAfter !== undefined && retryAfter <= PATIENCE;
}

function parsed(text) {
  try {
    return text.trim() ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
