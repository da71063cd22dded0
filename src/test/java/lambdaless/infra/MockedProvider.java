package lambdaless.infra;

import com.pulumi.test.Mocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import lambdaless.aws.FakeAwsOutputs;
import lambdaless.aws.Kind;
import lambdaless.aws.Limits;

/**
 * Answers as AWS would, with ids that can be read, and refuses what lies beyond AWS's limits. The order in which resources come is not
 * AWS's, so that nothing is said of what one has to do with another.
 */
final class MockedProvider implements Mocks {
    private final FakeAwsOutputs aws;
    private final Queue<Declared.Resource> declared = new ConcurrentLinkedQueue<>();

    MockedProvider(String stack, String region) {
        this.aws = new FakeAwsOutputs(stack, region, stage -> "https://api.execute-api.aws.test/" + stage);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs resource) {
        declared.add(new Declared.Resource(resource.type, resource.name, resource.inputs));
        var state = new HashMap<>(
                aws.of(resource.type, resource.name, resource.inputs).outputs());
        state.putAll(resource.inputs);
        if (resource.type.startsWith("aws:")) {
            Limits.check(Kind.required(resource.type), state);
        }
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(resource.name + "-id"), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs call) {
        throw new AssertionError("the program calls " + call.token + "; expected resources and no more");
    }

    List<Declared.Resource> declared() {
        return List.copyOf(declared);
    }
}
