package org.ricdm.passerelle.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventFilter;
import org.ricdm.passerelle.event.EventList;
import org.ricdm.passerelle.event.EventLists;
import org.ricdm.passerelle.event.EventMonth;
import org.ricdm.passerelle.event.EventPage;
import org.ricdm.passerelle.event.EventPages;
import org.ricdm.passerelle.event.EventParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Events as visitors see them: what is coming, a month, the archive, one event. {@link VisitorPages} leads here. */
@Controller
@RequestMapping(PublicAddress.INSIDE + "/events")
class PublicEvents {

    private static final String EVENTS = "/events";

    private final EventLists lists;
    private final EventPages pages;
    private final ObjectProvider<EventParts> rooms;
    private final EventForMachines machines;
    private final PublicHead head;
    private final Clock clock;

    PublicEvents(
            EventLists lists,
            EventPages pages,
            ObjectProvider<EventParts> rooms,
            EventForMachines machines,
            PublicHead head,
            Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.rooms = rooms;
        this.machines = machines;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping
    String coming(
            EventQuery query,
            @RequestParam(required = false) @Nullable String page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(query.filter(), lists.coming(query.filter(), page), model, request, response);
    }

    @GetMapping("/past")
    String past(
            EventQuery query,
            @RequestParam(required = false) @Nullable String page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(query.filter(), lists.past(query.filter(), page), model, request, response);
    }

    private String list(
            EventFilter filter, EventList list, Model model, HttpServletRequest request, HttpServletResponse response) {
        var path = PublicHead.path(request);
        frame(filter, path, "", model, request, response);
        model.addAttribute("events", list.events());
        model.addAttribute("headcounts", list.headcounts());
        model.addAttribute("previous", address(filter, path, list.previous()));
        model.addAttribute("following", address(filter, path, list.next()));
        return "site/events";
    }

    @GetMapping("/month")
    String month(
            EventQuery query,
            @RequestParam(required = false, defaultValue = "") String m,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var month = EventMonth.read(m, YearMonth.from(today));
        var path = EVENTS + "/month";
        var filter = query.filter();
        frame(filter, path, "m=" + month, model, request, response);
        model.addAttribute("month", EventMonth.of(month, lists.month(month, filter)));
        model.addAttribute("monthName", EventDates.month(month, PublicHead.language()));
        model.addAttribute("weekdays", EventMonth.weekdays(PublicHead.language()));
        model.addAttribute("today", today);
        model.addAttribute("previous", filter.address(path, "m=" + month.minusMonths(1)));
        model.addAttribute("following", filter.address(path, "m=" + month.plusMonths(1)));
        return "site/events-month";
    }

    @GetMapping("/{slug}")
    String event(@PathVariable String slug, Model model, HttpServletRequest request, HttpServletResponse response) {
        EventPage page;
        try {
            page = pages.open(slug);
        } catch (NotOpen e) {
            return PublicHead.missing(response);
        }
        var event = page.brief();
        var on = new SpokenDates(PublicHead.language());
        var description = event.summary().isEmpty() ? on.days(event) + " · " + on.city(event) : event.summary();
        head.open(model, request, response, description);
        if (page.picture() != null) {
            head.picture(model, page.picture());
        }
        model.addAttribute("wide", true);
        model.addAttribute("on", on);
        model.addAttribute("event", event);
        model.addAttribute("page", page);
        model.addAttribute("parts", EventParts.All.on(event, rooms.stream().toList()));
        model.addAttribute("data", machines.data(page));
        return "site/event";
    }

    /** What the lists have in common. */
    private void frame(
            EventFilter filter,
            String path,
            String more,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        head.open(model, request, response, head.say("event.list.lead"));
        model.addAttribute("wide", true);
        model.addAttribute(
                "feed", "/feeds/events.atom?lang=" + PublicHead.language().code());
        model.addAttribute("on", new SpokenDates(PublicHead.language()));
        model.addAttribute("filter", filter);
        model.addAttribute("choices", lists.choices());
        model.addAttribute("list", path);
        model.addAttribute("more", more);
        model.addAttribute(
                "tabs",
                List.of(
                        new Tab("event.coming", EVENTS, filter.address(EVENTS, "")),
                        new Tab("event.month", EVENTS + "/month", filter.address(EVENTS + "/month", "")),
                        new Tab("event.past", EVENTS + "/past", filter.address(EVENTS + "/past", ""))));
    }

    private static @Nullable String address(EventFilter filter, String path, @Nullable String cursor) {
        return cursor == null ? null : filter.address(path, "page=" + cursor);
    }

    /** One of the three lists. */
    record Tab(String word, String path, String address) {}

    /** What an address narrows a list by. */
    record EventQuery(
            @Nullable String kind,
            @Nullable String country,
            @Nullable String centre) {

        EventFilter filter() {
            return EventFilter.read(kind, country, centre);
        }
    }
}
