package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.event.EventPage;
import org.ricdm.passerelle.event.EventPages;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.EventPicture;
import org.ricdm.passerelle.event.EventState;
import org.springframework.beans.factory.ObjectProvider;

/** The page of an event, as a member reads it. */
@Route("events/:slug")
@PermitAll
class EventView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EventPages pages;
    private final transient ObjectProvider<EventParts> rooms;
    private final transient CurrentViewer current;
    private transient @Nullable EventPage shown;

    EventView(EventPages pages, ObjectProvider<EventParts> rooms, CurrentViewer current) {
        this.pages = pages;
        this.rooms = rooms;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        show(pages.open(event.getRouteParameters().get("slug").orElse("")));
    }

    private void show(EventPage page) {
        shown = page;
        var event = page.brief();
        var reader = current.require();
        var parts = EventParts.All.on(event, rooms.stream().toList());
        var head = new EventHead(event, parts, reader.language());
        if (!event.parts().isEmpty()) {
            var desk = Buttons.link(getTranslation("event.desk"), EventNavigation.desk(event.slug()));
            desk.addClassName("on-hero-quiet");
            head.action(desk);
        }
        header(head);
        if (event.state() == EventState.CANCELLED) {
            main(Banner.error(getTranslation("event.cancelled.because", event.cancelledReason())));
        } else if (event.state() == EventState.DRAFT) {
            main(Banner.info(getTranslation("event.draft.help")));
        }
        if (!parts.places().isEmpty()) {
            var tabs = new TabLinks(event.title())
                    .current(getTranslation("event.about"), EventNavigation.event(event.slug()));
            parts.places().forEach(place -> tabs.tab(getTranslation(place.wordKey()), place.path()));
            main(tabs);
        }
        if (page.picture() != null) {
            main(picture(page.picture()));
        }
        if (!event.summary().isEmpty()) {
            var summary = new Paragraph(event.summary());
            summary.addClassName("event-summary");
            summary.getElement().setAttribute("lang", event.language().code());
            main(summary);
        }
        if (page.text().isThere()) {
            var heading = new H2(getTranslation("event.about"));
            heading.addClassName("visually-hidden");
            main(heading);
            if (page.text().language() != reader.language()) {
                main(LanguageChip.ofText(page.text().language()));
            }
            main(new SafeHtml(page.text().html()).inLanguage(page.text().language()));
        }
        if (!parts.speakers().isEmpty()) {
            main(new SpeakersSection(parts.speakers()));
        }
        passage("event.practical", page.practical(), reader.language());
        passage("event.faq", page.faq(), reader.language());
        rail(EventFacts.when(page, reader.language(), reader.zone()));
        if (event.mode().hasPlace()) {
            rail(EventFacts.where(page, reader.language()));
        }
        if (page.host() != null || !page.partners().isEmpty()) {
            rail(EventFacts.heldBy(page));
        }
    }

    /** Its size is known before it is there, so that nothing moves when it comes. */
    private static Image picture(EventPicture shown) {
        var picture = new Image(shown.wide(), shown.alternative());
        picture.addClassName("event-picture");
        var element = picture.getElement();
        element.setAttribute("srcset", shown.versions());
        element.setAttribute("sizes", "(min-width: 70rem) 42rem, 100vw");
        element.setAttribute("width", Integer.toString(shown.width()));
        element.setAttribute("height", Integer.toString(shown.height()));
        element.setAttribute("lang", shown.language().code());
        return picture;
    }

    private void passage(String heading, EventPage.Passage passage, Language reader) {
        if (!passage.isThere()) {
            return;
        }
        var section = new PageSection(getTranslation(heading));
        if (passage.language() != reader) {
            section.add(new LanguageChip(passage.language()));
        }
        section.add(new SafeHtml(passage.html()).inLanguage(passage.language()));
        main(section);
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? "" : shown.brief().title() + " · ") + "Passerelle";
    }
}
