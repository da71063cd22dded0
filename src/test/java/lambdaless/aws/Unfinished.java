package lambdaless.aws;

/** A create that was refused after AWS had made the resource: the resource is there, and lacks what came after. */
public final class Unfinished extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient AwsResource wanted;

    Unfinished(AwsResource wanted, Refusal refusal) {
        super(refusal.getMessage(), refusal);
        this.wanted = wanted;
    }

    /** The resource as it was to be, which is what the provider notes as its state. */
    public AwsResource wanted() {
        return wanted;
    }
}
