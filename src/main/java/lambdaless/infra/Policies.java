package lambdaless.infra;

import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.List;
import lambdaless.api.Json;

/** The only policy documents of the program. */
final class Policies {
    static final String API_GATEWAY = "apigateway.amazonaws.com";

    private Policies() {}

    /**
     * Lets API Gateway assume a role. There is no condition on the source: API Gateway does not say whose call it is when it
     * assumes an integration's role, so that every request would fail.
     *
     * @see <a
     *     href="https://github.com/aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws/pull/479">the
     *     same, found out by AWS's own solution</a>
     */
    static String trustInApiGateway() {
        return trustIn(API_GATEWAY);
    }

    /** Lets a service assume a role. */
    static String trustIn(String service) {
        return document(Json.object(
                "Effect", "Allow", "Principal", Json.object("Service", service), "Action", "sts:AssumeRole"));
    }

    /** Allows one action on one resource. */
    static Output<String> allow(String action, Output<String> arn) {
        return arn.applyValue(resource -> document(allowing(action, resource)));
    }

    /** The statement that allows one action on one resource. */
    static JsonObject allowing(String action, String arn) {
        return Json.object("Effect", "Allow", "Action", action, "Resource", arn);
    }

    static String document(JsonObject... statements) {
        return Json.text(Json.object("Version", "2012-10-17", "Statement", Json.array(List.of(statements))));
    }
}
