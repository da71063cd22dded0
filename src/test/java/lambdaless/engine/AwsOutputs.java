package lambdaless.engine;

import static lambdaless.engine.Structs.text;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What AWS would answer to a create: an id, and what only it knows. */
final class AwsOutputs {
    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "eu-west-1";
    /** The resources that are named after themselves when the program gives no name. */
    private static final Set<String> NAMED = Set.of(
            "aws:apigateway/apiKey:ApiKey",
            "aws:apigateway/requestValidator:RequestValidator",
            "aws:apigateway/restApi:RestApi",
            "aws:apigateway/usagePlan:UsagePlan",
            "aws:cloudwatch/logGroup:LogGroup",
            "aws:dynamodb/table:Table",
            "aws:iam/policy:Policy",
            "aws:iam/role:Role");

    private AwsOutputs() {}

    static boolean isNamed(String type) {
        return NAMED.contains(type);
    }

    /** The properties of a resource that exists, with its id under {@code id}. */
    static Map<String, Value> of(String type, String name, Struct inputs, int number) {
        var outputs = new TreeMap<String, Value>();
        var given = text(inputs, "name");
        var id = isNamed(type) && !given.isEmpty() ? given : name.replaceAll("\\W", "") + number;
        outputs.put("id", text(id));
        switch (type) {
            case "aws:apigateway/restApi:RestApi" -> {
                outputs.put("id", text("api" + number));
                outputs.put("rootResourceId", text("root" + number));
                outputs.put("executionArn", text("arn:aws:execute-api:" + REGION + ":" + ACCOUNT + ":api" + number));
            }
            case "aws:apigateway/stage:Stage" ->
                outputs.put(
                        "invokeUrl",
                        text("https://" + text(inputs, "restApi") + ".execute-api." + REGION + ".amazonaws.com/"
                                + text(inputs, "stageName")));
            case "aws:apigateway/apiKey:ApiKey" -> outputs.put("value", text("a-key-value-of-" + id));
            case "aws:iam/policy:Policy" -> outputs.put("id", text("arn:aws:iam::" + ACCOUNT + ":policy/" + id));
            default -> {}
        }
        outputs.put("arn", text(arn(type, id)));
        return outputs;
    }

    private static String arn(String type, String id) {
        return switch (type) {
            case "aws:dynamodb/table:Table" -> "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + id;
            case "aws:iam/role:Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + id;
            case "aws:iam/policy:Policy" -> "arn:aws:iam::" + ACCOUNT + ":policy/" + id;
            default -> "arn:aws:any:" + REGION + ":" + ACCOUNT + ":" + id;
        };
    }
}
