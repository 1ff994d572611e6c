package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Objects;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.PostView;

/** What several people keep on top of a long topic, so that a latecomer need not read it all. */
class SummaryBox extends Section {

    SummaryBox(PostView summary, Viewer reader, Instant now, PostActions actions) {
        addClassName("topic-summary");
        setId("post-" + summary.number());
        var title = new H2(getTranslation("forum.summary"));
        title.setId("summary-title");
        setAriaLabelledBy("summary-title");
        var text = new SafeHtml(summary.html()).inLanguage(summary.language());
        var foot = new Div(new Span(getTranslation("forum.summary.keptBy")));
        foot.addClassNames("cluster", "muted", "small");
        var written = Objects.requireNonNullElse(summary.editedAt(), summary.createdAt());
        var changed = new NativeButton("", click -> actions.history(summary));
        changed.add(new TimeAgo(written, reader.zone(), getLocale(), now));
        changed.addClassName("edited");
        changed.setAriaLabel(getTranslation("forum.history"));
        if (summary.editedAt() == null) {
            foot.add(new TimeAgo(written, reader.zone(), getLocale(), now));
        } else {
            foot.add(changed);
        }
        if (summary.mayEdit()) {
            var edit = Buttons.quiet(Glyph.EDIT, getTranslation("forum.summary.edit"));
            edit.addClickListener(click -> actions.edit(summary));
            foot.add(edit);
        }
        add(title, text, foot);
    }
}
