package lambdaless.local;

import com.pulumi.test.Mocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import lambdaless.aws.FakeAwsOutputs;
import lambdaless.gateway.stack.RecordedResource;

/** Stands in Pulumi's provider's place: notes each resource that a program declares, and answers with what AWS would. */
final class Recorder implements Mocks {
    private final FakeAwsOutputs aws;
    private final Queue<RecordedResource> recorded = new ConcurrentLinkedQueue<>();

    Recorder(FakeAwsOutputs aws) {
        this.aws = aws;
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs declared) {
        var invented = aws.of(declared.type, declared.name, declared.inputs);
        var state = new HashMap<String, Object>(invented.outputs());
        state.putAll(declared.inputs);
        recorded.add(new RecordedResource(declared.type, declared.name, invented.id(), declared.inputs, state));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(invented.id()), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs call) {
        throw new IllegalStateException(
                "the program calls " + call.token + "; expected it to register resources and no more");
    }

    List<RecordedResource> recorded() {
        return List.copyOf(recorded);
    }
}
