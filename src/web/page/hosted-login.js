// Login at Cognito's hosted pages: an authorization code with its proof (PKCE), changed for tokens.
// https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html

const base64url = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const page = () => `${location.origin}/`;
const saved = "hosted-login";

/** Leaves the page for the hosted one, which comes back with a code. */
export async function leave({ loginUrl, userPoolClientId, scopes }) {
  const [verifier, state] = [random(), random()];
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
  sessionStorage.setItem(saved, JSON.stringify({ verifier, state, hash: location.hash }));
  const scope = ["openid", "email", ...Object.values(scopes ?? {}).filter(Boolean)].join(" ");
  location.assign(`${loginUrl}/oauth2/authorize?${new URLSearchParams({
    response_type: "code", client_id: userPoolClientId, redirect_uri: page(), scope, state, code_challenge: challenge, code_challenge_method: "S256",
  })}`);
}

/** The tokens for the code that the page was opened with, or nothing if it was not. */
export async function arrive(outputs) {
  const query = new URLSearchParams(location.search);
  const left = JSON.parse(sessionStorage.getItem(saved) ?? "null");
  if (!left || !(query.has("code") || query.has("error"))) return undefined;
  sessionStorage.removeItem(saved);
  history.replaceState(null, "", location.pathname + left.hash);
  if (query.has("error") || query.get("state") !== left.state) throw new Error(`You are not logged in: ${query.get("error_description") ?? "the answer was to another question"}.`);
  return tokens(outputs, { grant_type: "authorization_code", code: query.get("code"), redirect_uri: page(), code_verifier: left.verifier });
}

/** New tokens, while the refresh token lasts. */
export const refresh = (outputs, refreshToken) => tokens(outputs, { grant_type: "refresh_token", refresh_token: refreshToken });

export const logoutUrl = ({ loginUrl, userPoolClientId }) =>
  `${loginUrl}/logout?${new URLSearchParams({ client_id: userPoolClientId, logout_uri: page() })}`;

async function tokens({ loginUrl, userPoolClientId, scopes }, asked) {
  const response = await fetch(`${loginUrl}/oauth2/token`, { method: "POST", body: new URLSearchParams({ client_id: userPoolClientId, ...asked }) });
  const answer = await response.json();
  if (!response.ok) throw new Error(`You are not logged in: ${answer.error_description ?? answer.error}.`);
  const hasScopes = Object.values(scopes ?? {}).some(Boolean);
  return { token: hasScopes ? answer.access_token : answer.id_token, refreshToken: answer.refresh_token ?? asked.refresh_token, person: personOf(answer.id_token) };
}

/** Who the token speaks of; only to be shown. */
function personOf(token = "") {
  try {
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")), character => character.charCodeAt(0))));
    return claims.email ?? claims["cognito:username"] ?? claims.sub;
  } catch {
    return "somebody";
  }
}
