// None of these lines would compile without the comment above it: the compiler tells where one does.
import { client, type AlbumPatch, type NewAlbum } from "./client.js";

const api = client("http://localhost", "key");

// @ts-expect-error: an album has no field `year`
await api.POST("/albums", { body: { artist: "Rush", album: "2112", year: 1976 } satisfies NewAlbum });

// @ts-expect-error: nor is there one to change
await api.PATCH("/albums/{artist}/{album}", { params: { path: { artist: "Rush", album: "2112" } }, body: { year: 1976 } satisfies AlbumPatch });

// @ts-expect-error: an album needs its artist
await api.POST("/albums", { body: { artists: "Rush", album: "2112" } });

// @ts-expect-error: a year is a number
await api.POST("/albums", { body: { artist: "Rush", album: "2112", releaseYear: "1976" } });

const { data } = await api.GET("/albums/{artist}/{album}", { params: { path: { artist: "Rush", album: "2112" } } });

// @ts-expect-error: an album that was read has none either
console.log(data?.year);

// @ts-expect-error: there is no such route
await api.GET("/records");
