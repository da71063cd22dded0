package lambdaless.infra;

import java.util.List;

/** The contract's operations as the tests know them, written down a second time on purpose. */
record OperationTable(
        String name,
        String verb,
        String path,
        String action,
        String permission,
        String target,
        int success,
        String answer) {
    static final List<OperationTable> ALL = List.of(
            of("create-user POST /users UpdateItem users 201 user"),
            of("list-users GET /users Scan users 200 users"),
            of("get-user GET /users/{userId} GetItem users 200 user"),
            of("replace-user PUT /users/{userId} PutItem users 204 replaced"),
            of("update-user PATCH /users/{userId} UpdateItem users 200 user"),
            of("delete-user DELETE /users/{userId} DeleteItem users 200 user"),
            of("list-favorite-movies GET /users/{userId}/favorite-movies GetItem users 200 favorite-movies"),
            of("add-favorite-movie PUT /users/{userId}/favorite-movies/{movie} UpdateItem users 204 changed"),
            of("remove-favorite-movie DELETE /users/{userId}/favorite-movies/{movie} UpdateItem users 204 changed"),
            of("create-album POST /albums UpdateItem albums 201 album"),
            of("create-albums POST /album-batches TransactWriteItems albums 201 done"),
            of("list-albums GET /albums Scan albums 200 albums"),
            of("list-artist-albums GET /albums/{artist} Query albums 200 albums"),
            of("list-year-albums GET /years/{releaseYear}/albums Query albums/index/byReleaseYear 200 albums"),
            of("get-album GET /albums/{artist}/{album} GetItem albums 200 album"),
            of("replace-album PUT /albums/{artist}/{album} PutItem albums 204 replaced"),
            of("update-album PATCH /albums/{artist}/{album} UpdateItem albums 200 album"),
            of("delete-album DELETE /albums/{artist}/{album} DeleteItem albums 200 album"));

    private static OperationTable of(String row) {
        var cells = row.split(" ", -1);
        var permission = cells[3].equals("TransactWriteItems") ? "PutItem" : cells[3];
        return new OperationTable(
                cells[0], cells[1], cells[2], cells[3], permission, cells[4], Integer.parseInt(cells[5]), cells[6]);
    }

    String table() {
        return target.replaceFirst("/.*", "");
    }

    String arnSuffix() {
        return target.substring(table().length());
    }
}
