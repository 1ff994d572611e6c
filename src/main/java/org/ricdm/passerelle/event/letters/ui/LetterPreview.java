package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.ricdm.passerelle.common.ui.Card;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.event.letters.Preview;

/** A letter as one of its readers gets it. */
class LetterPreview extends Card {

    LetterPreview(Preview preview) {
        addClassName("letter-preview");
        var reader = new Paragraph(
                preview.reader() == preview.language()
                        ? getTranslation(
                                "letters.preview.own",
                                preview.name(),
                                preview.reader().ownName())
                        : getTranslation(
                                "letters.preview.other",
                                preview.name(),
                                preview.reader().ownName(),
                                preview.language().ownName()));
        reader.addClassName("muted");
        var subject = new H3(preview.subject());
        subject.getElement().setAttribute("lang", preview.language().code());
        add(reader, subject, new SafeHtml(preview.html()).inLanguage(preview.language()));
    }
}
