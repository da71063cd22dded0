package lambdaless.gateway.integration;

import java.util.List;
import lambdaless.gateway.message.Header;

/** What an endpoint answers. */
public record EndpointReply(int status, List<Header> headers, byte[] body) {}
