package lambdaless.gateway.invocation;

import static java.util.Comparator.comparingDouble;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;

/**
 * The codings of bodies that API Gateway knows. A request's body is always decoded, and refused when it is not in the coding that
 * it names; a response's is coded when the API says from which size on, and the client asks for it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html">Calls
 *     with a compressed payload</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-receive-response-with-compressed-payload.html">Responses
 *     with a compressed payload</a>
 */
enum ContentCoding {
    GZIP {
        @Override
        InputStream decoder(InputStream coded) throws IOException {
            return new GZIPInputStream(coded);
        }

        @Override
        OutputStream coder(OutputStream coded) throws IOException {
            return new GZIPOutputStream(coded);
        }
    },
    DEFLATE {
        @Override
        InputStream decoder(InputStream coded) {
            return new WithoutDictionary(coded);
        }

        @Override
        OutputStream coder(OutputStream coded) {
            return new DeflaterOutputStream(coded);
        }
    };

    /** Java takes a stream whose dictionary it does not have for one that has ended. */
    private static final class WithoutDictionary extends InflaterInputStream {
        WithoutDictionary(InputStream coded) {
            super(coded);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (inf.needsDictionary()) {
                throw new ZipException("the stream needs a dictionary");
            }
            return read;
        }
    }

    private static final String HEADER = "Content-Encoding";
    private static final String ACCEPT = "Accept-Encoding";
    private static final String IDENTITY = "identity";

    abstract InputStream decoder(InputStream coded) throws IOException;

    abstract OutputStream coder(OutputStream coded) throws IOException;

    /** The request with its body decoded, or defective. */
    static HttpRequest decoded(HttpRequest request) {
        var coding = request.body().length == 0
                ? ""
                : request.header(HEADER).orElse("").strip().toLowerCase(Locale.ROOT);
        if (coding.isEmpty() || coding.equals(IDENTITY)) {
            return request;
        }
        return named(coding)
                .map(known -> known.decode(request))
                .orElseGet(() -> request.with(Defect.UNREADABLE_CODING));
    }

    /** The response as it goes out to a client that would have it coded. */
    static HttpResponse coded(HttpResponse response, MethodRequest request) {
        var smallest = request.invocation().api().minimumCompressionSize();
        return smallest.isEmpty()
                        || response.body().length < smallest.get()
                        || response.header(HEADER).isPresent()
                ? response
                : request.http()
                        .header(ACCEPT)
                        .flatMap(ContentCoding::wanted)
                        .map(coding -> coding.code(response))
                        .orElse(response);
    }

    private HttpRequest decode(HttpRequest request) {
        try (var body = decoder(new ByteArrayInputStream(request.body()))) {
            var decoded = body.readNBytes(HttpRequest.LARGEST_BODY + 1);
            return decoded.length > HttpRequest.LARGEST_BODY ? request.with(Defect.TOO_LARGE) : request.with(decoded);
        } catch (IOException
                | StackOverflowError otherwiseCoded) { // GZIPInputStream calls itself for each empty member
            return request.with(Defect.UNREADABLE_CODING);
        }
    }

    private HttpResponse code(HttpResponse response) {
        var body = new ByteArrayOutputStream();
        try (var coder = coder(body)) {
            coder.write(response.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var headers = new ArrayList<>(response.headers());
        headers.add(new Header(HEADER, name().toLowerCase(Locale.ROOT)));
        return new HttpResponse(response.status(), headers, body.toByteArray());
    }

    private static Optional<ContentCoding> named(String name) {
        return Stream.of(values())
                .filter(coding -> coding.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A coding and how much a client wants it: {@code gzip;q=0.5}. */
    private record Preference(String coding, double quality) {
        static Preference of(String text) {
            var parts = text.split(";", -1);
            return new Preference(parts[0].strip(), parts.length < 2 ? 1 : quality(parts[1].strip()));
        }

        private static double quality(String parameter) {
            return parameter.matches("[qQ]=[01](\\.\\d{0,3})?") ? Double.parseDouble(parameter.substring(2)) : 0;
        }
    }

    /** The first known coding among those that the client would have most; without one nothing is coded. */
    private static Optional<ContentCoding> wanted(String accepted) {
        var preferences =
                List.of(accepted.split(",", -1)).stream().map(Preference::of).toList();
        double most = preferences.stream()
                .max(comparingDouble(Preference::quality))
                .map(Preference::quality)
                .orElse(0.0);
        return preferences.stream()
                .filter(preference -> most > 0 && preference.quality() == most)
                .flatMap(preference -> named(preference.coding()).stream())
                .findFirst();
    }
}
