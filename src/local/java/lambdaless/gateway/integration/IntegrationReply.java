package lambdaless.gateway.integration;

import lambdaless.gateway.context.MethodRequest;

/** What the integration answers a request with. */
record IntegrationReply(IntegrationRequest integrationRequest, EndpointReply reply) {
    MethodRequest request() {
        return integrationRequest.request();
    }
}
