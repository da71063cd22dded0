package lambdaless.gateway.road;

import java.util.List;

/** What an endpoint answers. */
public record EndpointReply(int status, List<Header> headers, byte[] body) {}
