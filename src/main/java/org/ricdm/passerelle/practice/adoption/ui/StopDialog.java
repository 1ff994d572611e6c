package org.ricdm.passerelle.practice.adoption.ui;

import java.util.List;
import java.util.function.Consumer;
import org.ricdm.passerelle.practice.adoption.StopReason;
import org.ricdm.passerelle.practice.adoption.Stopping;

/** Gives an adoption up, with the reason. */
class StopDialog extends ActDialog {

    StopDialog(Consumer<Stopping> stop) {
        super("adoption.stop.title", "adoption.stop.help");
        var reason = choice("reason", "adoption.reason", List.of(StopReason.values()), StopReason::wordKey);
        var text = text("text", "adoption.reason.text", Stopping.MAX_TEXT);
        doing("adoption.stop", () -> stop.accept(new Stopping(reason.getValue(), text.getValue())));
    }
}
