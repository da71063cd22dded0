package lambdaless.local;

import java.util.function.UnaryOperator;

/** Where a stack comes from: a program that is run, or a file that is read. */
interface StackSource {
    /**
     * Loads the stack.
     *
     * @param invokeUrl from a stage's name to the address at which it will be served
     * @throws UserError when it cannot be loaded
     */
    LoadedStack load(UnaryOperator<String> invokeUrl);
}
