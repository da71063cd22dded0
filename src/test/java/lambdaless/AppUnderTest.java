package lambdaless;

import com.pulumi.Context;
import lambdaless.api.Api;

/** What {@code pulumi up} runs, for tests in other packages. */
public final class AppUnderTest {
    private AppUnderTest() {}

    public static void deploy(Context context, Api api) {
        App.deploy(context, api);
    }
}
