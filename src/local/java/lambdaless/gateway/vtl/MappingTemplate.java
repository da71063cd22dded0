package lambdaless.gateway.vtl;

import java.io.StringWriter;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.VelocityException;

/** A mapping template that is ready to be rendered, by any number of requests at once. */
public final class MappingTemplate {
    private final String name;
    private final Template template;
    private final UtilVariable util;

    MappingTemplate(String name, Template template, UtilVariable util) {
        this.name = name;
        this.template = template;
        this.util = util;
    }

    /**
     * Renders the template.
     *
     * @throws TemplateFailure when a call in it fails
     */
    public String render(TemplateVariables variables) {
        var context = new VelocityContext();
        context.put("input", variables.input());
        context.put("util", util);
        context.put("context", variables.context());
        context.put("stageVariables", variables.stageVariables());
        var writer = new StringWriter();
        try {
            template.merge(context, writer);
        } catch (VelocityException failure) {
            throw new TemplateFailure(name, failure);
        }
        return writer.toString();
    }
}
