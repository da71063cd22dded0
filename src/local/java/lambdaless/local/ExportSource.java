package lambdaless.local;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import lambdaless.gateway.stack.AwsNative;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.local.ExportedSecrets.Owner;
import org.jspecify.annotations.Nullable;

/** Any stack, of a program in any language: the JSON that {@code pulumi stack export} writes. */
final class ExportSource implements StackSource {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String STACK = "pulumi:pulumi:Stack";

    private final Path file;

    ExportSource(Path file) {
        this.file = file;
    }

    @Override
    public StackSnapshot load(UnaryOperator<String> invokeUrl) {
        var secrets = new ExportedSecrets();
        var resources = new ArrayList<RecordedResource>();
        Map<String, Object> outputs = Map.of();
        for (var exported : exported()) {
            if (type(exported).equals(STACK)) {
                outputs = secrets.inClear(owner(exported), object(exported.get("outputs")));
            } else if (!Boolean.TRUE.equals(exported.get("delete")) // what is left of a replacement
                    && !isForeign(exported)) {
                resources.add(recorded(exported, secrets));
            }
        }
        var served = AwsNative.translated(resources);
        return new StackSnapshot(
                served,
                new ExportedOutputs(served, invokeUrl).local(outputs),
                secrets.notes(),
                TemplateOrigins.unknown());
    }

    /** A role or a user pool that the program looks up, of whose policies or clients its state need not tell all. */
    private static boolean isForeign(Map<String, Object> exported) {
        return Boolean.TRUE.equals(exported.get("external"))
                && ResourceType.of(AwsNative.token(type(exported)))
                        .filter(Set.of(ResourceType.ROLE, ResourceType.USER_POOL)::contains)
                        .isPresent();
    }

    @Override
    public List<Path> files() {
        return List.of(file);
    }

    private static RecordedResource recorded(Map<String, Object> exported, ExportedSecrets secrets) {
        var owner = owner(exported);
        return new RecordedResource(
                type(exported),
                owner.name(),
                String.valueOf(exported.getOrDefault("id", "")),
                secrets.inClear(owner, object(exported.get("inputs"))),
                secrets.inClear(owner, object(exported.get("outputs"))));
    }

    private static Owner owner(Map<String, Object> exported) {
        var urn = String.valueOf(exported.get("urn"));
        return new Owner(urn, AwsNative.token(type(exported)), urn.substring(urn.lastIndexOf("::") + "::".length()));
    }

    private static String type(Map<String, Object> exported) {
        return String.valueOf(exported.get("type"));
    }

    private List<Map<String, Object>> exported() {
        if (!(document().get("deployment") instanceof Map<?, ?> deployment)
                || !(deployment.get("resources") instanceof List<?> resources)) {
            throw new UserError(
                    "stack file " + file + " holds no resources; expected what `pulumi stack export` writes,"
                            + " an object with deployment.resources");
        }
        return resources.stream().map(ExportSource::object).toList();
    }

    private Map<String, Object> document() {
        try {
            var document = JSON.readValue(Files.readAllBytes(file), OBJECT);
            return document == null ? Map.of() : document; // of the text null
        } catch (NoSuchFileException missing) {
            throw new UserError(
                    "stack file " + file + " is not there; expected what `pulumi stack export > " + file + "` writes");
        } catch (JsonProcessingException broken) {
            throw new UserError("stack file " + file + " is not a JSON object" + place(broken) + ": "
                    + broken.getOriginalMessage().lines().findFirst().orElse("")
                    + "; expected what `pulumi stack export` writes");
        } catch (IOException unreadable) {
            throw new UserError("stack file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); expected a readable file");
        }
    }

    /** A document that is nested too deeply is refused without a place. */
    private static String place(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return location == null ? "" : ", at line " + location.getLineNr();
    }

    private static Map<String, Object> object(@Nullable Object value) {
        var object = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> object.put(String.valueOf(key), held));
        }
        return object;
    }
}
