package lambdaless.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;

/** Users and albums as a client writes them, and their paths. */
final class Items {
    private static final JsonMapper JSON = new JsonMapper();

    private Items() {}

    static ObjectNode user(String userId) {
        return JSON.createObjectNode().put("userId", userId).put("name", "Ada");
    }

    static ObjectNode album(String artist, String album) {
        return JSON.createObjectNode().put("artist", artist).put("album", album);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode batch(Iterable<ObjectNode> albums) {
        var batch = JSON.createObjectNode();
        var list = batch.putArray("albums");
        albums.forEach(list::add);
        return batch;
    }

    static String userPath(String userId) {
        return "/users/" + segment(userId);
    }

    static String albumPath(String artist, String album) {
        return "/albums/" + segment(artist) + "/" + segment(album);
    }

    /** A text as a segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static String query(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** A user that is there, and that the stage will be rid of in the end. */
    static Answer created(Stage stage, ObjectNode user) {
        stage.clearUpLater(userPath(user.path("userId").asText()));
        return stage.post("/users", user);
    }

    static Answer createdAlbum(Stage stage, ObjectNode album) {
        stage.clearUpLater(
                albumPath(album.path("artist").asText(), album.path("album").asText()));
        return stage.post("/albums", album);
    }
}
