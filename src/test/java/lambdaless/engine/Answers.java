package lambdaless.engine;

import com.google.protobuf.Any;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.rpc.Code;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.TreeMap;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.ReadResponse;

/** The answers of a provider to a create or an update, good and bad. */
final class Answers {
    private Answers() {}

    static CreateResponse created(String id, Struct state) {
        return CreateResponse.newBuilder().setId(id).setProperties(state).build();
    }

    /** The state as AWS tells it, and of that what the inputs are about. */
    static ReadResponse read(String id, Struct known, Map<String, Value> state) {
        var inputs = new TreeMap<>(known.getFieldsMap());
        inputs.keySet().removeIf(key -> !isOwn(known, key) && !state.containsKey(key));
        inputs.replaceAll((key, value) -> isOwn(known, key) ? value : state.getOrDefault(key, value));
        return ReadResponse.newBuilder()
                .setId(id)
                .setInputs(Struct.newBuilder().putAllFields(inputs))
                .setProperties(Struct.newBuilder().putAllFields(state))
                .build();
    }

    private static boolean isOwn(Struct known, String key) {
        return key.startsWith("__") || Structs.isNothing(known.getFieldsOrThrow(key));
    }

    /** Nothing was done. */
    static StatusRuntimeException refused(RuntimeException refusal) {
        return Status.UNKNOWN.withDescription(refusal.getMessage()).asRuntimeException();
    }

    /**
     * The resource is there, and not as it was to be. The bridge gives the wanted values as its state, so that the next update finds
     * nothing to do.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/issues/6062">the bridge's issue</a>
     */
    static StatusRuntimeException unfinished(String id, Struct wanted, String reason) {
        var detail = ErrorResourceInitFailed.newBuilder()
                .setId(id)
                .setProperties(wanted)
                .addReasons(reason)
                .build();
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Code.UNKNOWN_VALUE)
                .setMessage(reason)
                .addDetails(Any.pack(detail))
                .build());
    }
}
