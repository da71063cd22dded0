package lambdaless.gateway.integration;

import java.util.List;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.Payload;

/** A method's request once it has been mapped to what the integration calls. */
record IntegrationRequest(MethodRequest request, Payload payload, List<Header> headers, String query) {}
