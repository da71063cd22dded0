package lambdaless.contract;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Gives a test every table that items come into and that has these standard operations, by their request templates. */
@Target(METHOD)
@Retention(RUNTIME)
@ArgumentsSource(EveryTable.With.class)
@interface TablesWith {
    String[] value();
}
