package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.PostRevision;

/** The texts a post had, newest first, each with what it changed. */
class HistoryDialog extends Dialog {

    HistoryDialog(List<PostRevision> revisions, ZoneId zone, Instant now) {
        setHeaderTitle(getTranslation("forum.history"));
        setWidth("min(48rem, 100vw)");
        for (var i = revisions.size() - 1; i >= 0; i--) {
            var revision = revisions.get(i);
            var editor = revision.editor();
            var head = new Div(
                    new H3(editor == null ? getTranslation("forum.someone") : editor.name()),
                    new TimeAgo(revision.at(), zone, getLocale(), now));
            head.addClassName("spread");
            add(head);
            if (!revision.reason().isEmpty()) {
                add(new Paragraph(revision.reason()));
            }
            add(new Difference(i == 0 ? "" : revisions.get(i - 1).source(), revision.source()));
        }
        var close = Buttons.plain(getTranslation("ui.close"));
        close.addClickListener(click -> close());
        getFooter().add(close);
    }
}
