package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventPartners;
import org.ricdm.passerelle.event.EventPictures;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.Centres;

/** All that is said of an event, for its organisers. What was typed stays until it is accepted. */
@Route("events/:slug/manage/details")
@PermitAll
class EventDetailsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Events events;
    private final transient EventPartners partners;
    private final transient EventPictures pictures;
    private final transient Centres centres;
    private final transient Files files;
    private final transient CurrentViewer current;
    private final Div overtaken = new Div();
    private int version;

    EventDetailsView(
            Events events,
            EventPartners partners,
            EventPictures pictures,
            Centres centres,
            Files files,
            CurrentViewer current) {
        this.events = events;
        this.partners = partners;
        this.pictures = pictures;
        this.centres = centres;
        this.files = files;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var entry = events.entry(slug);
        var brief = events.find(slug);
        version = brief.version();
        clear();
        overtaken.removeAll();
        header(new PageHeader(getTranslation("event.details"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, brief))
                .lead(getTranslation("event.details.help")));
        var form = new EventForm(centres.all(), files, current.require().language());
        form.show(entry, partners.of(slug), pictures.of(slug));
        var save = Buttons.primary(getTranslation("action.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            ask(form, brief);
            save.setEnabled(true);
        });
        main(
                overtaken,
                form,
                new StickyActions(
                        save, Buttons.quietLink(getTranslation("action.cancel"), EventNavigation.desk(slug))));
    }

    /** Asks first where people would be told; whoever says no has everything before them as they typed it. */
    private void ask(EventForm form, EventBrief brief) {
        form.accept();
        try {
            var told = events.toldOfChange(brief.id(), form.typed());
            if (told == 0) {
                save(form, brief, "event.details.saved", told);
            } else {
                Confirmation.ask(
                        getTranslation("event.move.ask"),
                        getTranslation("event.move.told", told),
                        () -> save(form, brief, "event.move.done", told));
            }
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    private void save(EventForm form, EventBrief brief, String done, int told) {
        try {
            events.change(brief.id(), version, form.typed(), form.partners(), form.picture());
            Toasts.done(getTranslation(done, told));
            UI.getCurrent().navigate(EventNavigation.desk(brief.slug()).substring(1));
        } catch (InvalidInput refused) {
            form.refuse(refused);
            if (refused.isOn("version")) {
                overtaken(brief.slug());
            }
        }
    }

    /** Somebody else saved meanwhile. What they said can be looked at beside; saving once more replaces it. */
    private void overtaken(String slug) {
        version = events.find(slug).version();
        var theirs = Buttons.quietLink(getTranslation("event.details.theirs"), EventNavigation.event(slug));
        theirs.setTarget("_blank");
        overtaken.removeAll();
        overtaken.add(Banner.warning(getTranslation("event.error.changed")).action(theirs));
        overtaken.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.details") + " · Passerelle";
    }
}
