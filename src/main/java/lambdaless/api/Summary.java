package lambdaless.api;

/** The summary of an operation, in the words that follow from its kind and its table. */
record Summary(Subject subject) {
    /** One sentence without its full stop: {@code Create a user}. */
    String text() {
        var operation = subject.operation();
        return switch (operation.request()) {
            case "requests/create" -> "Create " + one();
            case "requests/create-batch" ->
                "Create up to " + Body.BATCH_SIZE + " " + words(subject.table().tableName()) + ", all of them or none";
            case "requests/list" -> "List " + all();
            case "requests/query" -> "List " + all() + by();
            case "requests/get" -> "Get " + one();
            case "requests/replace", "requests/replace-keeping-time" -> "Replace " + one() + ", or create it";
            case "requests/update" -> "Change some fields of " + one();
            case "requests/delete" -> "Delete " + one();
            case "requests/list-members" -> "List the " + members() + " of " + one();
            case "requests/change-member" -> change();
            default -> Names.capitalised(operation.name().replace('-', ' '));
        };
    }

    private String change() {
        var operation = subject.operation();
        var member = operation.focus().member().orElse("member");
        return operation.verb() == Verb.DELETE
                ? "Remove " + article(member) + " from the " + members() + " of " + one()
                : "Add " + article(member) + " to the " + members() + " of " + one();
    }

    private String members() {
        return words(subject.operation().focus().members().orElse("members"));
    }

    private String one() {
        var item = subject.table().item();
        boolean own = subject.operation().focus().identity().isPresent();
        if (!own) {
            return article(item);
        }
        return subject.table().sortKey().isPresent()
                ? "one of the caller's own " + words(subject.table().tableName())
                : "the caller's own " + words(item);
    }

    private String all() {
        var items = words(subject.table().tableName());
        return subject.operation().focus().identity().isPresent() ? "the caller's own " + items : items;
    }

    private String by() {
        return subject.operation().focus().identity().isPresent()
                ? ""
                : " by " + words(subject.partition().name());
    }

    private static String article(String camelCase) {
        var words = words(camelCase);
        return ("aeio".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    /** The name in words: {@code favorite movies} of {@code favoriteMovies}. */
    static String words(String camelCase) {
        return Names.kebab(camelCase).replace('-', ' ');
    }
}
