package lambdaless.gateway.road;

import java.util.List;

/** A method's request once it has been mapped to what the integration calls. */
record IntegrationRequest(MethodRequest request, Payload payload, List<Header> headers, String query) {}
