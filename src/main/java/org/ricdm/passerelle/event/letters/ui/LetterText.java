package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.letters.LetterEntry;

/** A letter in one language; folded away unless something is said in it. */
class LetterText extends Details {

    private static final int LINES = 10;

    private final Language language;
    private final TextField subject;
    private final TextArea body;

    LetterText(Language language) {
        this.language = language;
        subject = new TextField(in("letters.form.subject"));
        subject.setManualValidation(true);
        subject.setWidthFull();
        body = new TextArea(in("letters.form.body"));
        body.setMinRows(LINES);
        body.setHelperText(getTranslation("letters.form.body.help"));
        body.setManualValidation(true);
        body.setWidthFull();
        body.getElement().setAttribute("lang", language.code());
        subject.getElement().setAttribute("lang", language.code());
        setSummaryText(language.ownName());
        var fields = new Div(subject, body);
        fields.addClassName("form-fields");
        add(fields);
    }

    private String in(String key) {
        return getTranslation("event.form.in", getTranslation(key), language.ownName());
    }

    Language language() {
        return language;
    }

    void whenTyped(Runnable work) {
        subject.addValueChangeListener(change -> work.run());
        body.addValueChangeListener(change -> work.run());
    }

    void show(LetterEntry.Text text) {
        subject.setValue(text.subject());
        body.setValue(text.body());
    }

    LetterEntry.Text typed() {
        return new LetterEntry.Text(subject.getValue(), body.getValue());
    }

    boolean isEmpty() {
        return subject.isEmpty() && body.isEmpty();
    }

    /** The fields by the names that problems have. */
    Map<String, HasValidation> fields() {
        return Map.of("subject." + language.code(), subject, "body." + language.code(), body);
    }
}
