package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.event.DeskToday;
import org.ricdm.passerelle.event.Due;

/** What waits today for whoever looks, each line the way to where it is done; a calm sentence where nothing does. */
class TodaySection extends PageSection {

    /** More lines than that are no list of today. */
    private static final int MOST = 7;

    private final String desk;
    private final transient Viewer viewer;
    private final transient Instant now;

    TodaySection(String heading, DeskToday.Desk today, Viewer viewer, Instant now) {
        super(heading);
        this.desk = EventNavigation.desk(today.event().slug());
        this.viewer = viewer;
        this.now = now;
        addClassName("today");
        var waiting = today.waiting();
        if (waiting.isEmpty()) {
            var calm = new Paragraph(new Icon(Glyph.CHECK), new Span(getTranslation("event.due.none")));
            calm.addClassName("today-calm");
            add(calm);
        } else {
            add(rows(waiting.subList(0, Math.min(MOST, waiting.size()))));
        }
        if (waiting.size() > MOST) {
            add(new Details(
                    getTranslation("event.due.more", waiting.size() - MOST),
                    rows(waiting.subList(MOST, waiting.size()))));
        }
        var next = today.next();
        if (next != null && !waiting.contains(next)) {
            add(next(next));
        }
    }

    private RowList rows(List<Due> waiting) {
        var rows = new RowList();
        waiting.forEach(due -> rows.add(row(due)));
        return rows;
    }

    private Row row(Due due) {
        var isNow = due.urgency() == Due.Urgency.NOW;
        var icon = new Icon(
                isNow ? Glyph.ALERT : Glyph.CLOCK, getTranslation(due.urgency().wordKey()));
        if (isNow) {
            icon.addClassName("coral");
        }
        var row = new Row(words(due), desk + due.below()).lead(icon);
        return due.by() == null ? row : row.facts(ago(due.by()));
    }

    private Paragraph next(Due next) {
        var line = new Paragraph(
                new Span(getTranslation("event.due.next") + " "), new Anchor(desk + next.below(), words(next)));
        if (next.by() != null) {
            line.add(new Span(" · "), ago(next.by()));
        }
        line.addClassNames("muted", "today-next");
        return line;
    }

    private TimeAgo ago(Instant moment) {
        return new TimeAgo(moment, viewer.zone(), viewer.language().locale(), now);
    }

    private String words(Due due) {
        return getTranslation(due.says().messageKey(), due.says().arguments().toArray());
    }
}
