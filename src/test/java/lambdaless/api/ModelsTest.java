package lambdaless.api;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import lambdaless.api.Definition.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body models, put to draft-04 by the validator that the local gateway has too. */
final class ModelsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchemaFactory DRAFT_04 = JsonSchemaFactory.byDefault();
    private static final Map<String, String> SCHEMAS =
            Api.ofProject().definition(Partition.ofRegion("eu-west-1")).models().stream()
                    .collect(toMap(Model::name, Model::schema));

    @Test
    void there_is_one_per_kind_of_body_and_each_is_draft_04() {
        assertThat(SCHEMAS.keySet())
                .contains(
                        "NewUser",
                        "UserReplacement",
                        "UserPatch",
                        "NewAlbum",
                        "AlbumReplacement",
                        "AlbumPatch",
                        "AlbumBatch",
                        "User",
                        "Users",
                        "UserFavoriteMovies",
                        "Album",
                        "Albums",
                        "ErrorResponse");
        assertThat(SCHEMAS.values())
                .allMatch(schema -> DRAFT_04.getSyntaxValidator().schemaIsValid(tree(schema)))
                .allMatch(schema ->
                        tree(schema).path("$schema").asText().equals("http://json-schema.org/draft-04/schema#"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NewUser|{'userId':'u','name':'n'}",
                "NewUser|{'userId':'...','name':'n','email':'e','age':0,'active':false,'favoriteMovies':[]}",
                "NewUser|{'userId':'u','name':'n','age':150,'favoriteMovies':['a','b']}",
                "UserReplacement|{'name':'😀'}",
                "UserPatch|{'name':'n'}",
                "UserPatch|{'email':null,'age':null,'active':null,'favoriteMovies':null}",
                "NewAlbum|{'artist':'a','album':'b'}",
                "NewAlbum|{'artist':'a','album':'b','releaseYear':9999,'rating':9.5,'genres':['g'],'tracks':[]}",
                "AlbumReplacement|{}",
                "AlbumReplacement|{'tracks':[{'title':'t','length':'3:20'}]}",
                "AlbumPatch|{'tracks':null}",
                "AlbumBatch|{'albums':[{'artist':'a','album':'b'}]}",
            })
    void a_body_within_the_limits_is_taken(String model, String body) {
        assertThat(accepts(model, body.replace('\'', '"'))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NewUser|{'name':'n'}",
                "NewUser|{'userId':'u'}",
                "NewUser|{'userId':'','name':'n'}",
                "NewUser|{'userId':'.','name':'n'}",
                "NewUser|{'userId':'..','name':'n'}",
                "NewUser|{'userId':'u','name':''}",
                "NewUser|{'userId':'u','name':7}",
                "NewUser|{'userId':'u','name':null}",
                "NewUser|{'userId':'u','name':'n','age':-1}",
                "NewUser|{'userId':'u','name':'n','age':151}",
                "NewUser|{'userId':'u','name':'n','age':1.5}",
                "NewUser|{'userId':'u','name':'n','age':'1'}",
                "NewUser|{'userId':'u','name':'n','active':'true'}",
                "NewUser|{'userId':'u','name':'n','favoriteMovies':['a','a']}",
                "NewUser|{'userId':'u','name':'n','favoriteMovies':['']}",
                "NewUser|{'userId':'u','name':'n','favoriteMovies':null}",
                "NewUser|{'userId':'u','name':'n','etag':'x'}",
                "NewUser|{'userId':'u','name':'a\\u0000b'}",
                "NewUser|{'userId':'u','name':'\\ud800'}",
                "NewUser|[]",
                "UserReplacement|{'userId':'u','name':'n'}",
                "UserReplacement|{}",
                "UserPatch|{}",
                "UserPatch|{'name':null}",
                "UserPatch|{'userId':'u'}",
                "NewAlbum|{'artist':'a'}",
                "NewAlbum|{'artist':'a','album':'b','releaseYear':0}",
                "NewAlbum|{'artist':'a','album':'b','releaseYear':10000}",
                "NewAlbum|{'artist':'a','album':'b','rating':10.1}",
                "NewAlbum|{'artist':'a','album':'b','tracks':[{'title':'t'}]}",
                "NewAlbum|{'artist':'a','album':'b','tracks':[{'title':'t','length':'1','x':1}]}",
                "AlbumBatch|{'albums':[]}",
                "AlbumBatch|{'albums':[{'artist':'a'}]}",
                "AlbumBatch|{}",
                "AlbumBatch|{'albums':[{'artist':'a','album':'b'}],'x':1}",
            })
    void a_body_beyond_them_is_refused(String model, String body) {
        assertThat(accepts(model, body.replace('\'', '"'))).isFalse();
    }

    @Test
    void lengths_count_code_points_and_lists_their_members() {
        assertThat(accepts("NewUser", user("😀".repeat(256), "n"))).isTrue();
        assertThat(accepts("NewUser", user("😀".repeat(257), "n"))).isFalse();
        assertThat(accepts("UserReplacement", "{\"name\":\"" + "é".repeat(1000) + "\"}"))
                .isTrue();
        assertThat(accepts("UserReplacement", "{\"name\":\"" + "é".repeat(1001) + "\"}"))
                .isFalse();
        assertThat(accepts("UserReplacement", "{\"name\":\"n\",\"favoriteMovies\":" + texts(100) + "}"))
                .isTrue();
        assertThat(accepts("UserReplacement", "{\"name\":\"n\",\"favoriteMovies\":" + texts(101) + "}"))
                .isFalse();
        assertThat(accepts("AlbumReplacement", "{\"genres\":" + texts(20) + "}"))
                .isTrue();
        assertThat(accepts("AlbumReplacement", "{\"genres\":" + texts(21) + "}"))
                .isFalse();
        assertThat(accepts("AlbumReplacement", "{\"tracks\":" + tracks(50) + "}"))
                .isTrue();
        assertThat(accepts("AlbumReplacement", "{\"tracks\":" + tracks(51) + "}"))
                .isFalse();
        assertThat(accepts("AlbumBatch", "{\"albums\":" + albums(25) + "}")).isTrue();
        assertThat(accepts("AlbumBatch", "{\"albums\":" + albums(26) + "}")).isFalse();
    }

    private static boolean accepts(String model, String body) {
        try {
            return DRAFT_04.getJsonSchema(tree(SCHEMAS.getOrDefault(model, ""))).validInstance(tree(body));
        } catch (ProcessingException broken) {
            throw new AssertionError(model + " is no schema", broken);
        }
    }

    private static String user(String userId, String name) {
        return "{\"userId\":\"" + userId + "\",\"name\":\"" + name + "\"}";
    }

    private static String texts(int count) {
        return list(count, "\"t%d\"");
    }

    private static String tracks(int count) {
        return list(count, "{\"title\":\"t%d\",\"length\":\"1\"}");
    }

    private static String albums(int count) {
        return list(count, "{\"artist\":\"a\",\"album\":\"b%d\"}");
    }

    private static String list(int count, String member) {
        return IntStream.range(0, count).mapToObj(member::formatted).collect(joining(",", "[", "]"));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + json, noJson);
        }
    }
}
