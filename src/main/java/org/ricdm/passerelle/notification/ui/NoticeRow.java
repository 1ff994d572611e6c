package org.ricdm.passerelle.notification.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.notification.NoticeSummary;

/** A notice as a row: who did what, in which topic, when. */
class NoticeRow extends Row {

    NoticeRow(NoticeSummary notice, ZoneId zone, Instant now) {
        super(notice.title(), notice.path());
        var actor = notice.actor();
        var name = actor == null ? "Passerelle" : actor.name();
        if (actor != null) {
            lead(new Avatar(actor.name(), actor.centreId()));
        }
        var line = getTranslation("notification.line." + notice.reason(), name);
        second(new Span(line + " · " + notice.place()));
        facts(new TimeAgo(notice.at(), zone, getLocale(), now));
        if (!notice.read()) {
            unread();
        }
    }
}
