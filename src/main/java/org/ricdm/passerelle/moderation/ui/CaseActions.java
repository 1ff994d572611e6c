package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.moderation.CaseFile;
import org.ricdm.passerelle.moderation.CaseKind;
import org.ricdm.passerelle.moderation.UnderReview.Standing;

/** What can be decided about a case. */
class CaseActions extends Div {

    private final CaseFile one;
    private final transient ReviewServices services;
    private final transient Shown shown;

    CaseActions(CaseFile one, ReviewServices services, Shown shown) {
        this.one = one;
        this.services = services;
        this.shown = shown;
        add(new StickyActions(one.kind() == CaseKind.APPEAL ? appeal() : verdicts()));
    }

    private Component[] verdicts() {
        var object = one.object();
        var waits = object != null && object.standing() == Standing.WAITING;
        var keep = button(waits ? "moderation.release" : "moderation.keep", () -> {
            services.decisions().keep(one.id());
            done();
        });
        keep.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        var giveBack = open("moderation.giveBack", DecisionDialog.reasons("moderation.giveBack", reasons -> {
            services.decisions().giveBack(one.id(), reasons);
            done();
        }));
        var hide = open("moderation.hide", DecisionDialog.reasons("moderation.hide", reasons -> {
            services.decisions().hide(one.id(), reasons);
            done();
        }));
        var suspend = open("moderation.suspend", DecisionDialog.suspension("moderation.suspend", (day, reasons) -> {
            services.suspensions().suspend(one.id(), end(day), reasons);
            done();
        }));
        suspend.setVisible(one.maySuspend());
        return new Component[] {keep, giveBack, hide, suspend, take()};
    }

    private Component[] appeal() {
        var overturn = open("moderation.overturn", DecisionDialog.words("moderation.overturn", words -> {
            services.appeals().overturn(one.id(), words);
            done();
        }));
        var uphold = open("moderation.uphold", DecisionDialog.words("moderation.uphold", words -> {
            services.appeals().uphold(one.id(), words);
            done();
        }));
        return new Component[] {uphold, overturn, take()};
    }

    private Button take() {
        return one.takenByMe()
                ? button("moderation.leave", () -> {
                    services.review().leave(one.id());
                    shown.show();
                })
                : button("moderation.take", () -> {
                    services.review().take(one.id());
                    shown.show();
                });
    }

    private Button open(String key, DecisionDialog dialog) {
        return button(key, dialog::open);
    }

    private Button button(String key, Runnable action) {
        var button = Buttons.plain(getTranslation(key));
        button.addClickListener(click -> {
            try {
                action.run();
            } catch (InvalidInput changed) {
                // Somebody else was faster, or the author changed it: say so above the case as it is now.
                shown.show(Banner.warning(Problems.words(changed.problems().getFirst())));
            }
        });
        return button;
    }

    private void done() {
        Toasts.done(getTranslation("moderation.decided"));
        shown.show();
    }

    /** The suspension ends when that day is over, where who decides lives. */
    private @Nullable Instant end(@Nullable LocalDate lastDay) {
        return lastDay == null
                ? null
                : lastDay.plusDays(1)
                        .atStartOfDay(services.current().require().zone())
                        .toInstant();
    }

    /** Shows the case again. */
    interface Shown {
        void show(Banner... said);
    }
}
