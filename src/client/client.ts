// A client of the API: `api.d.ts` is what openapi-typescript makes of `GET /openapi.json`, so that what the API does not have does not compile.
import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./api.js";

export type Problem = components["schemas"]["ErrorResponse"];
export type Album = components["schemas"]["Album"];
export type NewAlbum = components["schemas"]["NewAlbum"];
export type AlbumPatch = components["schemas"]["AlbumPatch"];

const MOST_TRIES = 5;

/** An answer that is not a success; `problem.error` tells one kind from another. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.error}: ${problem.message} (request ${problem.requestId})`);
  }
}

/** Sends a request again after as many seconds as `Retry-After` says. An answer without that header is final. */
async function patientFetch(request: Request): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(request.clone());
    const seconds = response.headers.get("Retry-After");
    if (seconds === null || tries === MOST_TRIES) {
      return response;
    }
    await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
  }
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (response.status >= 400) {
      throw new ApiError(response.status, (await response.json()) as Problem);
    }
  },
};

/** A client of the API at an address, for callers with a key. */
export function client(baseUrl: string, apiKey: string) {
  const api = createClient<paths>({ baseUrl, headers: { "x-api-key": apiKey }, fetch: patientFetch });
  api.use(refusals);
  return api;
}

export type Client = ReturnType<typeof client>;

/** The albums of an artist, page after page. */
export async function* albumsOf(api: Client, artist: string, limit = 25): AsyncGenerator<Album> {
  let position: { after?: string } | undefined = {};
  while (position) {
    const page = await api.GET("/albums/{artist}", { params: { path: { artist }, query: { limit, ...position } } });
    yield* page.data?.items ?? [];
    position = positionIn(page.data?.next);
  }
}

/** Where the next page begins, which is in the link to it. */
function positionIn(next: string | undefined): { after: string } | undefined {
  return next === undefined ? undefined : { after: new URLSearchParams(next).get("after") ?? "" };
}

/** Changes an album as it is now, and again if somebody else changed it in between. */
export async function rate(api: Client, artist: string, album: string, better: (rating: number) => number) {
  for (;;) {
    const path = { artist, album };
    const { data, response } = await api.GET("/albums/{artist}/{album}", { params: { path } });
    const header = { "If-Match": response.headers.get("ETag") ?? "*" };
    const body = { rating: better(data?.rating ?? 0) };
    try {
      const changed = await api.PATCH("/albums/{artist}/{album}", { params: { path, header }, body });
      return changed.data;
    } catch (refused) {
      if (!(refused instanceof ApiError && refused.problem.error === "precondition_failed")) {
        throw refused;
      }
    }
  }
}

/** What a person is told of an error. The compiler sees to it that none is forgotten. */
export function inWords(error: Problem["error"]): string {
  switch (error) {
    case "bad_request":
    case "unsupported_media_type":
      return "Something that was entered does not fit.";
    case "payload_too_large":
      return "That is too much at once.";
    case "unauthorized":
      return "Please log in.";
    case "forbidden":
      return "You may not do this.";
    case "not_found":
      return "It is not there, or not any more.";
    case "conflict":
      return "It exists already, or somebody else is writing it.";
    case "precondition_failed":
      return "Somebody else has changed it meanwhile.";
    case "throttled":
    case "unavailable":
    case "timeout":
      return "There is too much going on; please try again in a moment.";
    case "quota_exceeded":
      return "Your quota is used up.";
    case "internal":
      return "Something is wrong on our side.";
    default:
      return error satisfies never;
  }
}
