package lambdaless.gateway.integration;

import java.util.List;
import lambdaless.gateway.message.Header;

/** The reply of an endpoint. */
public record EndpointReply(int status, List<Header> headers, byte[] body) {}
