package lambdaless.infra;

import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Definition.Method;
import lambdaless.infra.MethodResources.Place;

/** The OPTIONS methods, which API Gateway answers itself. */
final class Preflights extends Component {
    private final List<Resource> all = new ArrayList<>();

    Preflights(Resource parent) {
        super("Preflights", "preflights", parent);
    }

    void add(Method method, Place place) {
        var arguments = IntegrationArgs.builder().type("MOCK");
        all.addAll(new MethodResources(method, place, arguments, this).all());
    }

    List<Resource> all() {
        return all;
    }
}
