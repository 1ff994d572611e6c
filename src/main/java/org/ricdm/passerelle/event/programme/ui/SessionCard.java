package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.event.programme.PublishedSession;
import org.ricdm.passerelle.event.programme.SessionWords;

/** A session in the programme; it opens to what is said of it. */
class SessionCard extends NativeDetails {

    /** @param materials where that stands which it left, null for nothing */
    SessionCard(PublishedSession session, SessionWords say, @Nullable String materials) {
        setId("session-" + session.id());
        addClassNames("session", session.colour());
        var title = line("session-title", session.title());
        title.getElement().setAttribute("lang", session.language().code());
        var span = line("session-span", say.span(session));
        var line = new Span(span, new Span(say.line(session).isEmpty() ? "" : " · " + say.line(session)));
        line.addClassName("session-line");
        var head = new Div(title, line);
        head.addClassName("session-head");
        var track = session.track();
        if (track != null) {
            var name = line("session-track", track.name());
            var second = new Span(name);
            second.addClassName("session-line");
            head.add(second);
        }
        if (!session.speakers().isEmpty()) {
            head.add(line("session-line", say.speakers(session)));
        }
        setSummary(head);
        var more = more(session, say);
        if (materials != null) {
            more.add(new Anchor(materials, getTranslation("programme.materials")));
        }
        setContent(more);
    }

    private static Div more(PublishedSession session, SessionWords say) {
        var more = new Div();
        more.addClassName("session-more");
        if (!session.html().isEmpty()) {
            if (session.language() != say.reader()) {
                more.add(LanguageChip.ofText(session.language()));
            }
            more.add(new SafeHtml(session.html()).inLanguage(session.language()));
        }
        if (!session.speakers().isEmpty()) {
            var people = new UnorderedList();
            people.addClassName("session-people");
            session.speakers().forEach(person -> {
                var name = new Span(person.name());
                name.addClassName("session-person");
                people.add(
                        person.affiliation().isEmpty()
                                ? new ListItem(name)
                                : new ListItem(name, new Span(", " + person.affiliation())));
            });
            more.add(people);
        }
        var facts = new Paragraph(String.join(" · ", say.facts(session)));
        facts.addClassName("session-facts");
        more.add(facts);
        return more;
    }

    private static Span line(String className, String words) {
        var line = new Span(words);
        line.addClassName(className);
        return line;
    }
}
