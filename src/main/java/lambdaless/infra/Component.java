package lambdaless.infra;

import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.stream.Stream;

/** A branch of the tree that a person reads in {@code pulumi up}. */
abstract class Component extends ComponentResource {
    Component(String type, String name) {
        this(type, name, ComponentResourceOptions.Empty);
    }

    Component(String type, String name, Resource parent) {
        this(type, name, ComponentResourceOptions.builder().parent(parent).build());
    }

    private Component(String type, String name, ComponentResourceOptions options) {
        super("lambdaless:infra:" + type, name, options);
    }

    /** The options of a resource on this branch. */
    final CustomResourceOptions child() {
        return children().build();
    }

    /** The options of a resource on this branch that earlier releases declared under other names. */
    final CustomResourceOptions.Builder once(String... formerNames) {
        var builder = children();
        builder.aliases(Stream.of(formerNames)
                .map(name -> Alias.builder().name(name).build())
                .toArray(Alias[]::new));
        return builder;
    }

    final CustomResourceOptions.Builder children() {
        return CustomResourceOptions.builder().parent(this);
    }
}
