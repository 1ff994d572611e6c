package org.ricdm.passerelle.practice.finding;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order sheets are shown. Of two that are equal the one begun later comes first. */
public enum ShowcaseOrder {
    /** Whose authors said last that it holds first. */
    CONFIRMED("f.confirmed_at"),
    /** What most centres have tried first. */
    TRIED("f.tried"),
    /** What was published last first. */
    NEWEST("f.published_at");

    private final String column;

    ShowcaseOrder(String column) {
        this.column = column;
    }

    /** A whole number that is larger for what comes first. */
    String key() {
        return this == TRIED ? column : "cast(unix_timestamp(" + column + ") * 1000000 as signed)";
    }

    /** Its name in addresses. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word. */
    public String wordKey() {
        return "showcase.order." + name();
    }

    static ShowcaseOrder read(@Nullable String inAddress) {
        return Arrays.stream(values())
                .filter(order -> order.inAddress().equals(inAddress))
                .findFirst()
                .orElse(CONFIRMED);
    }
}
