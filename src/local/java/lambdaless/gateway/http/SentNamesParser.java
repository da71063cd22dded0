package lambdaless.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;

/**
 * A parser that keeps the names of headers in the case in which they were sent, and how each request begins. Jetty's own gives
 * the names that it knows as it would write them itself, since it looks up in a cache what begins a line, unless it has seen no
 * more of the line than the first character.
 */
final class SentNamesParser extends HttpParser {
    private static final int OPENING = 256;
    private static final Set<State> REQUEST_LINE =
            Collections.unmodifiableSet(EnumSet.range(State.START, State.REQUEST_VERSION));
    private static final byte LINE_FEED = '\n';

    private final byte[] opening = new byte[OPENING];
    private int opened;
    private boolean atLineStart = true;

    SentNamesParser(RequestHandler handler, int mostHeaderBytes, HttpCompliance compliance) {
        super(handler, mostHeaderBytes, compliance);
        setHeaderCacheSize(0);
    }

    /** The method, the target and more of the request that is being read, as far as it is known: the first 256 bytes. */
    String opening() {
        return new String(opening, 0, opened, StandardCharsets.UTF_8);
    }

    @Override
    public boolean parseNext(ByteBuffer buffer) {
        if (REQUEST_LINE.contains(getState())) {
            opened = isStart() ? 0 : opened;
            int count = Math.min(buffer.remaining(), OPENING - opened);
            buffer.get(buffer.position(), opening, opened, count);
            opened += count;
            atLineStart = true;
        }
        return super.parseNext(buffer);
    }

    @Override
    protected String caseInsensitiveHeader(String sent, String known) {
        return sent;
    }

    @Override
    protected boolean parseFields(ByteBuffer buffer) {
        int limit = buffer.limit();
        try {
            while (isState(State.HEADER) && buffer.hasRemaining()) {
                buffer.limit(atLineStart ? buffer.position() + 1 : endOfLine(buffer, limit));
                boolean handle = super.parseFields(buffer);
                atLineStart = buffer.get(buffer.position() - 1) == LINE_FEED;
                if (handle) {
                    return true;
                }
                buffer.limit(limit);
            }
        } finally {
            buffer.limit(limit);
        }
        return !isState(State.HEADER) && super.parseFields(buffer);
    }

    private static int endOfLine(ByteBuffer buffer, int limit) {
        int end = buffer.position();
        while (end < limit && buffer.get(end) != LINE_FEED) {
            end++;
        }
        return Math.min(limit, end + 1);
    }
}
