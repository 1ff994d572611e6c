package org.ricdm.passerelle.practice.adoption.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the day on which an adoption starts. */
class DayDialog extends ActDialog {

    /** @param about begins the keys of its words */
    DayDialog(String about, @Nullable LocalDate before, Consumer<@Nullable LocalDate> take) {
        super(about + ".title", about + ".help");
        var day = day("start", "adoption.start", before);
        doing(about, () -> take.accept(day.getValue()));
    }
}
