package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.Centres;

/** Where an event is begun. It stays a draft until it is published. */
@Route("events/new")
@PermitAll
class NewEventView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Events events;
    private final transient Centres centres;
    private final transient Files files;
    private final transient CurrentViewer current;

    NewEventView(Events events, Centres centres, Files files, CurrentViewer current) {
        this.events = events;
        this.centres = centres;
        this.files = files;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!events.mayEnter()) {
            throw new NotOpen(EventAccess.EVENT);
        }
        clear();
        header(new PageHeader(getTranslation("event.new"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.events"), EventNavigation.EVENTS))
                .lead(getTranslation("event.new.lead")));
        var form = new EventForm(centres.all(), files, current.require().language());
        form.begin(current.require());
        var save = Buttons.primary(getTranslation("event.new.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(form);
            save.setEnabled(true);
        });
        main(form, new StickyActions(save, Buttons.quietLink(getTranslation("action.cancel"), EventNavigation.EVENTS)));
    }

    private void save(EventForm form) {
        form.accept();
        try {
            var typed = form.typed();
            events.enter(typed, form.partners(), form.picture());
            Toasts.done(getTranslation("event.new.saved"));
            UI.getCurrent().navigate(EventNavigation.desk(typed.slug()).substring(1));
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.new") + " · Passerelle";
    }
}
