package lambdaless;

import com.pulumi.Context;
import lambdaless.api.Api;

/** The main class of {@code pulumi up}, for tests in other packages. */
public final class AppUnderTest {
    private AppUnderTest() {}

    public static void deploy(Context context, Api api) {
        App.deploy(context, api);
    }
}
