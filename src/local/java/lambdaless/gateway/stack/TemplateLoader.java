package lambdaless.gateway.stack;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateSyntaxError;

/** Loads the templates of a resource; one that does not parse is its problem. */
record TemplateLoader(TemplateEngine engine, Function<String, Optional<String>> fileOf) {

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
        try {
            return Optional.of(engine.compile(resource.resource().label(), text));
        } catch (TemplateSyntaxError error) {
            var file = fileOf.apply(text).map(path -> ", " + path + ",").orElse("");
            resource.problem("has a template" + file + " that does not parse, at line " + error.line() + ", column "
                    + error.column() + ": " + error.reason());
            return Optional.empty();
        }
    }
}
