package lambdaless.cost;

import java.util.Map;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;

final class MeasurementTest {
    @Test
    void look() {
        for (int size : new int[] {400, 1024, 1025, 4096, 4097, 9000}) {
            var load = new Load(
                    Map.of(),
                    Map.of("users", size, "albums", size),
                    25,
                    10,
                    0,
                    Map.of(),
                    new Load.Function(128, 50, "arm64", 300));
            System.out.println("### " + size);
            Measurement.of(Api.ofProject(), load, Api.ofProject().operations())
                    .forEach((name, m) -> System.out.println(name + " " + m));
        }
    }
}
