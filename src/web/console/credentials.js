// What a caller shows in each mode: a key, a token, or a signature that is made here.
import { signed } from "/page/signature.js";
import { labelled, make } from "./dom.js";

const fieldsOf = { apiKey: [], iam: ["accessKeyId", "secretAccessKey", "sessionToken"], cognito: ["token"], lambda: ["token"] };
const labelsOf = { key: "API key", accessKeyId: "Access key id", secretAccessKey: "Secret access key", sessionToken: "Session token", token: "Token" };

/** The fields of the credentials that a stack asks for, filled as far as its outputs know them. */
export function credentialFields(outputs) {
  const keys = Object.values(outputs.apiKeyValues ?? {}).filter(value => value !== "[secret]");
  const known = { key: keys[0], ...outputs.localCredentials?.administrator };
  const asksForKeys = Object.keys(outputs.plans ?? {}).length > 0;
  return [...fieldsOf[outputs.authMode] ?? [], ...(asksForKeys ? ["key"] : [])].map(name => labelled(labelsOf[name],
    make("input", { id: `credential-${name}`, type: "password", autocomplete: "off", spellcheck: false, value: known[name] ?? "" })));
}

/** Gets a token of the local gateway's own issuer, for everything that the stack's scopes allow; of a deployed stack there is none. */
export async function localToken(outputs, subject) {
  const scope = Object.values(outputs.scopes ?? {}).filter(Boolean).join(" ");
  const asked = { ...(subject && { sub: subject }), ...(scope && { scope }), right: "administrator" };
  const response = await fetch("/_local/tokens", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(asked) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer.token;
}

/** The headers that a call needs, of what stands in the fields. */
export async function credentialHeaders(outputs, { method, url, body = "" }) {
  const value = name => document.getElementById(`credential-${name}`)?.value.trim() ?? "";
  const headers = value("key") ? { "x-api-key": value("key") } : {};
  if (value("token")) headers.Authorization = `Bearer ${value("token")}`;
  if (!value("accessKeyId")) return headers;
  const identity = Object.fromEntries(fieldsOf.iam.map(name => [name, value(name)]));
  return { ...headers, ...(await signed(outputs.region, { method, url: new URL(url), body }, identity)) };
}
