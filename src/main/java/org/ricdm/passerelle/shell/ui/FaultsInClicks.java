package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.springframework.stereotype.Component;

/**
 * A fault while the server answers a click: said over the page, which stays as it is with everything that was typed.
 */
@Component
class FaultsInClicks implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var fault = event.getThrowable();
        var number = Faults.isNotOpen(fault) || Faults.refusal(fault).isPresent() ? "" : Faults.log(fault);
        var ui = UI.getCurrent();
        if (ui != null) {
            var _ = ui.access(() -> say(ui, words(ui, fault, number)));
        }
    }

    private static String words(UI ui, Throwable fault, String number) {
        if (Faults.isNotOpen(fault)) {
            return ui.getTranslation("state.notfound");
        }
        var refusal = Faults.refusal(fault);
        if (refusal.isPresent()) {
            return Problems.words(refusal.get());
        }
        if (Faults.isStoreAway(fault)) {
            return ui.getTranslation("shell.fault.store");
        }
        return ui.getTranslation("state.error") + " " + ui.getTranslation("shell.fault.number", number);
    }

    private static void say(UI ui, String words) {
        var message = new Notification();
        var close = Buttons.quiet(ui.getTranslation("shell.close"));
        close.addClickListener(click -> message.close());
        message.add(Banner.error(words).action(close));
        message.setAssertive(true);
        message.setDuration(0);
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        message.open();
    }
}
