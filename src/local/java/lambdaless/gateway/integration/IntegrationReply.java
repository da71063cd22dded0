package lambdaless.gateway.integration;

import lambdaless.gateway.context.MethodRequest;

/** The reply of the integration to a request. */
record IntegrationReply(IntegrationRequest integrationRequest, EndpointReply reply) {
    MethodRequest request() {
        return integrationRequest.request();
    }
}
