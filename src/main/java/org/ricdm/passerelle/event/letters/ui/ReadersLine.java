package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.ricdm.passerelle.event.letters.LetterEntry;
import org.ricdm.passerelle.event.signup.Readership;

/** How many people a letter goes to, which version each of them reads, and whom it does not reach; said aloud anew. */
class ReadersLine extends Div {

    ReadersLine() {
        addClassName("readers");
        getElement().setAttribute("role", "status");
    }

    void show(Readership readership, LetterEntry entry) {
        removeAll();
        var number = new Paragraph(getTranslation("letters.count", readership.people()));
        number.addClassName("readers-number");
        add(number);
        if (readership.people() > 0) {
            add(new Paragraph(getTranslation(
                    "letters.count.kinds", readership.people() - readership.guests(), readership.guests())));
        }
        var lines = new UnorderedList();
        readership
                .byLanguage()
                .forEach((language, people) -> lines.add(new ListItem(entry.readIn(language)
                        .map(version -> version == language
                                ? getTranslation("letters.count.own", people, language.ownName())
                                : getTranslation("letters.count.other", people, language.ownName(), version.ownName()))
                        .orElseGet(() -> getTranslation("letters.count.none", people, language.ownName())))));
        readership
                .missed()
                .forEach((reach, people) -> lines.add(
                        new ListItem(getTranslation("letters.count.missed", people, getTranslation(reach.wordKey())))));
        if (lines.getComponentCount() > 0) {
            add(lines);
        }
    }
}
