package lambdaless.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Values minute by minute, the newest last; those that are missing are empty. */
public record Series(List<Optional<Double>> values) {
    public Series {
        values = List.copyOf(values);
    }

    static Series constant(double value, int length) {
        return new Series(
                IntStream.range(0, length).mapToObj(at -> Optional.of(value)).toList());
    }

    int size() {
        return values.size();
    }

    boolean isEmpty() {
        return values.stream().allMatch(Optional::isEmpty);
    }

    /** The values of some minutes until the one at this place; before the first there are none. */
    Series range(int last, int length) {
        return new Series(IntStream.rangeClosed(last - length + 1, last)
                .mapToObj(at -> at < 0 ? Optional.<Double>empty() : values.get(at))
                .toList());
    }

    /** The same without the values of the newest minutes, which come late. */
    Series without(int newest) {
        return new Series(IntStream.range(0, size())
                .mapToObj(at -> at < size() - newest ? values.get(at) : Optional.<Double>empty())
                .toList());
    }

    Series each(UnaryOperator<Optional<Double>> change) {
        return new Series(values.stream().map(change).toList());
    }

    Series with(Series other, BinaryOperator<Optional<Double>> joined) {
        return new Series(IntStream.range(0, size())
                .mapToObj(at -> joined.apply(values.get(at), other.values.get(at)))
                .toList());
    }
}
