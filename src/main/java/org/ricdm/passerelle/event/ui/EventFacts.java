package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventPage;
import org.ricdm.passerelle.event.Partner;

/** When, where and by whom, beside the text of an event. */
final class EventFacts {

    private EventFacts() {}

    /** Begin and end by the clock of the place, and by the reader's where that differs. */
    static PageSection when(EventPage page, Language reader, ZoneId readersZone) {
        var event = page.brief();
        var facts = new FactList()
                .fact(say("event.starts"), time(event.starts(), reader, readersZone))
                .fact(say("event.ends"), time(event.ends(), reader, readersZone))
                .fact(say("event.timezone"), EventDates.zone(event.zone(), reader));
        var section = new PageSection(say("event.when"), facts);
        section.addClassName("event-facts"); // stays on paper, unlike what stands beside other pages
        return section;
    }

    private static Component[] time(WallTime time, Language reader, ZoneId readersZone) {
        var there = new Span(EventDates.moment(time, reader));
        var here = WallTime.of(time.instant(), readersZone);
        if (here.local().equals(time.local())) {
            return new Component[] {there};
        }
        var yours = new Div(say("event.yours", EventDates.moment(here, reader), EventDates.zone(readersZone, reader)));
        yours.addClassNames("muted", "small");
        return new Component[] {there, yours};
    }

    /** The house with its address, and a map of it elsewhere; only a link, so that nobody else is asked for anything. */
    static PageSection where(EventPage page, Language reader) {
        var place = page.place();
        var facts = new FactList();
        if (!place.name().isEmpty()) {
            facts.fact(say("event.place"), place.name());
        }
        if (!place.address().isEmpty()) {
            facts.fact(say("event.address"), place.address());
        }
        if (!place.city().isEmpty()) {
            var country = place.country();
            facts.fact(
                    say("event.city"),
                    country == null ? place.city() : place.city() + ", " + EventDates.country(country, reader));
        }
        var section = new PageSection(say("event.where"), facts);
        if (place.latitude() != null && place.longitude() != null) {
            section.add(map(place));
        }
        return section;
    }

    private static Anchor map(EventEntry.Place place) {
        var at = String.format(Locale.ROOT, "%.5f/%.5f", place.latitude(), place.longitude());
        var map = new Anchor(
                String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%.5f&mlon=%.5f#map=17/%s",
                        place.latitude(),
                        place.longitude(),
                        at),
                say("event.map"));
        map.getElement().setAttribute("rel", "noopener noreferrer");
        return map;
    }

    /** Host and partners by name, each with the way to more about them. */
    static PageSection heldBy(EventPage page) {
        var list = new UnorderedList();
        list.addClassName("event-partners");
        list.getElement().setAttribute("role", "list");
        var host = page.host();
        if (host != null) {
            list.add(new ListItem(new Anchor("/centres/" + host.slug(), host.name()), muted(say("event.host"))));
        }
        page.partners().forEach(partner -> list.add(new ListItem(partner(page, partner))));
        return new PageSection(say("event.heldBy"), list);
    }

    private static Component partner(EventPage page, Partner partner) {
        var centre = partner.centre();
        if (centre != null) {
            return new Anchor("/centres/" + centre.slug(), name(page, partner));
        }
        if (partner.url().isEmpty()) {
            return new Span(name(page, partner));
        }
        var site = new Anchor(partner.url(), name(page, partner));
        site.getElement().setAttribute("rel", "noopener noreferrer");
        return site;
    }

    /** The logo over the name; whoever hears the page hears the name once. */
    private static Component[] name(EventPage page, Partner partner) {
        var name = new Span(partner.name());
        var logo = partner.logo();
        if (logo == null) {
            return new Component[] {name};
        }
        name.getElement().setAttribute("aria-hidden", "true");
        var picture = new Image(logo.path(page.brief()), partner.name());
        picture.addClassName("partner-logo");
        picture.getElement().setAttribute("width", Integer.toString(logo.width()));
        picture.getElement().setAttribute("height", Integer.toString(logo.height()));
        picture.getElement().setAttribute("loading", "lazy");
        return new Component[] {picture, name};
    }

    private static Div muted(String words) {
        var line = new Div(words);
        line.addClassNames("muted", "small");
        return line;
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
