package org.ricdm.passerelle.practice;

import static org.ricdm.passerelle.practice.FieldType.CHOICE;
import static org.ricdm.passerelle.practice.FieldType.FILE;
import static org.ricdm.passerelle.practice.FieldType.LINE;
import static org.ricdm.passerelle.practice.FieldType.ROWS;
import static org.ricdm.passerelle.practice.FieldType.TERMS;
import static org.ricdm.passerelle.practice.FieldType.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a sheet in the order they are read, with what fits into each. The lengths and lists are those of the
 * practice sheet of the network.
 */
public enum SheetField {
    TITLE("title", SheetBlock.IDENTITY, LINE, 100, Wanted.IN_A_SPARK),
    PROMISE("promise", SheetBlock.IDENTITY, LINE, 160, Wanted.IN_A_SPARK),
    PICTURE("picture", SheetBlock.IDENTITY, FILE, 1, Wanted.AT_WILL),
    PICTURE_TEXT("pictureText", SheetBlock.IDENTITY, LINE, 200, Wanted.AT_WILL),

    PUBLIC("public", SheetBlock.NEED, TERMS, 6, Wanted.IN_A_SPARK),
    PUBLIC_NOTE("publicNote", SheetBlock.NEED, LINE, 160, Wanted.AT_WILL),
    NEED("need", SheetBlock.NEED, TEXT, 600, Wanted.IN_A_SPARK),

    DONE("done", SheetBlock.ACTION, TEXT, 1500, Wanted.IN_A_SPARK),
    DURATION("duration", SheetBlock.ACTION, LINE, 100, Wanted.AT_WILL),
    PLACE("place", SheetBlock.ACTION, LINE, 160, Wanted.AT_WILL),
    LINK("link", SheetBlock.ACTION, FieldType.LINK, 300, Wanted.AT_WILL),

    SERVICES("services", SheetBlock.SCOPE, TERMS, 6, Wanted.IN_A_FULL_SHEET),
    THEMES("themes", SheetBlock.SCOPE, TERMS, 6, Wanted.IN_A_FULL_SHEET),
    PARTNERS("partners", SheetBlock.SCOPE, TEXT, 400, Wanted.AT_WILL),
    PRINCIPLES("principles", SheetBlock.SCOPE, TERMS, 4, Wanted.IN_A_FULL_SHEET),

    STAFF("staff", SheetBlock.MEANS, ROWS, 12, Wanted.IN_A_FULL_SHEET),
    SKILLS("skills", SheetBlock.MEANS, TEXT, 400, Wanted.AT_WILL),
    MONEY("money", SheetBlock.MEANS, CHOICE, 1, Wanted.IN_A_FULL_SHEET),
    TOOLS("tools", SheetBlock.MEANS, TEXT, 400, Wanted.AT_WILL),
    PREMISES("premises", SheetBlock.MEANS, TEXT, 400, Wanted.AT_WILL),
    PERMISSIONS("permissions", SheetBlock.MEANS, TEXT, 400, Wanted.AT_WILL),

    MILESTONES("milestones", SheetBlock.COURSE, ROWS, 20, Wanted.AT_WILL),
    MATURITY("maturity", SheetBlock.COURSE, CHOICE, 1, Wanted.IN_A_FULL_SHEET),

    INDICATORS("indicators", SheetBlock.RESULT, ROWS, 20, Wanted.IN_A_FULL_SHEET),
    VOICES("voices", SheetBlock.RESULT, TEXT, 800, Wanted.AT_WILL),
    FAILED("failed", SheetBlock.RESULT, TEXT, 800, Wanted.IN_A_FULL_SHEET),

    EVIDENCE("evidence", SheetBlock.EVIDENCE, CHOICE, 1, Wanted.IN_A_FULL_SHEET),
    EVIDENCE_FILE("evidenceFile", SheetBlock.EVIDENCE, FILE, 1, Wanted.AT_WILL),

    CONDITIONS("conditions", SheetBlock.TRANSFER, TEXT, 400, Wanted.IN_A_FULL_SHEET),
    MAY_CHANGE("mayChange", SheetBlock.TRANSFER, TEXT, 400, Wanted.IN_A_FULL_SHEET),
    MUST_STAY("mustStay", SheetBlock.TRANSFER, TEXT, 400, Wanted.IN_A_FULL_SHEET),
    FIRST_DAYS("firstDays", SheetBlock.TRANSFER, TEXT, 400, Wanted.IN_A_FULL_SHEET),
    RISKS("risks", SheetBlock.TRANSFER, ROWS, 12, Wanted.IN_A_FULL_SHEET),
    KIT("kit", SheetBlock.TRANSFER, ROWS, 8, Wanted.AT_WILL);

    /** What is said in choices and single lines beside the story of a sheet, in the order it is read there. */
    public static final List<SheetField> FACTS =
            List.of(PUBLIC, PUBLIC_NOTE, SERVICES, THEMES, PRINCIPLES, MONEY, DURATION, PLACE, MATURITY, EVIDENCE);

    /** When a field must have something in it. */
    public enum Wanted {
        AT_WILL,
        IN_A_SPARK,
        IN_A_FULL_SHEET
    }

    private final String key;
    private final SheetBlock block;
    private final FieldType type;
    private final int max;
    private final Wanted wanted;

    SheetField(String key, SheetBlock block, FieldType type, int max, Wanted wanted) {
        this.key = key;
        this.block = block;
        this.type = type;
        this.max = max;
        this.wanted = wanted;
    }

    public SheetBlock block() {
        return block;
    }

    public FieldType type() {
        return type;
    }

    /** Characters of a text, terms of a list or rows that may be published. */
    public int max() {
        return max;
    }

    /** Characters that a draft keeps: twice as many, so that nothing typed is lost before it is shortened. */
    public int kept() {
        return 2 * max;
    }

    /** Whether a sheet of that depth is not whole without it. */
    public boolean isWantedIn(Depth depth) {
        return wanted == Wanted.IN_A_SPARK || (wanted == Wanted.IN_A_FULL_SHEET && depth == Depth.FULL);
    }

    /** Whether it is asked for in a spark; all others belong to the full sheet only. */
    public boolean isOfASpark() {
        return wanted == Wanted.IN_A_SPARK || this == PICTURE || this == PICTURE_TEXT;
    }

    /** Its name among the problems of an input, its path in a {@link SheetContent}, the last part of the keys of its words. */
    public String key() {
        return key;
    }

    /** Key of its label. */
    public String wordKey() {
        return "practice.field." + key;
    }

    /** The cells of a row, in their order; none when it has no rows. */
    public List<SheetColumn> columns() {
        return Arrays.stream(SheetColumn.values())
                .filter(column -> column.of() == this)
                .toList();
    }

    /** The field of that key, or the one whose rows the path lies in. */
    public static Optional<SheetField> at(String path) {
        var key = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
