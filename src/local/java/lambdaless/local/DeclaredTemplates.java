package lambdaless.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.api.Definition;
import lambdaless.api.Template;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.vtl.TemplateSource.LineOrigin;

/** The templates of the declared API, by the names of the resources that have them. */
final class DeclaredTemplates implements TemplateOrigins {
    private final Map<String, Template> byResource = new TreeMap<>();

    DeclaredTemplates(Definition definition) {
        for (var method : definition.methods()) {
            byResource.put(method.route(), method.integration().requestTemplate());
            for (var response : method.responses()) {
                byResource.put(method.route() + "/" + response.name(), response.template());
            }
        }
    }

    /** A template whose text is another one has changed since, and its lines may be elsewhere. */
    @Override
    public List<LineOrigin> of(RecordedResource resource, String text) {
        return Optional.ofNullable(byResource.get(resource.name()))
                .filter(template -> template.text().equals(text))
                .stream()
                .flatMap(template -> template.lines().stream())
                .map(line -> new LineOrigin(line.file(), line.number()))
                .toList();
    }
}
