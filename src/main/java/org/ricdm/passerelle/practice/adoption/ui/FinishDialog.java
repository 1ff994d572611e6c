package org.ricdm.passerelle.practice.adoption.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.adoption.Again;
import org.ricdm.passerelle.practice.adoption.Effort;
import org.ricdm.passerelle.practice.adoption.Outcome;
import org.ricdm.passerelle.practice.adoption.Result;

/** The five questions at the end of an adoption. */
class FinishDialog extends ActDialog {

    FinishDialog(LocalDate today, BiConsumer<Outcome, @Nullable LocalDate> finish) {
        super("adoption.finish.title", "adoption.finish.help");
        var effort = choice("effort", "adoption.effort", List.of(Effort.values()), Effort::wordKey);
        var result = choice("result", "adoption.result", List.of(Result.values()), Result::wordKey);
        var changed = text("changed", "adoption.changed", Outcome.MAX_TEXT);
        var again = choice("again", "adoption.again", List.of(Again.values()), Again::wordKey);
        var advice = text("advice", "adoption.advice", Outcome.MAX_TEXT);
        var end = day("end", "adoption.end", today);
        doing(
                "adoption.finish",
                () -> finish.accept(
                        new Outcome(
                                effort.getValue(),
                                result.getValue(),
                                changed.getValue(),
                                again.getValue(),
                                advice.getValue()),
                        end.getValue()));
    }
}
