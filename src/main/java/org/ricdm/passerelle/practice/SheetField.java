package org.ricdm.passerelle.practice;

import java.util.Locale;

/** What is typed in a sheet of the depth "spark": exactly these five. Their lengths are those of the practice sheet. */
public enum SheetField {
    TITLE(100),
    PROMISE(160),
    PUBLIC(160),
    NEED(600),
    DONE(1500);

    private final int max;

    SheetField(int max) {
        this.max = max;
    }

    /** Characters that may be published. A draft keeps twice as many, so that nothing typed is lost before it is shortened. */
    public int max() {
        return max;
    }

    int kept() {
        return 2 * max;
    }

    /** Its name among the problems of an input, and the last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isLine() {
        return this == TITLE || this == PROMISE || this == PUBLIC;
    }
}
