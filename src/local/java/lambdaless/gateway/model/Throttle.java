package lambdaless.gateway.model;

/** A token bucket: {@code rate} requests per second, refilled into a bucket of {@code burst}. */
public record Throttle(double rate, int burst) {}
