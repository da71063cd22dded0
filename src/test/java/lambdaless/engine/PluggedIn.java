package lambdaless.engine;

import com.google.protobuf.Empty;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** A provider as far as the engine talks to it about the provider itself. */
abstract class PluggedIn extends ResourceProviderImplBase {
    private static final String VERSION = "6.83.0";

    /** Starts a server of this provider, on a port of its choice. */
    final Server started() throws IOException {
        return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(this)
                .build()
                .start();
    }

    @Override
    public final void checkConfig(CheckRequest request, StreamObserver<CheckResponse> answer) {
        send(answer, CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public final void diffConfig(DiffRequest request, StreamObserver<DiffResponse> answer) {
        send(answer, DiffResponse.newBuilder().setChanges(DiffChanges.DIFF_NONE).build());
    }

    @Override
    public final void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> answer) {
        send(
                answer,
                ConfigureResponse.newBuilder()
                        .setSupportsPreview(true)
                        .setSupportsAutonamingConfiguration(true)
                        .build());
    }

    @Override
    public final void attach(PluginAttach request, StreamObserver<Empty> answer) {
        send(answer, Empty.getDefaultInstance());
    }

    @Override
    public final void cancel(Empty request, StreamObserver<Empty> answer) {
        send(answer, Empty.getDefaultInstance());
    }

    @Override
    public final void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        send(answer, PluginInfo.newBuilder().setVersion(VERSION).build());
    }

    static <T> void send(StreamObserver<T> answer, T message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
