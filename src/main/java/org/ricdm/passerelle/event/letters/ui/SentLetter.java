package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Objects;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.letters.OpenLetter;

/** A letter that was sent: to whom, what it said, whom it did not reach. */
class SentLetter extends Div {

    SentLetter(OpenLetter open, Viewer reader, Markdown markdown) {
        addClassName("stack");
        var letter = open.letter();
        var facts = new FactList()
                .beside()
                .fact(
                        getTranslation("letters.sent.when"),
                        EventDates.moment(
                                WallTime.of(Objects.requireNonNull(letter.sentAt()), reader.zone()), reader.language()))
                .fact(getTranslation("letters.sent.by"), letter.sender())
                .fact(
                        getTranslation("letters.sent.to"),
                        new SelectionWords(this, open.choices())
                                .of(letter.entry().selection()))
                .fact(getTranslation("letters.sent.people"), getTranslation("letters.people", letter.people()));
        if (letter.missed() > 0) {
            facts.fact(getTranslation("letters.sent.missed"), getTranslation("letters.people", letter.missed()));
        }
        add(facts);
        letter.entry().written().forEach((language, text) -> {
            var subject = new H3(text.subject());
            subject.getElement().setAttribute("lang", language.code());
            add(new PageSection(
                    language.ownName(),
                    subject,
                    new SafeHtml(markdown.render(text.body(), MentionNames.NONE).html()).inLanguage(language)));
        });
        if (!open.missed().isEmpty()) {
            var rows = new RowList();
            open.missed().forEach(one -> rows.add(new Row(one.name(), null).second(getTranslation(one.wordKey()))));
            add(new PageSection(getTranslation("letters.sent.missed"), rows));
        }
    }
}
