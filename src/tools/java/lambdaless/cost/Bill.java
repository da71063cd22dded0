package lambdaless.cost;

import static java.util.Comparator.comparingDouble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The price of a month.
 *
 * @param direct what the stack costs
 * @param function what a Lambda function between API Gateway and DynamoDB would cost beside that
 */
record Bill(List<Line> direct, List<Line> function) {
    private static final double PERCENT = 100;

    static Bill of(Usage usage, Prices prices) {
        var direct = Stream.of(
                        new ApiGatewayCosts(usage, prices).lines(),
                        new DynamoDbCosts(usage, prices).lines(),
                        new CloudWatchCosts(usage, prices).lines(),
                        new SecurityCosts(usage, prices).lines())
                .flatMap(List::stream)
                .toList();
        return new Bill(direct, new LambdaCosts(usage, prices).lines());
    }

    double directly() {
        return dollars(direct);
    }

    double withFunction() {
        return directly() + dollars(function);
    }

    /** The part of the price with a function that is saved without one, in percent. */
    double savedPercent() {
        return dollars(function) / withFunction() * PERCENT;
    }

    List<Line> all() {
        return Stream.concat(direct.stream(), function.stream()).toList();
    }

    /** The lines of the stack that cost most, the first one the most. */
    List<Line> largest(int number) {
        return direct.stream()
                .sorted(comparingDouble(Line::dollars).reversed())
                .limit(number)
                .toList();
    }

    /** The price by service, in the order of the lines. */
    static Map<String, Double> byService(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Line::service, LinkedHashMap::new, Collectors.summingDouble(Line::dollars)));
    }

    private static double dollars(List<Line> lines) {
        return lines.stream().mapToDouble(Line::dollars).sum();
    }
}
