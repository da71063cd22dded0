package lambdaless.gateway.integration;

import java.util.ArrayList;
import java.util.List;
import lambdaless.gateway.message.Header;

/** The headers of a call to DynamoDB. */
public final class DynamoDbHeaders {
    /** DynamoDB Local wants a signature and looks at none of it but the key and the region. */
    private static final String CREDENTIAL = "AWS4-HMAC-SHA256 Credential=local/20260101/";

    private static final String SIGNATURE = "/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private DynamoDbHeaders() {}

    /** Those that API Gateway always sends, then the mapped ones. */
    public static List<Header> of(EndpointCall call) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("Accept", "application/json"));
        headers.add(new Header("Authorization", CREDENTIAL + call.region() + SIGNATURE));
        headers.add(new Header("Content-Type", "application/x-amz-json-1.0"));
        headers.add(new Header("User-Agent", "AmazonAPIGateway_" + call.apiId()));
        headers.add(new Header("X-Amz-Target", "DynamoDB_20120810." + call.action()));
        headers.add(new Header("x-amzn-apigateway-api-id", call.apiId()));
        for (var mapped : call.headers()) {
            headers.removeIf(header -> header.name().equalsIgnoreCase(mapped.name()));
        }
        headers.addAll(call.headers());
        return headers;
    }
}
