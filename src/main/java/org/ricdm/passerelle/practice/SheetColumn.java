package org.ricdm.passerelle.practice;

import java.util.Arrays;
import java.util.Optional;

/** The cells of the rows of a sheet. */
public enum SheetColumn {
    STAFF_ROLE(SheetField.STAFF, "role", FieldType.LINE, 120, true),
    /** Hours a week. */
    STAFF_HOURS(SheetField.STAFF, "hours", FieldType.NUMBER, 999, true),

    MILESTONE_DATE(SheetField.MILESTONES, "date", FieldType.DATE, 10, true),
    MILESTONE_WHAT(SheetField.MILESTONES, "what", FieldType.LINE, 160, true),

    INDICATOR_NAME(SheetField.INDICATORS, "name", FieldType.LINE, 120, true),
    INDICATOR_BASELINE(SheetField.INDICATORS, "baseline", FieldType.LINE, 40, false),
    INDICATOR_VALUE(SheetField.INDICATORS, "value", FieldType.LINE, 40, true),
    INDICATOR_UNIT(SheetField.INDICATORS, "unit", FieldType.LINE, 40, false),
    INDICATOR_PERIOD(SheetField.INDICATORS, "period", FieldType.LINE, 60, false),
    INDICATOR_SOURCE(SheetField.INDICATORS, "source", FieldType.LINE, 160, false),

    RISK(SheetField.RISKS, "risk", FieldType.LINE, 200, true),
    RISK_ANSWER(SheetField.RISKS, "answer", FieldType.LINE, 400, true),

    KIT_FILE(SheetField.KIT, "file", FieldType.FILE, 1, true),
    KIT_NAME(SheetField.KIT, "name", FieldType.LINE, 120, true),
    KIT_LICENCE(SheetField.KIT, "licence", FieldType.CHOICE, 1, true);

    private final SheetField of;
    private final String key;
    private final FieldType type;
    private final int max;
    private final boolean wanted;

    SheetColumn(SheetField of, String key, FieldType type, int max, boolean wanted) {
        this.of = of;
        this.key = key;
        this.type = type;
        this.max = max;
        this.wanted = wanted;
    }

    /** The field whose rows have it. */
    public SheetField of() {
        return of;
    }

    public FieldType type() {
        return type;
    }

    /** Characters of a text, or the largest number. */
    public int max() {
        return max;
    }

    /** Whether a row is not whole without it. */
    public boolean isWanted() {
        return wanted;
    }

    /** Its name inside the row. */
    public String key() {
        return key;
    }

    /** Where it lies in a {@link SheetContent}, for the row of that id. */
    public String path(String rowId) {
        return of.key() + "." + rowId + "." + key;
    }

    /** Key of its label. */
    public String wordKey() {
        return "practice.cell." + of.key() + "." + key;
    }

    /** The cell that lies at that path. */
    public static Optional<SheetColumn> at(String path) {
        return Arrays.stream(values())
                .filter(column -> path.startsWith(column.of.key() + ".") && path.endsWith("." + column.key))
                .findFirst();
    }
}
