package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Whatever a client made with AWS's SDK signs is taken; and nothing that was changed since. */
final class AnySignatureTest {
    private static final Gateway STAGE =
            SignedStage.of(SignedStage.stack(List.of("ANY /{proxy+}")), SdkSigner.NOW, served -> {});
    private static final HttpRequest SIGNED =
            SdkSigner.ofWriter().sign("GET", "/dev/users/u1", "limit=25", new byte[0], new Header("X-Custom", "a b"));
    private static final HttpRequest PRESIGNED = SdkSigner.ofWriter()
            .presigning(Duration.ofMinutes(10))
            .sign("GET", "/dev/users/u1", "limit=25", new byte[0]);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(12)
                .map(text -> text.replaceAll("[\\p{Cs}\\x00]", "x")); // half characters have no UTF-8
    }

    @Provide
    Arbitrary<List<String>> segments() {
        return texts().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> queries() {
        return Arbitraries.maps(
                        texts().filter(name -> !name.isEmpty()),
                        texts().list().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        var names = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(12);
        var values = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20);
        return Arbitraries.maps(names.map(name -> "x-a-" + name.toLowerCase(Locale.ROOT)), values)
                .ofMaxSize(4);
    }

    @Property
    void of_the_sdk_is_taken_for_any_path_query_headers_and_body(
            @ForAll("segments") List<String> segments,
            @ForAll("queries") Map<String, List<String>> query,
            @ForAll("headers") Map<String, String> headers,
            @ForAll @Size(max = 40) byte[] body) {
        var path = new StringBuilder("/dev");
        segments.forEach(segment -> path.append('/').append(SdkHttpUtils.urlEncode(segment)));
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .protocol("http")
                .host("localhost")
                .port(8080)
                .encodedPath(path + "/end");
        query.forEach((name, values) -> values.forEach(value -> unsigned.appendRawQueryParameter(name, value)));
        headers.forEach(unsigned::putHeader);

        var request = SdkSigner.ofWriter().sign(unsigned.build(), body);

        assertThat(STAGE.handle(request).status())
                .as(request.path() + "?" + request.query() + " " + request.headers())
                .isEqualTo(200);
    }

    @Property
    void with_another_character_in_its_header_is_refused(
            @ForAll @IntRange(max = 4095) int place, @ForAll @IntRange(min = '!', max = '~') int other) {
        var value = SIGNED.header("Authorization").orElseThrow();
        int at = place % value.length();
        var changed = value.substring(0, at) + (char) other + value.substring(at + 1);

        var status = STAGE.handle(ChangedRequests.with(SIGNED, "Authorization", old -> changed))
                .status();

        assertThat(status).as(changed).isEqualTo(changed.equals(value) ? 200 : 403);
    }

    /** A percent sign and its digits may be written otherwise and mean the same. */
    @Property
    void with_another_character_in_its_query_is_refused(
            @ForAll @IntRange(max = 4095) int place, @ForAll @IntRange(min = '0', max = 'z') int other) {
        var query = PRESIGNED.query();
        int at = place % query.length();
        var changed = query.substring(0, at) + (char) other + query.substring(at + 1);
        boolean same = changed.equalsIgnoreCase(query)
                && query.substring(Math.max(0, at - 2), at).contains("%");

        var status = STAGE.handle(new HttpRequest(
                        "GET", PRESIGNED.path(), changed, "HTTP/1.1", PRESIGNED.headers(), new byte[0], "127.0.0.1"))
                .status();

        assertThat(status).as(changed).isEqualTo(changed.equals(query) || same ? 200 : 403);
    }
}
