package lambdaless.diff;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lambdaless.api.Api;
import lambdaless.api.Definition.Model;
import lambdaless.api.Partition;
import lambdaless.diff.Recording.Resource;
import lambdaless.infra.ChangedApi;
import lambdaless.local.DeclaredStack;
import lambdaless.local.ProgramRun;

/** A recording of a stack that a test can edit: the program runs once, and what it would declare otherwise is data. */
record Variants(Recording recording) {
    private static final Path DEV = Path.of("Pulumi.dev.yaml");

    static final Variants PROJECT = recorded(DeclaredStack.program(DEV));
    static final Variants WITHOUT_DELETE_USER = of(ChangedApi.withoutOperation("delete-user"));

    static Variants of(Api api) {
        return recorded(ProgramRun.of(api, DEV));
    }

    private static Variants recorded(ProgramRun program) {
        return new Variants(Recording.of(program));
    }

    /** With the body models of another API. */
    Variants withModelsOf(Api api) {
        var region = Partition.ofRegion("eu-west-1");
        var schemas = api.definition(region).models().stream().collect(toMap(Model::name, Model::schema));
        var edited = this;
        for (var schema : schemas.entrySet()) {
            edited = edited.with("Model", schema.getKey(), model -> model.put("schema", schema.getValue()));
        }
        return edited;
    }

    /** With other inputs of every resource of a kind. */
    Variants with(String kind, Consumer<ObjectNode> edit) {
        return with(resource -> resource.kind().equals(kind), edit);
    }

    /** With other inputs of one resource. */
    Variants with(String kind, String name, Consumer<ObjectNode> edit) {
        return with(resource -> resource.kind().equals(kind) && resource.name().equals(name), edit);
    }

    private Variants with(Predicate<Resource> which, Consumer<ObjectNode> edit) {
        if (recording.resources().stream().noneMatch(which)) {
            throw new AssertionError("no resource is edited");
        }
        var resources = recording.resources().stream()
                .map(resource -> which.test(resource) ? edited(resource, edit) : resource)
                .toList();
        return new Variants(new Recording(recording.stack(), resources, recording.outputs()));
    }

    /** With another text wherever it is in the file. */
    Variants withText(String text, String other) {
        try {
            var file = Files.createTempFile("recording", ".json");
            recording.write(file);
            return new Variants(Recording.read(
                    Files.writeString(file, Files.readString(file).replace(text, other))));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Resource edited(Resource resource, Consumer<ObjectNode> edit) {
        ObjectNode inputs = resource.inputs().deepCopy();
        edit.accept(inputs);
        return new Resource(resource.type(), resource.name(), resource.id(), inputs);
    }
}
