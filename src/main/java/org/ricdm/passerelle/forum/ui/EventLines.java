package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.OpenTopic;
import org.ricdm.passerelle.forum.TopicEvent;

/** What was done to the topic as a whole, as lines between the posts of one window. Nothing is named that is not shown. */
class EventLines {

    private final OpenTopic topic;
    private final Viewer reader;
    private final Instant now;
    private final Deque<TopicEvent> coming;

    EventLines(OpenTopic topic, Viewer reader, Instant now) {
        this.topic = topic;
        this.reader = reader;
        this.now = now;
        coming = new ArrayDeque<>(topic.events());
        while (topic.posts().hasEarlier()
                && !coming.isEmpty()
                && coming.getFirst().afterNo() < topic.posts().first()) {
            coming.removeFirst();
        }
    }

    /** The lines that stand above the post of that number. */
    List<ListItem> above(int number) {
        return until(number);
    }

    /** The lines below the last post of the window. */
    List<ListItem> below() {
        return until(topic.posts().hasLater() ? topic.posts().last() + 1 : Integer.MAX_VALUE);
    }

    private List<ListItem> until(int number) {
        var lines = Stream.<ListItem>builder();
        while (!coming.isEmpty() && coming.getFirst().afterNo() < number) {
            lines.add(line(coming.removeFirst()));
        }
        return lines.build().toList();
    }

    private ListItem line(TopicEvent event) {
        var by = event.by() == null ? words("forum.someone") : event.by().name();
        var name = event.name();
        var other = event.other();
        var line = new Div();
        line.addClassName("system-line");
        switch (event.kind()) {
            case MOVED ->
                line.add(new Span(
                        name == null
                                ? words("forum.move.lineHere", by, event.reason())
                                : words("forum.move.line", name, by, event.reason())));
            case MERGED ->
                line.add(new Span(
                        name == null
                                ? words("forum.merge.lineAnother", by, event.reason())
                                : words("forum.merge.line", by, name, event.reason())));
            case SPLIT, SPLIT_OFF -> {
                line.add(new Span(words(key(event), by)));
                if (other != null && name != null) {
                    line.add(new Anchor(ForumNavigation.topic(other.id(), other.slug()), name));
                }
            }
            case PRACTICE -> practice(line, event, by);
        }
        line.add(time(event));
        return new ListItem(line);
    }

    /** Everybody sees that somebody makes a practice of it; what it is called, only whoever may read it. */
    private void practice(Div line, TopicEvent event, String by) {
        var mine = event.by() != null && event.by().id() == reader.memberId();
        line.add(new Icon(Glyph.BULB));
        line.add(new Span(mine ? words("forum.practice.lineMine") : words("forum.practice.line", by)));
        var sheet = event.sheet();
        if (sheet != null) {
            line.add(new Anchor(sheet.path(), sheet.title().isEmpty() ? words("practice.untitled") : sheet.title()));
        }
    }

    private static String key(TopicEvent event) {
        var key = event.kind() == TopicEvent.Kind.SPLIT ? "forum.split.lineFrom" : "forum.split.lineTo";
        return event.other() == null ? key + "Another" : key;
    }

    private Component time(TopicEvent event) {
        return new TimeAgo(event.at(), reader.zone(), UI.getCurrent().getLocale(), now);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
