package lambdaless.aws;

/** AWS's side of a kind's calls: what it refuses, and what goes with what. */
interface Control {
    /**
     * Looks at a resource before it is there.
     *
     * @throws Refusal when AWS would not make it
     */
    default void beforeCreate(AwsResource wanted) {}

    /** Gives the resource as the first call of its create makes it, where the provider makes it in two. */
    default AwsResource firstStep(AwsResource wanted) {
        return wanted;
    }

    /** Looks at a resource after it is there. */
    default void afterCreate(AwsResource created) {}

    /** The resource as it comes out of an update, where the provider keeps or fills in what is not given. */
    default AwsResource completed(AwsResource before, AwsResource wanted) {
        return wanted;
    }

    /**
     * Looks at a change.
     *
     * @throws Refusal when AWS would not make it
     */
    default void beforeUpdate(AwsResource before, AwsResource wanted) {}

    /**
     * Looks at a resource before it goes, and takes away what goes with it.
     *
     * @throws Refusal when AWS would keep it
     */
    default void beforeDelete(AwsResource existing) {}

    /** The resource as AWS describes it. */
    default AwsResource described(AwsResource existing) {
        return existing;
    }
}
