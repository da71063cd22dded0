package lambdaless.api;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;

/** Finds the name that was meant by one that is misspelt, or that is only the beginning of it. */
public final class Spelling {
    /** One edit in three characters: fewer finds no transposition in a short name, more finds other names. */
    private static final int CHARACTERS_PER_EDIT = 3;

    private Spelling() {}

    /** The known name that is closest to a given one; empty if none is close. */
    public static Optional<String> closest(String given, List<String> known) {
        return known.stream()
                .filter(name -> given.length() >= CHARACTERS_PER_EDIT)
                .filter(name -> edits(given, name).ofBeginning() <= given.length() / CHARACTERS_PER_EDIT)
                .min(comparingInt((String name) -> edits(given, name).ofBeginning())
                        .thenComparingInt(name -> edits(given, name).ofWhole()));
    }

    /** True if one letter of the name is missing, too many or another one, or two neighbours have changed places. */
    public static boolean isSlip(String given, String name) {
        int shorter = Math.min(given.length(), name.length());
        int from = 0;
        while (from < shorter && given.charAt(from) == name.charAt(from)) {
            from++;
        }
        var rest = given.substring(from);
        var meant = name.substring(from);
        return switch (given.length() - name.length()) {
            case -1 -> rest.equals(meant.substring(1));
            case 0 -> !rest.isEmpty() && isSlipAtFirst(rest, meant);
            case 1 -> rest.substring(1).equals(meant);
            default -> false;
        };
    }

    private static boolean isSlipAtFirst(String rest, String meant) {
        boolean turned = rest.length() > 1
                && rest.charAt(0) == meant.charAt(1)
                && rest.charAt(1) == meant.charAt(0)
                && rest.substring(2).equals(meant.substring(2));
        return turned || rest.substring(1).equals(meant.substring(1));
    }

    /** The edits (insertions, deletions, replacements) that make a name, or the beginning of it that is closest. */
    private record Edits(int ofWhole, int ofBeginning) {}

    /** Levenshtein's distances, whatever the case: row by row, with the beginnings of the name in the columns. */
    private static Edits edits(String given, String name) {
        int[] row = new int[name.length() + 1];
        for (int column = 0; column <= name.length(); column++) {
            row[column] = column;
        }
        for (int at = 0; at < given.length(); at++) {
            int diagonal = row[0]++;
            for (int column = 1; column <= name.length(); column++) {
                int replaced = diagonal + (same(given.charAt(at), name.charAt(column - 1)) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        int closest = row[0];
        for (int distance : row) {
            closest = Math.min(closest, distance);
        }
        return new Edits(row[name.length()], closest);
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
