package lambdaless.gateway.vtl;

import java.io.StringReader;
import java.time.Duration;
import java.util.Properties;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lambdaless.gateway.json.JsonPaths;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * Velocity, set up to print and compare as API Gateway does: what is missing is an empty text, a newline after a directive is
 * swallowed as in Velocity 1, names may hold hyphens, and a loop ends after 1,000 turns. Loops within loops end with the time that a
 * rendering may take.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API Gateway's limits</a>
 */
public final class TemplateEngine {
    private static final int MOST_TURNS = 1000;
    private static final Duration LONGEST = Duration.ofSeconds(10); // AWS's own limit is not known

    private final RuntimeInstance velocity = new RuntimeInstance();
    private final JsonPaths paths = new JsonPaths();
    private final UtilVariable util = new UtilVariable(paths);
    private final Supplier<TimeLimit> limits;

    public TemplateEngine() {
        this(LONGEST, System::nanoTime);
    }

    /** An engine with another limit for a rendering, and another clock. */
    TemplateEngine(Duration longest, LongSupplier nanoTime) {
        this.limits = () -> new TimeLimit(longest, nanoTime);
        velocity.setProperties(properties());
        velocity.init();
    }

    /**
     * Parses a template once, to be rendered often.
     *
     * @throws TemplateSyntaxError with the place of the error
     */
    public MappingTemplate compile(TemplateSource source) {
        return new MappingTemplate(source, parsed(source), util, limits);
    }

    /** A template that does not parse, which fails each time that it is rendered. */
    public MappingTemplate broken(TemplateSource source) {
        return new MappingTemplate(source, new Template(), util, limits);
    }

    /**
     * The syntax tree of a template that is only looked at.
     *
     * @throws TemplateSyntaxError with the place of the error
     */
    public SimpleNode syntax(TemplateSource source) {
        return (SimpleNode) parsed(source).getData();
    }

    private Template parsed(TemplateSource source) {
        var template = new Template();
        template.setRuntimeServices(velocity);
        template.setName(source.name());
        try {
            template.setData(velocity.parse(new StringReader(source.text()), template));
            template.initDocument();
        } catch (ParseException | VelocityException invalid) {
            throw TemplateSyntaxError.of(source, invalid);
        } catch (StackOverflowError nested) {
            throw TemplateSyntaxError.of(source, new VelocityException("it is nested too deeply"));
        }
        return template;
    }

    /**
     * Parses a text of which no file is known.
     *
     * @param name what it is, for messages
     */
    public MappingTemplate compile(String name, String text) {
        return compile(TemplateSource.ofText(name, text));
    }

    /** The {@code $input} of a template. */
    public InputVariable input(String body, RequestParameters parameters) {
        return new InputVariable(body, paths.body(body), parameters);
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("parser.space_gobbling", "bc");
        properties.setProperty("parser.allow_hyphen_in_identifiers", "true");
        properties.setProperty("directive.if.empty_check", "false");
        properties.setProperty("directive.foreach.max_loops", String.valueOf(MOST_TURNS));
        properties.setProperty("velocimacro.library.path", "");
        properties.setProperty("velocimacro.inline.local_scope", "true");
        properties.setProperty("velocimacro.inline.replace_global", "true");
        properties.setProperty("introspector.uberspect.class", SecureUberspector.class.getName());
        properties.setProperty("event_handler.invalid_references.class", MissingIsEmpty.class.getName());
        properties.setProperty("event_handler.invalid_references.quiet", "true");
        properties.setProperty("event_handler.invalid_references.null", "true");
        properties.setProperty("event_handler.invalid_references.tested", "true");
        properties.setProperty("event_handler.reference_insertion.class", MissingIsEmpty.class.getName());
        properties.setProperty("event_handler.include.class", MissingIsEmpty.class.getName());
        return properties;
    }
}
