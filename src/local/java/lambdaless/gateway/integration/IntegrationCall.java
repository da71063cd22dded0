package lambdaless.gateway.integration;

import static lambdaless.gateway.model.GatewayResponseType.INTEGRATION_FAILURE;
import static lambdaless.gateway.model.GatewayResponseType.INTEGRATION_TIMEOUT;

import java.util.List;
import java.util.function.LongSupplier;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.integration.RoleCheck.Checked;
import lambdaless.gateway.integration.RoleCheck.Mocked;
import lambdaless.gateway.integration.RoleCheck.Permitted;
import lambdaless.gateway.integration.RoleCheck.Refused;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Headers;

/** Makes the call, or plays the mock. */
public final class IntegrationCall implements Step<Checked, IntegrationReply> {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final byte[] NOTHING = {};

    private final Endpoint endpoint;
    private final LongSupplier nanoTime;

    public IntegrationCall(Endpoint endpoint, LongSupplier nanoTime) {
        this.endpoint = endpoint;
        this.nanoTime = nanoTime;
    }

    @Override
    public IntegrationReply apply(Checked checked) {
        var integrationRequest = checked.integrationRequest();
        var reply = reply(checked);
        if (!(checked instanceof Mocked)) {
            var requestId = Headers.value(reply.headers(), "x-amzn-RequestId").orElse("");
            record(checked).replied(new InvocationRecord.Reply(reply.status(), requestId, EndpointError.text(reply)));
            integrationRequest.request().note(Place.INTEGRATION, "status " + reply.status(), reply.body());
        }
        EndpointLog.replied(integrationRequest, reply);
        if (checked instanceof Permitted && !DynamoDbReply.makesSense(reply)) {
            throw GatewayException.configuration(
                    "DynamoDB answers " + reply.status() + " with what is not a JSON object");
        }
        return new IntegrationReply(integrationRequest, reply);
    }

    private EndpointReply reply(Checked checked) {
        if (checked instanceof Mocked mocked) {
            return mock(mocked);
        }
        long since = nanoTime.getAsLong();
        try {
            return checked instanceof Refused refused ? refused.reply() : call((Permitted) checked);
        } finally {
            record(checked).waited((nanoTime.getAsLong() - since) / NANOS_PER_MILLI);
        }
    }

    private static InvocationRecord record(Checked checked) {
        return checked.integrationRequest().request().invocation().record();
    }

    private EndpointReply call(Permitted permitted) {
        EndpointLog.calling(permitted);
        try {
            return DynamoDbError.asOnAws(endpoint.call(permitted.call()));
        } catch (Endpoint.Timeout timeout) {
            throw GatewayException.logging(INTEGRATION_TIMEOUT, "Execution failed due to a timeout error");
        } catch (Endpoint.Unreachable unreachable) {
            throw GatewayException.logging(
                    INTEGRATION_FAILURE,
                    "Execution failed due to configuration error: Invalid endpoint address: "
                            + unreachable.getMessage());
        } catch (Endpoint.Unusable unusable) {
            throw GatewayException.configuration(String.valueOf(unusable.getMessage()));
        }
    }

    private static EndpointReply mock(Mocked mocked) {
        var rendered = mocked.integrationRequest().payload().text();
        int status = MockStatus.of(rendered)
                .orElseThrow(
                        () -> GatewayException.configuration(
                                "Unable to parse statusCode. It should be an integer that is defined in the request template."));
        return new EndpointReply(status, List.of(), NOTHING);
    }
}
