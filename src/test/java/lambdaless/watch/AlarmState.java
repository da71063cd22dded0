package lambdaless.watch;

/** The states of an alarm. */
public enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}
