package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.adoption.Adoption;
import org.ricdm.passerelle.practice.adoption.AdoptionPage;
import org.ricdm.passerelle.practice.adoption.AdoptionVisibility;
import org.ricdm.passerelle.practice.adoption.Adoptions;

/** What those who carry an adoption on may do now, the next step first. */
class AdoptionActs extends Div {

    private final transient Adoptions adoptions;
    private final transient Runnable changed;
    private final long id;

    AdoptionActs(AdoptionPage page, Adoptions adoptions, LocalDate today, Runnable changed) {
        this.adoptions = adoptions;
        this.changed = changed;
        this.id = page.adoption().id();
        addClassName("stack");
        switch (page.adoption().state()) {
            case PLANNED -> planned(page.adoption(), today);
            case RUNNING -> running(today);
            case FINISHED, STOPPED -> {}
        }
        if (page.adoption().state().isOpen()) {
            add(
                    opening(
                            Buttons.plain(getTranslation("adoption.handOver")),
                            () -> new HandOverDialog(adoptions.colleagues(id), member -> {
                                adoptions.handOver(id, member);
                                done("adoption.handOver.done");
                            })),
                    opening(
                            Buttons.plain(getTranslation("adoption.stop")),
                            () -> new StopDialog(why -> {
                                adoptions.stop(id, why);
                                done("adoption.stop.done");
                            })));
        }
        add(visibility(page.adoption()));
    }

    private void planned(Adoption adoption, LocalDate today) {
        add(
                opening(
                        Buttons.primary(getTranslation("adoption.begun")),
                        () -> new DayDialog("adoption.begun", today, day -> {
                            adoptions.start(id, day);
                            done("adoption.begun.done");
                        })),
                opening(
                        Buttons.plain(getTranslation("adoption.replan")),
                        () -> new DayDialog("adoption.replan", adoption.plannedOn(), day -> {
                            adoptions.replan(id, day);
                            done("adoption.replan.done");
                        })));
    }

    private void running(LocalDate today) {
        add(opening(
                Buttons.primary(getTranslation("adoption.finish")),
                () -> new FinishDialog(today, (outcome, day) -> {
                    adoptions.finish(id, outcome, day);
                    done("adoption.finish.done");
                })));
    }

    private Button visibility(Adoption adoption) {
        var next = adoption.visibility() == AdoptionVisibility.PUBLIC
                ? AdoptionVisibility.NETWORK
                : AdoptionVisibility.PUBLIC;
        var button = Buttons.quiet(getTranslation("adoption.show." + next));
        button.addClickListener(click -> {
            adoptions.show(id, next);
            done("adoption.show.done");
        });
        return button;
    }

    private static Button opening(Button button, Supplier<Dialog> dialog) {
        button.addClickListener(click -> dialog.get().open());
        return button;
    }

    private void done(String words) {
        var said = getTranslation(words);
        changed.run();
        Toasts.done(said);
    }
}
