// What a caller shows in each mode: a key, a token, or a signature that is made here.
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
  return value("accessKeyId") ? { ...headers, ...(await signature(outputs.region, method, new URL(url), body, value)) } : headers;
}

const utf8 = text => new TextEncoder().encode(text);
const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async text => hex(await crypto.subtle.digest("SHA-256", utf8(text)));
const encoded = text => encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

async function hmac(key, text) {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return crypto.subtle.sign("HMAC", imported, utf8(text));
}

/** AWS's signature, version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html */
async function signature(region, method, url, body, value) {
  const date = new Date().toISOString().replace(/[:-]|\.\d{3}/g, "");
  const scope = [date.slice(0, 8), region, "execute-api", "aws4_request"];
  const signed = { host: url.host, "x-amz-date": date, ...(value("sessionToken") && { "x-amz-security-token": value("sessionToken") }) };
  const names = Object.keys(signed).sort();
  const query = [...url.searchParams].map(pair => pair.map(encoded).join("=")).sort().join("&");
  const canonical = [method, url.pathname.split("/").map(encoded).join("/"), query, ...names.map(name => `${name}:${signed[name]}`), "", names.join(";"), await sha256(body)].join("\n");
  let key = utf8(`AWS4${value("secretAccessKey")}`);
  for (const part of scope) key = await hmac(key, part);
  const proof = hex(await hmac(key, ["AWS4-HMAC-SHA256", date, scope.join("/"), await sha256(canonical)].join("\n")));
  const { host, ...sent } = signed; // the browser sets it itself
  return { ...sent, Authorization: `AWS4-HMAC-SHA256 Credential=${value("accessKeyId")}/${scope.join("/")}, SignedHeaders=${names.join(";")}, Signature=${proof}` };
}
