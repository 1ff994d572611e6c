package org.ricdm.passerelle.common.start;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema in the database is not the one that this version was built for. */
class HistoryDiffers extends RuntimeException {

    /** In which way, the gravest first. */
    enum Difference {
        FAILED(
                "broke off half-way",
                "Look at what it left behind (MariaDB does not roll DDL back), put it right, delete"
                        + " its row from flyway_schema_history, and start again; or restore the backup taken before."),
        NEWER(
                "belongs to a later version of Passerelle",
                "Start the version of Passerelle that the database was used"
                        + " with last, or restore the backup taken before it was."),
        UNKNOWN(
                "is not known to this version of Passerelle",
                "Start the version of Passerelle that the database belongs"
                        + " to, or give the portal a database of its own."),
        CHANGED(
                "was applied with another content",
                "Start the version of Passerelle that applied it. A migration that"
                        + " has been applied is never changed; a further one follows it."),
        NOT_APPLIED(
                "has not been applied",
                "Let Passerelle migrate the database (spring.flyway.enabled is true unless"
                        + " somebody changed it), with a user who may change the schema, on a schema that holds nothing else.");

        private final String words;
        private final String remedy;

        Difference(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }

        /** Whether migrating would build on something that this version does not know. */
        boolean isForeign() {
            return this == FAILED || this == NEWER || this == UNKNOWN;
        }
    }

    private final Difference difference;

    /**
     * @param found newest version that was applied, null when none was
     * @param expected newest version that came with this build
     * @param migrations those that differ in this way, oldest first
     */
    HistoryDiffers(
            @Nullable String found,
            @Nullable String expected,
            Difference difference,
            List<String> migrations,
            @Nullable Throwable cause) {
        super(sentence(found, expected, difference, migrations), cause);
        this.difference = difference;
    }

    /** What to do about it, for whoever starts the portal. */
    String remedy() {
        return difference.remedy;
    }

    private static String sentence(
            @Nullable String found, @Nullable String expected, Difference difference, List<String> migrations) {
        var others = migrations.size() == 1 ? "" : " (like " + (migrations.size() - 1) + " more)";
        return "The database is at " + version(found) + " and this Passerelle expects " + version(expected)
                + ": migration " + migrations.getFirst() + " " + difference.words + others + ".";
    }

    private static String version(@Nullable String version) {
        return version == null ? "no version" : "version " + version;
    }
}
