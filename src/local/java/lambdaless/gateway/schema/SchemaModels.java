package lambdaless.gateway.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonschema.cfg.ValidationConfiguration;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.load.configuration.LoadingConfiguration;
import com.github.fge.jsonschema.core.report.LogLevel;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.main.JsonSchema;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import lambdaless.gateway.log.Shortened;
import lambdaless.gateway.model.BodyModel;
import lambdaless.gateway.model.BodyModel.Problem;

/**
 * The models of one API: draft-04 schemas that can refer to each other. The validator is the one whose messages AWS prints.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html">Models</a>
 */
public final class SchemaModels {
    /** More than any item of DynamoDB can hold; each of them takes the validator microseconds. */
    private static final int MOST_TOKENS = 250_000;

    private static final int LARGE_BODY = 32 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(new BoundedNumbers())
            .build();
    private static final List<Problem> UNREADABLE = List.of(new Problem("", "Unknown error parsing request body"));
    /** A message quotes the text that is wrong, which may be most of the body. */
    private static final int LONGEST_PROBLEM = 16 * 1024;

    /** The kinds of addresses from which the validator would load a schema that a model refers to, while a request waits. */
    private static final List<String> FROM_ELSEWHERE = List.of("http", "https", "ftp", "file", "jar", "resource");

    private static final String SCHEMA = "$schema";
    private static final Pattern DRAFT_4 = Pattern.compile("http://json-schema\\.org/draft-04/schema#?");

    private final String address;
    private final Map<String, JsonNode> schemas;
    private final JsonSchemaFactory factory;
    private final Lock oneLargeBody = new ReentrantLock();

    /** The models by name; a schema refers to another one of the API by its address at AWS. */
    public SchemaModels(String apiId, Map<String, JsonNode> schemas) {
        this.address = address(apiId);
        this.schemas = schemas;
        var loading = LoadingConfiguration.newBuilder();
        FROM_ELSEWHERE.forEach(loading::removeScheme);
        schemas.forEach((name, schema) -> loading.preloadSchema(address + name, ofDefaultLibrary(schema)));
        this.factory = JsonSchemaFactory.newBuilder()
                .setLoadingConfiguration(loading.freeze())
                .setValidationConfiguration(ValidationConfiguration.newBuilder()
                        .setDefaultLibrary(address, BoundedPattern.draft4())
                        .freeze())
                .setReportProvider(FirstProblems.provider())
                .freeze();
    }

    /** Of the models of an API; the name of one of them follows. */
    public static String address(String apiId) {
        return "https://apigateway.amazonaws.com/restapis/" + apiId + "/models/";
    }

    /** A schema that names draft 4 would be given the validator's own library of it. */
    private static JsonNode ofDefaultLibrary(JsonNode schema) {
        return schema instanceof ObjectNode object
                        && DRAFT_4.matcher(schema.path(SCHEMA).asText()).matches()
                ? object.deepCopy().without(SCHEMA)
                : schema;
    }

    public Optional<BodyModel> model(String name) {
        try {
            return schemas.containsKey(name)
                    ? Optional.of(new SchemaModel(factory.getJsonSchema(address + name), oneLargeBody))
                    : Optional.empty();
        } catch (ProcessingException impossible) {
            throw new IllegalStateException("a preloaded schema has an address", impossible);
        }
    }

    /** The places where a model is not a schema of draft 4, each with the reason; no body fits a model that has one. */
    public List<Problem> malformed(String name) {
        return Optional.ofNullable(schemas.get(name))
                .map(schema -> factory.getSyntaxValidator().validateSchema(ofDefaultLibrary(schema)))
                .map(report -> said(report, SchemaModels::keyword))
                .orElseGet(List::of);
    }

    private static List<Problem> said(
            Iterable<ProcessingMessage> messages, Function<ProcessingMessage, String> pointer) {
        var problems = new ArrayList<Problem>();
        for (var message : messages) {
            if (message.getLogLevel().compareTo(LogLevel.ERROR) >= 0) {
                problems.add(
                        new Problem(pointer.apply(message), Shortened.text(message.getMessage(), LONGEST_PROBLEM)));
            }
        }
        return problems;
    }

    /** The place in a schema that a message is about, which is the schema itself where that is not one. */
    private static String keyword(ProcessingMessage message) {
        var told = message.asJson();
        var pointer = told.path("schema").path("pointer").asText();
        return told.has("keyword") ? pointer + "/" + told.path("keyword").asText() : pointer;
    }

    private static String value(ProcessingMessage message) {
        return message.asJson().path("instance").path("pointer").asText();
    }

    /** A schema; of large bodies it reads one at a time, since a tree and its problems are many times as large. */
    private record SchemaModel(JsonSchema schema, Lock oneLargeBody) implements BodyModel {
        @Override
        public List<Problem> problems(String body) {
            if (body.length() <= LARGE_BODY) {
                return found(body);
            }
            oneLargeBody.lock();
            try {
                return found(body);
            } finally {
                oneLargeBody.unlock();
            }
        }

        private List<Problem> found(String body) {
            try {
                var tree = JSON.readTree(body);
                return tree.isMissingNode() ? UNREADABLE : said(schema.validate(tree), SchemaModels::value);
            } catch (JsonProcessingException | NumberFormatException | StackOverflowError noJson) {
                return UNREADABLE;
            } catch (FirstProblems.TooMany tooMany) {
                return said(tooMany.first(), SchemaModels::value);
            } catch (BoundedPattern.TooLongToMatch tooLong) {
                return List.of(new Problem("", String.valueOf(tooLong.getMessage())));
            } catch (ProcessingException invalidSchema) {
                return List.of(
                        new Problem("", invalidSchema.getProcessingMessage().getMessage()));
            }
        }
    }
}
