package org.ricdm.passerelle.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of a sheet, in the order in which one tells of a practice. */
public enum SheetBlock {
    IDENTITY,
    NEED,
    ACTION,
    SCOPE,
    MEANS,
    COURSE,
    RESULT,
    EVIDENCE,
    TRANSFER;

    /** Its fields in the order they are read. */
    public List<SheetField> fields() {
        return Arrays.stream(SheetField.values())
                .filter(field -> field.block() == this)
                .toList();
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its heading. */
    public String wordKey() {
        return "practice.block." + key();
    }
}
