package org.ricdm.passerelle.practice.papers;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of a sheet goes on paper. */
public enum PaperForm {
    /** One page: what one needs to decide whether to read on. */
    ONE,
    /** All of it. */
    FULL;

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of this name; all of it when none has it. */
    public static PaperForm of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElse(FULL);
    }
}
