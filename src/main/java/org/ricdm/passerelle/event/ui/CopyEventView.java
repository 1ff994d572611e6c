package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventCopies;
import org.ricdm.passerelle.event.EventParts.Said;
import org.ricdm.passerelle.people.Centres;

/** Where organisers begin the next edition of an event: what is taken over, what is not, and what is different. */
@Route("events/:slug/manage/copy")
@PermitAll
class CopyEventView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> LEFT = List.of(
            "event.copy.leaves.people",
            "event.copy.leaves.speakers",
            "event.copy.leaves.picture",
            "event.copy.leaves.team");

    private final transient EventCopies copies;
    private final transient Centres centres;
    private final transient CurrentViewer current;

    CopyEventView(EventCopies copies, Centres centres, CurrentViewer current) {
        this.copies = copies;
        this.centres = centres;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var offer = copies.offer(event.getRouteParameters().get("slug").orElse(""));
        clear();
        header(new PageHeader(getTranslation("event.copy"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, offer.event()))
                .lead(getTranslation("event.copy.lead")));
        var form = new CopyForm(offer, centres.all(), current.require().language());
        var save = Buttons.primary(getTranslation("event.copy.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(form, offer.event());
            save.setEnabled(true);
        });
        form.addComponentAtIndex(
                0,
                new FormSection(getTranslation("event.copy.takes"), getTranslation("event.copy.takes.help"))
                        .with(sentences(offer.taken().stream().map(this::say))));
        form.addComponentAtIndex(
                1,
                new FormSection(getTranslation("event.copy.leaves"), getTranslation("event.copy.leaves.help"))
                        .with(sentences(LEFT.stream().map(this::getTranslation))));
        main(
                form,
                new StickyActions(
                        save,
                        Buttons.quietLink(
                                getTranslation("action.cancel"),
                                EventNavigation.desk(offer.event().slug()))));
    }

    private void save(CopyForm form, EventBrief event) {
        form.accept();
        try {
            var slug = copies.copy(event.slug(), form.typed());
            Toasts.done(getTranslation("event.copy.done"));
            UI.getCurrent().navigate(EventNavigation.copied(slug).substring(1));
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    private String say(Said said) {
        return getTranslation(said.messageKey(), said.arguments().toArray());
    }

    static UnorderedList sentences(Stream<String> words) {
        var list = new UnorderedList(words.map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("sentences");
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.copy") + " · Passerelle";
    }
}
