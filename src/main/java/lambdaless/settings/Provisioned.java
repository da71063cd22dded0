package lambdaless.settings;

/** The capacity of every table and index, in units per second, between whose ends it follows its use. */
public record Provisioned(Range read, Range write) {
    /** From the least to the most units, both included. */
    public record Range(int least, int most) {
        /** True if there is nothing between the ends, so that the capacity is as it was set. */
        public boolean isFixed() {
            return least == most;
        }
    }
}
