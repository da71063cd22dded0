// Adds albums, lists them page by page, changes one with two hands at once, and tells errors apart. Run it against a stage:
// API=http://localhost:8080/dev KEY=local-value-of-api-key-standard npm start
import assert from "node:assert/strict";
import { albumsOf, ApiError, client, inWords, rate, type NewAlbum, type Problem } from "./client.js";

const api = client(process.env["API"] ?? "http://localhost:8080/dev", process.env["KEY"] ?? "local-value-of-api-key-standard");
const artist = `The Typed ${process.hrtime.bigint()}`;
const titles = ["Abacus", "Bagatelle", "Canticle", "Ditty", "Étude"];

await api.POST("/album-batches", {
  body: { albums: titles.map((album, at) => ({ artist, album, releaseYear: 1970 + at, rating: 5 }) satisfies NewAlbum) },
});

const found: string[] = [];
for await (const album of albumsOf(api, artist, 2)) {
  found.push(album.album);
}
assert.deepEqual(found, titles);

await Promise.all([1, 2, 3].map(() => rate(api, artist, "Ditty", (rating) => rating + 1)));
const { data: ditty } = await api.GET("/albums/{artist}/{album}", { params: { path: { artist, album: "Ditty" } } });
assert.equal(ditty?.rating, 8, "no change is lost");

assert.equal(await refusal(() => api.POST("/albums", { body: { artist, album: "Ditty" } satisfies NewAlbum })), "conflict");
assert.equal(
  await refusal(() => api.GET("/albums/{artist}/{album}", { params: { path: { artist, album: "Fugue" } } })),
  "not_found",
);
assert.equal(await refusal(() => api.POST("/albums", { body: { artist, album: "Fugue", rating: 11 } satisfies NewAlbum })), "bad_request");

// More at once than a plan takes: all of them are served, since the client waits where it is asked to.
await Promise.all(
  Array.from({ length: 150 }, () => api.GET("/albums/{artist}/{album}", { params: { path: { artist, album: "Ditty" } } })),
);

for (const album of titles) {
  await api.DELETE("/albums/{artist}/{album}", { params: { path: { artist, album } } });
}
console.log(`${found.length} albums in pages of 2; a rating of ${ditty?.rating} by three hands at once`);

async function refusal(request: () => Promise<unknown>): Promise<Problem["error"]> {
  try {
    await request();
  } catch (refused) {
    if (refused instanceof ApiError) {
      console.log(`${refused.status} ${refused.problem.error}: ${inWords(refused.problem.error)}`);
      return refused.problem.error;
    }
    throw refused;
  }
  throw new Error("the request was not refused");
}
