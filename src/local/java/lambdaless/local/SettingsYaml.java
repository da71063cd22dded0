package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A settings file as Pulumi reads it: the JSON that its YAML stands for, each key once. */
final class SettingsYaml {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Tag PLAIN = new Tag("plain");

    private final Path file;
    private final Set<Node> within = new HashSet<>();

    private SettingsYaml(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws UserError when the file holds something else than an object, or holds what Pulumi refuses
     */
    static ObjectNode read(Path file) {
        var yaml = new SettingsYaml(file);
        var document = yaml.composed();
        var settings = document == null ? NODES.nullNode() : yaml.json(document);
        if (settings.isNull()) { // an empty file, or one with nothing but comments
            return NODES.objectNode();
        }
        if (settings instanceof ObjectNode object) {
            return object;
        }
        throw new UserError("settings file " + file + " holds no settings; expected YAML with `config:` in it");
    }

    /** Every scalar without quotes is left to {@link PlainScalar}. */
    private static final class PlainScalars extends Resolver {
        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            if (kind == NodeId.scalar) {
                return implicit ? PLAIN : Tag.STR;
            }
            return super.resolve(kind, value, implicit);
        }
    }

    private @Nullable Node composed() {
        var options = new LoaderOptions();
        try {
            var text = new StreamReader(Files.readString(file, StandardCharsets.UTF_8));
            return new Composer(new ParserImpl(text, options), new PlainScalars(), options).getSingleNode();
        } catch (NoSuchFileException missing) {
            throw new UserError("settings file " + file + " is not there; expected one at that place,"
                    + " or -Dlocal.config=FILE with another");
        } catch (IOException unreadable) {
            throw new UserError("settings file " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); expected a readable file in UTF-8");
        } catch (YAMLException broken) {
            throw new UserError("settings file " + file + " is not YAML: "
                    + String.join(
                            " ", String.valueOf(broken.getMessage()).strip().split("\\s+", -1)));
        }
    }

    private JsonNode json(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!within.add(node)) {
            throw new UserError("settings file " + file + " has an anchor whose value contains itself, " + at(node)
                    + "; expected a value without an alias of its own");
        }
        var json = node instanceof MappingNode mapping ? object(mapping) : array((SequenceNode) node);
        within.remove(node);
        return json;
    }

    private JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        boolean isText = !Set.of(PLAIN, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL).contains(scalar.getTag());
        if (!isText && PlainScalar.isNotJson(text)) {
            throw new UserError("settings file " + file + " has the number " + text + ", " + at(scalar)
                    + "; expected one that JSON has, or a text in quotes");
        }
        return isText ? NODES.textNode(text) : PlainScalar.value(text);
    }

    private ArrayNode array(SequenceNode sequence) {
        var array = NODES.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        return array;
    }

    private ObjectNode object(MappingNode mapping) {
        var object = NODES.objectNode();
        for (var entry : mapping.getValue()) {
            if (!isMerge(entry.getKeyNode())) {
                var key = json(entry.getKeyNode()).asText();
                if (object.has(key)) {
                    throw new UserError("settings file " + file + " has the key \"" + key + "\" twice, "
                            + at(entry.getKeyNode()) + "; expected each key once");
                }
                object.set(key, json(entry.getValueNode()));
            }
        }
        for (var entry : mapping.getValue()) {
            if (isMerge(entry.getKeyNode())) {
                merge(object, entry.getValueNode());
            }
        }
        return object;
    }

    /** A key that is there already stays: one of the object's own, or of a map that is merged before. */
    private void merge(ObjectNode object, Node node) {
        var merged = json(node);
        for (var each : merged.isArray() ? merged : NODES.arrayNode().add(merged)) {
            if (!each.isObject()) {
                throw new UserError("settings file " + file + " has " + each + " to be merged by <<, " + at(node)
                        + "; expected an object, or a list of objects");
            }
            each.properties().forEach(entry -> object.putIfAbsent(entry.getKey(), entry.getValue()));
        }
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getTag().equals(PLAIN)
                && scalar.getValue().equals("<<");
    }

    private static String at(Node node) {
        return "at line " + (node.getStartMark().getLine() + 1);
    }
}
