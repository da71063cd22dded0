package lambdaless.engine;

import static java.util.stream.Collectors.toSet;
import static lambdaless.engine.Structs.text;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** Stands in the AWS provider's place: it takes every resource, names what has no name, and invents what AWS would answer. */
final class AwsProvider extends ResourceProviderImplBase {
    private static final String VERSION = "6.83.0";

    private final AtomicInteger created = new AtomicInteger();
    private final Queue<CheckRequest> checked = new ConcurrentLinkedQueue<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private volatile Consumer<String> beforeCreate = urn -> {};

    /** The physical names that resources were given, by the program or here. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    /** All values of a resource's property that previews and updates have come up with. */
    Set<Value> values(String resource, String property) {
        return checked.stream()
                .filter(request -> request.getUrn().endsWith("::" + resource))
                .map(request -> request.getNews().getFieldsOrDefault(property, Value.getDefaultInstance()))
                .collect(toSet());
    }

    /** Has something done before each create, by URN; what it throws is what AWS says to the create. */
    void beforeCreate(Consumer<String> action) {
        beforeCreate = action;
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> answer) {
        send(answer, CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> answer) {
        send(answer, DiffResponse.newBuilder().setChanges(DiffChanges.DIFF_NONE).build());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> answer) {
        send(
                answer,
                ConfigureResponse.newBuilder()
                        .setSupportsPreview(true)
                        .setSupportsAutonamingConfiguration(true)
                        .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> answer) {
        send(answer, Empty.getDefaultInstance());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> answer) {
        send(answer, Empty.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        send(answer, PluginInfo.newBuilder().setVersion(VERSION).build());
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> answer) {
        var inputs = request.getNews();
        if (AwsOutputs.isNamed(request.getType()) && text(inputs, "name").isEmpty()) {
            var before = text(request.getOlds(), "name");
            var name = before.isEmpty() ? request.getAutonaming().getProposedName() : before;
            inputs = inputs.toBuilder().putFields("name", text(name)).build();
        }
        checked.add(request);
        if (AwsOutputs.isNamed(request.getType()) && !Structs.isUnknown(inputs, "name")) {
            names.add(text(inputs, "name"));
        }
        send(answer, CheckResponse.newBuilder().setInputs(inputs).build());
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> answer) {
        var changed = changed(request.getOldInputs(), request.getNews());
        var replaced = new TreeSet<>(Replacements.of(request.getType()));
        replaced.retainAll(changed);
        send(
                answer,
                DiffResponse.newBuilder()
                        .setChanges(changed.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                        .addAllDiffs(changed)
                        .addAllReplaces(replaced)
                        .build());
    }

    private static Set<String> changed(Struct before, Struct after) {
        var keys = new TreeSet<>(before.getFieldsMap().keySet());
        keys.addAll(after.getFieldsMap().keySet());
        keys.removeIf(key -> key.startsWith("__")
                || before.getFieldsMap()
                        .getOrDefault(key, Structs.text(""))
                        .equals(after.getFieldsMap().getOrDefault(key, Structs.text(""))));
        return keys;
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> answer) {
        if (!request.getPreview()) {
            try {
                beforeCreate.accept(request.getUrn());
            } catch (RuntimeException refused) {
                answer.onError(
                        Status.UNKNOWN.withDescription(refused.getMessage()).asRuntimeException());
                return;
            }
        }
        int number = request.getPreview() ? 0 : created.incrementAndGet();
        var outputs = AwsOutputs.of(request.getType(), request.getName(), request.getProperties(), number);
        var id = outputs.remove("id");
        if (request.getPreview()) {
            outputs.replaceAll((key, value) -> Structs.unknown());
        }
        send(
                answer,
                CreateResponse.newBuilder()
                        .setId(request.getPreview() || id == null ? "" : id.getStringValue())
                        .setProperties(Structs.with(request.getProperties(), outputs))
                        .build());
    }

    /** What AWS made up for a resource stays as it is for its life. */
    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> answer) {
        var outputs = Structs.with(request.getNews(), Map.of());
        var kept = new TreeMap<>(request.getOlds().getFieldsMap());
        kept.keySet().removeAll(request.getOldInputs().getFieldsMap().keySet());
        send(
                answer,
                UpdateResponse.newBuilder()
                        .setProperties(Structs.with(outputs, kept))
                        .build());
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> answer) {
        send(
                answer,
                ReadResponse.newBuilder()
                        .setId(request.getId())
                        .setInputs(request.getInputs())
                        .setProperties(request.getProperties())
                        .build());
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> answer) {
        send(answer, Empty.getDefaultInstance());
    }

    private static <T> void send(StreamObserver<T> answer, T message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
