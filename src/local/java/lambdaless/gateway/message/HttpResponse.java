package lambdaless.gateway.message;

import java.util.List;
import java.util.Optional;

/** A response as it goes out. */
public record HttpResponse(int status, List<Header> headers, byte[] body) {
    public Optional<String> header(String name) {
        return Headers.value(headers, name);
    }
}
