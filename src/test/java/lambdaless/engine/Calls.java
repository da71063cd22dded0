package lambdaless.engine;

import java.util.function.Consumer;

/** Hooks of a test around the calls to AWS, by the URN of the resource. */
final class Calls {
    private volatile Consumer<String> checked = urn -> {};
    private volatile Consumer<String> beforeCreate = urn -> {};
    private volatile Consumer<String> beforeUpdate = urn -> {};
    private volatile Consumer<String> after = urn -> {};

    /** When the engine has a resource's inputs checked, which it does as soon as they are known. */
    void checked(Consumer<String> action) {
        checked = action;
    }

    /** Before each create; what it throws is what AWS says to the create. */
    void beforeCreate(Consumer<String> action) {
        beforeCreate = action;
    }

    /** Before each update; what it throws is what AWS says to the update. */
    void beforeUpdate(Consumer<String> action) {
        beforeUpdate = action;
    }

    /** After each create and update, whether AWS has taken it or not. */
    void after(Consumer<String> action) {
        after = action;
    }

    void checkBegins(String urn) {
        checked.accept(urn);
    }

    void createBegins(String urn) {
        beforeCreate.accept(urn);
    }

    void updateBegins(String urn) {
        beforeUpdate.accept(urn);
    }

    void ended(String urn) {
        after.accept(urn);
    }
}
