package lambdaless.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where a stack comes from: a program that is run, or a file that is read. */
interface StackSource {
    /**
     * Loads the stack.
     *
     * @param invokeUrl from a stage's name to the address at which it will be served
     * @throws UserError when it cannot be loaded
     */
    StackSnapshot load(UnaryOperator<String> invokeUrl);

    /** The files, and folders of files, whose change makes it another stack. */
    List<Path> files();
}
