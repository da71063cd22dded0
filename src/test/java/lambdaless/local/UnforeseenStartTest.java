package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A start that ends in an error that nobody foresaw leaves nothing open, so that the process can end. */
final class UnforeseenStartTest {
    private final AtomicReference<String> address = new AtomicReference<>();

    private final class Failing implements StackSource {
        @Override
        public StackSnapshot load(UnaryOperator<String> invokeUrl) {
            address.set(invokeUrl.apply("dev"));
            throw new StackOverflowError("unforeseen");
        }

        @Override
        public List<Path> files() {
            return List.of();
        }
    }

    @Test
    void closes_the_port() {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> LocalGateway.start(Options.of(properties), new Failing(), silence))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(
                        () -> new Socket("localhost", URI.create(address.get()).getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
