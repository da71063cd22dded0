package lambdaless.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static lambdaless.engine.Structs.text;

import com.google.protobuf.Empty;
import com.google.protobuf.Value;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import lambdaless.aws.Refusal;
import lambdaless.aws.Unfinished;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
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

/** Stands in the AWS provider's place, and behaves as the bridge does; behind it is a model of AWS. */
final class AwsProvider extends PluggedIn {
    /** How often the provider tries the account's role, which IAM may not know yet. */
    private static final int TRIES = 5;

    /** The outputs that AWS makes up when it creates a resource. */
    private static final Map<String, Value> COMPUTED = Stream.of(
                    "arn", "keyId", "rootResourceId", "executionArn", "invokeUrl", "value")
            .collect(toMap(Function.identity(), key -> Structs.unknown()));

    private final Aws aws;
    private final Queue<CheckRequest> checked = new ConcurrentLinkedQueue<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Calls calls = new Calls();

    AwsProvider(Aws aws) {
        this.aws = aws;
    }

    Aws aws() {
        return aws;
    }

    /** The physical names that resources were given in the account, by the program or here; models are named in their API. */
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

    Calls calls() {
        return calls;
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> answer) {
        checked.add(request);
        calls.checkBegins(request.getUrn());
        var response = CheckResponse.newBuilder();
        try {
            var kind = Kind.required(request.getType());
            var inputs = Autonaming.named(request, kind);
            if (kind.isNamed() && kind != Kind.MODEL && !Structs.isUnknown(inputs, "name")) {
                names.add(text(inputs, "name"));
            }
            response.setInputs(inputs);
        } catch (IllegalArgumentException unusable) {
            response.setInputs(request.getNews())
                    .addFailures(CheckFailure.newBuilder().setReason(unusable.getMessage()));
        }
        send(answer, response.build());
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> answer) {
        var kind = Kind.required(request.getType());
        var found = Differences.between(kind, request.getOlds(), request.getOldInputs(), request.getNews());
        send(
                answer,
                DiffResponse.newBuilder()
                        .setChanges(found.changed().isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                        .addAllDiffs(found.changed())
                        .addAllReplaces(found.replacing())
                        .setDeleteBeforeReplace(!found.replacing().isEmpty()
                                && (kind.isDeletedFirst() || Autonaming.isGiven(kind, request.getNews())))
                        .build());
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> answer) {
        if (request.getPreview()) {
            send(answer, Answers.created("", Structs.with(request.getProperties(), COMPUTED)));
            return;
        }
        try {
            calls.createBegins(request.getUrn());
            var made = create(Kind.required(request.getType()), request);
            send(answer, Answers.created(made.id(), Structs.with(request.getProperties(), state(made))));
        } catch (Unfinished unfinished) {
            answer.onError(Answers.unfinished(
                    unfinished.wanted().id(),
                    Structs.with(request.getProperties(), state(unfinished.wanted())),
                    String.valueOf(unfinished.getMessage())));
        } catch (RuntimeException refused) {
            answer.onError(Answers.refused(refused));
        } finally {
            calls.ended(request.getUrn());
        }
    }

    private AwsResource create(Kind kind, CreateRequest request) throws Unfinished {
        for (int left = TRIES; ; left--) {
            try {
                return aws.create(kind, request.getName(), Structs.plain(request.getProperties()));
            } catch (Refusal refusal) {
                if (kind != Kind.ACCOUNT || left == 1) {
                    throw refusal;
                }
            }
        }
    }

    /** Where nothing differs from the state, AWS is not called; where AWS refuses, the state is what was wanted. */
    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> answer) {
        var kind = Kind.required(request.getType());
        var found = Differences.between(kind, request.getOlds(), request.getOldInputs(), request.getNews());
        var computed = new TreeMap<>(request.getOlds().getFieldsMap());
        computed.keySet().removeAll(request.getOldInputs().getFieldsMap().keySet());
        var wanted = Structs.with(request.getNews(), computed);
        try {
            if (!request.getPreview() && !found.changed().isEmpty()) {
                calls.updateBegins(request.getUrn());
                aws.update(
                        kind, request.getId(), Structs.plain(request.getOldInputs()), Structs.plain(request.getNews()));
            }
            send(answer, UpdateResponse.newBuilder().setProperties(wanted).build());
        } catch (RuntimeException refused) {
            answer.onError(Answers.unfinished(request.getId(), wanted, String.valueOf(refused.getMessage())));
        } finally {
            calls.ended(request.getUrn());
        }
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> answer) {
        var found = aws.read(Kind.required(request.getType()), request.getId());
        send(
                answer,
                found.map(resource -> Answers.read(resource.id(), request.getInputs(), state(resource)))
                        .orElse(ReadResponse.getDefaultInstance()));
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> answer) {
        try {
            aws.delete(Kind.required(request.getType()), request.getId());
            send(answer, Empty.getDefaultInstance());
        } catch (Refusal refused) {
            answer.onError(Answers.refused(refused));
        }
    }

    private static Map<String, Value> state(AwsResource resource) {
        return Structs.struct(resource.properties()).getFieldsMap();
    }
}
