package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.search.Hit;

/** A topic that was found: its title, the sentence that matters, and where it stands. The row leads to that post. */
class HitRow extends Row {

    HitRow(Hit hit, Language reader, ZoneId zone, Instant now) {
        super(hit.title(), hit.path());
        addClassName("hit");
        inLanguage(hit.language().code());
        var author = hit.author();
        lead(author == null ? new Icon(Glyph.MESSAGE).large() : new Avatar(author.name(), author.centreId()));
        chips(hit, reader);
        if (!hit.excerpt().isEmpty()) {
            second(new ExcerptLine(hit.excerpt(), hit.language().code()));
        }
        for (var name : hit.names()) {
            var line = new Span(name);
            line.addClassName("excerpt");
            second(new Icon(Glyph.FILE), line);
        }
        second(where(hit));
        facts(new TimeAgo(hit.at(), zone, getLocale(), now));
    }

    private void chips(Hit hit, Language reader) {
        if (hit.answer() == Answer.FOUND) {
            chips(new Chip(Chip.Kind.ANSWERED, getTranslation("forum.answer")));
        } else if (hit.answer() == Answer.WANTED) {
            chips(new Chip(Chip.Kind.QUESTION, getTranslation("forum.question")));
        } else if (hit.type().equals("forum.announcement")) {
            chips(new Chip(Chip.Kind.ANNOUNCEMENT, getTranslation(hit.type())));
        }
        if (hit.language() != reader) {
            chips(new LanguageChip(hit.language()));
        }
    }

    private Component[] where(Hit hit) {
        var line = new ArrayList<Component>();
        if (hit.number() > 0) {
            var post = new Anchor(hit.path(), getTranslation("search.post", hit.number()));
            post.addClassName("hit-post");
            line.add(post);
            line.add(new Text(" · "));
        }
        var author = hit.author();
        line.add(new Text(author == null ? hit.place() : hit.place() + " · " + author.name() + ", " + author.city()));
        return line.toArray(Component[]::new);
    }
}
