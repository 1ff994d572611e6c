package org.ricdm.passerelle.event.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.mail.MailBody;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Somebody's day in words, for a mail: as HTML whose every word is escaped, and as plain text. */
@Component
class DayWords {

    private final Words words;

    DayWords(Words words) {
        this.words = words;
    }

    /** Where to be when, first thing in the morning. */
    String first(DayPlan.Entry entry, Language reader) {
        var session = entry.session();
        var hour = EventDates.hour(session.starts(), reader);
        return entry.room().isEmpty()
                ? words.say(reader, "seats.day.first", hour, session.title())
                : words.say(reader, "seats.day.firstRoom", hour, session.title(), entry.room());
    }

    /** One paragraph for each thing that the person does. */
    MailBody.Quote written(DayPlan plan, Language reader) {
        return new MailBody.Quote(
                plan.entries().stream().map(entry -> html(entry, reader)).collect(Collectors.joining("\n")),
                plan.entries().stream().map(entry -> text(entry, reader)).collect(Collectors.joining("\n\n")),
                reader,
                MailBody.Manner.WRITTEN_TO_YOU);
    }

    private String html(DayPlan.Entry entry, Language reader) {
        var session = entry.session();
        var lines = new ArrayList<String>();
        lines.add("<strong>" + escaped(hours(session, reader)) + "</strong> <span lang=\""
                + session.language().code() + "\">" + escaped(session.title()) + "</span>");
        below(entry, reader).forEach(line -> lines.add(escaped(line)));
        if (!entry.link().isEmpty()) {
            lines.add(
                    "<a href=\"" + escaped(entry.link()) + "\">" + escaped(words.say(reader, "seats.online")) + "</a>");
        }
        return "<p>" + String.join("<br>\n", lines) + "</p>";
    }

    private String text(DayPlan.Entry entry, Language reader) {
        var lines = new ArrayList<String>();
        lines.add(hours(entry.session(), reader) + "  " + entry.session().title());
        lines.addAll(below(entry, reader));
        if (!entry.link().isEmpty()) {
            lines.add(words.say(reader, "seats.online") + " " + entry.link());
        }
        return String.join("\n", lines);
    }

    /** Room, whether it is one's own, and the way there when it is long for the time. */
    private List<String> below(DayPlan.Entry entry, Language reader) {
        var where = new ArrayList<String>();
        if (!entry.room().isEmpty()) {
            where.add(entry.room());
        }
        if (entry.own()) {
            where.add(words.say(reader, "seats.day.own"));
        }
        var lines = new ArrayList<String>();
        if (!where.isEmpty()) {
            lines.add(String.join(" · ", where));
        }
        if (entry.walk() > 0) {
            lines.add(words.say(reader, "seats.day.walk", entry.walk()));
        }
        return lines;
    }

    private static String hours(BookableSession session, Language reader) {
        return EventDates.hours(session.starts().local(), session.ends().local(), reader);
    }

    private static String escaped(String data) {
        return HtmlUtils.htmlEscape(data);
    }
}
