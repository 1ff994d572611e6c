package org.ricdm.passerelle.practice.adoption.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.ricdm.passerelle.practice.adoption.AdoptionPlan;
import org.ricdm.passerelle.practice.adoption.AdoptionVisibility;

/** Takes a sheet up: when it starts, and who may learn of it. */
class BeginDialog extends ActDialog {

    /** @param made gets the id of what was begun */
    BeginDialog(LocalDate today, ToLongFunction<AdoptionPlan> begin, LongConsumer made) {
        super("practice.try", "adoption.begin.help");
        var start = day("start", "adoption.start", today);
        start.setHelperText(AdoptionWords.of("adoption.start.help"));
        var visibility = choice(
                "visibility", "adoption.visibility", List.of(AdoptionVisibility.values()), AdoptionVisibility::wordKey);
        visibility.setValue(AdoptionVisibility.PUBLIC);
        doing(
                "adoption.begin",
                () -> made.accept(begin.applyAsLong(new AdoptionPlan(start.getValue(), visibility.getValue()))));
    }
}
