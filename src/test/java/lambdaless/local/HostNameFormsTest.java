package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that a page of another site cannot have. */
final class HostNameFormsTest {
    @ParameterizedTest
    @CsvSource({
        "abc123.execute-api.eu-west-1.amazonaws.com, false",
        "abc123.execute-api.cn-north-1.amazonaws.com.cn, false",
        "ABC123.execute-api.us-gov-west-1.AMAZONAWS.com:8080, false",
        "abc123.execute-api.localhost:4566, false",
        "abc123.execute-api.localhost.localstack.cloud:4566, false",
        "a.execute-api.evil.com, true",
        "a.execute-api.eu-west-1.amazonaws.com.evil.com, true",
        "a.execute-api.eu-west-1.evil.amazonaws.com.cn.com, true",
        "a.execute-api.localhost.evil.com, true",
        "evil.com, true"
    })
    void in_a_browser(String host, boolean foreign) {
        var headers = List.of(new Header("Host", host), new Header("Accept-Language", "de"));
        var request = new HttpRequest("GET", "/", "", "HTTP/1.1", headers, new byte[0], "127.0.0.1");

        assertThat(HostNames.isAskedByForeignPage(request)).isEqualTo(foreign);
    }
}
