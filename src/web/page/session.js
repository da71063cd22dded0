// Who the person is to the API: a key, a token or credentials, kept for as long as the tab is open.

import { leave, logoutUrl, refresh } from "./hosted-login.js";
import { signed } from "./signature.js";

/** What a mode asks for. */
const fields = { apiKey: [], iam: ["accessKeyId", "secretAccessKey", "sessionToken"], cognito: ["token"], lambda: ["token"] };

export class Session {
  #place;

  constructor(outputs) {
    this.outputs = outputs;
    this.mode = outputs.authMode;
    this.isLocal = new URL(outputs.apiUrl).origin === location.origin;
    this.asksForKey = Object.keys(outputs.plans ?? {}).length > 0;
    this.#place = `session of ${outputs.apiUrl}`;
    const keys = Object.values(outputs.apiKeyValues ?? {}).filter(value => value !== "[secret]");
    this.given = { key: keys[0], ...outputs.localCredentials?.administrator };
    this.kept = JSON.parse(sessionStorage.getItem(this.#place) ?? "{}");
  }

  /** The names of what a person has to give. */
  get fields() {
    return [...fields[this.mode], ...(this.asksForKey ? ["key"] : [])];
  }

  /** True if people log in at Cognito's own pages. */
  get isHosted() {
    return this.mode === "cognito" && !this.isLocal && Boolean(this.outputs.loginUrl && this.outputs.userPoolClientId);
  }

  /** True if one caller may do more than another: with Cognito only where a right has a scope. */
  get hasRights() {
    return this.mode !== "cognito" || Object.values(this.outputs.scopes ?? {}).some(Boolean);
  }

  /** True if the gateway's own issuer gives a token for a name. */
  get hasLocalIssuer() {
    return this.isLocal && this.fields.includes("token");
  }

  get has() {
    return { ...this.given, ...this.kept };
  }

  get isComplete() {
    return this.fields.every(name => name === "sessionToken" || this.has[name]);
  }

  /** What the page calls the person, or the way in. */
  get name() {
    if (this.mode === "apiKey") return "API key";
    return this.mode === "iam" ? this.#localName ?? this.has.accessKeyId : this.has.person ?? "Token";
  }

  /** What the local gateway calls the identity, if it is one of its own. */
  get #localName() {
    return Object.entries(this.outputs.localCredentials ?? {}).find(([, { accessKeyId }]) => accessKeyId === this.has.accessKeyId)?.[0];
  }

  keep(values) {
    this.kept = { ...this.kept, ...values };
    sessionStorage.setItem(this.#place, JSON.stringify(this.kept));
  }

  forget() {
    this.kept = {};
    sessionStorage.removeItem(this.#place);
  }

  /** The headers that a request shows. */
  async headers(request) {
    const { key, token, accessKeyId } = this.has;
    const headers = this.asksForKey && key ? { "x-api-key": key } : {};
    if (this.fields.includes("token") && token) headers.Authorization = `Bearer ${token}`;
    if (this.mode === "iam" && accessKeyId) return { ...headers, ...(await signed(this.outputs.region, request, this.has)) };
    return headers;
  }

  /** Tries to go on without asking anybody; answers whether that worked. */
  async renew() {
    const { refreshToken } = this.kept;
    if (!refreshToken || !this.isHosted) return false;
    try {
      this.keep(await refresh(this.outputs, refreshToken));
      return true;
    } catch {
      return false;
    }
  }

  goToHostedLogin() {
    return leave(this.outputs);
  }

  /** A token of the gateway's own issuer, for a name and what that person may do. */
  async takeLocalToken(person, right) {
    const { read, write, administer, admin, ...others } = this.outputs.scopes ?? {};
    const scopes = { reader: [read], writer: [read, write], administrator: [read, write, administer, admin, ...Object.values(others)] }[right];
    const scope = scopes.filter(Boolean).join(" ");
    const body = JSON.stringify({ sub: person, right, ...(scope && { scope }) });
    const response = await fetch("/_local/tokens", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    this.keep({ token: answer.token, person });
  }

  /** Leaves nothing behind; where the login is hosted, the page is left for its logout. */
  logOut() {
    const isHosted = this.isHosted && this.kept.token;
    this.forget();
    if (isHosted) location.assign(logoutUrl(this.outputs));
  }
}
