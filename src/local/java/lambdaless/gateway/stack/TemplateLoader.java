package lambdaless.gateway.stack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateSource;
import lambdaless.gateway.vtl.TemplateSyntaxError;

/** Loads the templates of resources; one that does not parse is a problem of its resource. */
final class TemplateLoader {
    private final TemplateEngine engine;
    private final TemplateOrigins origins;
    private final Set<String> reported = new HashSet<>();
    private final Map<String, MappingTemplate> parsed = new HashMap<>();

    TemplateLoader(TemplateEngine engine, TemplateOrigins origins) {
        this.engine = engine;
        this.origins = origins;
    }

    /** The templates by content type; an empty one means that the body passes through. */
    Map<String, Optional<MappingTemplate>> templates(Properties resource, String key) {
        var templates = new TreeMap<String, Optional<MappingTemplate>>();
        resource.textMap(key).forEach((type, text) -> templates.put(type, template(resource, text)));
        return templates;
    }

    private Optional<MappingTemplate> template(Properties resource, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var recorded = resource.resource();
        var source = new TemplateSource(recorded.label(), text, origins.of(recorded, text));
        try {
            return Optional.of(parsed(source));
        } catch (TemplateSyntaxError error) {
            report(resource, source, error);
            return Optional.of(engine.broken(source));
        }
    }

    /** Two of three templates, those of errors above all, have the text of another, which is parsed once. */
    private MappingTemplate parsed(TemplateSource source) {
        return parsed.computeIfAbsent(source.text(), first -> engine.compile(source))
                .withSource(source);
    }

    /** Reports a line of a file once, however many templates it is a line of. */
    private void report(Properties resource, TemplateSource source, TemplateSyntaxError error) {
        var problem = "has a template that does not parse, at " + error.place() + ": " + error.reason();
        if (source.origins().isEmpty()) {
            resource.problemOfCalls(problem, "its calls answer 500");
        } else if (reported.add(error.place())) {
            resource.problem(problem);
        }
    }
}
