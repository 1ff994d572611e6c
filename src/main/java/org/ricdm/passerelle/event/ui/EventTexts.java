package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventText;

/** What is said of an event in one language; folded away unless it is the main one. */
class EventTexts extends Details {

    private static final int LINES = 5;

    private final Language language;
    private final TextField title;
    private final TextArea summary;
    private final TextArea text;
    private final TextArea practical;
    private final TextArea faq;

    EventTexts(Language language) {
        this.language = language;
        this.title = new TextField(label("event.form.title"));
        title.setManualValidation(true);
        title.setWidthFull();
        this.summary = area("event.form.summary", 2);
        this.text = area("event.form.text", LINES);
        this.practical = area("event.practical", LINES);
        this.faq = area("event.faq", LINES);
        text.setHelperText(getTranslation("event.form.text.help"));
        practical.setHelperText(getTranslation("event.form.practical.help"));
        faq.setHelperText(getTranslation("event.form.faq.help"));
        setSummaryText(language.ownName());
        var fields = new Div(title, summary, text, practical, faq);
        fields.addClassName("form-fields");
        add(fields);
    }

    private TextArea area(String key, int lines) {
        var area = new TextArea(label(key));
        area.setMinRows(lines);
        area.setWidthFull();
        area.setManualValidation(true);
        return area;
    }

    private String label(String key) {
        return getTranslation("event.form.in", getTranslation(key), language.ownName());
    }

    Language language() {
        return language;
    }

    /** Tells what the title was and what it is now. */
    void whenNamed(BiConsumer<String, String> named) {
        title.addValueChangeListener(change -> named.accept(change.getOldValue(), change.getValue()));
    }

    void show(EventText said) {
        title.setValue(said.title());
        summary.setValue(said.summary());
        text.setValue(said.text());
        practical.setValue(said.practical());
        faq.setValue(said.faq());
    }

    EventText typed() {
        return new EventText(
                title.getValue(), summary.getValue(), text.getValue(), practical.getValue(), faq.getValue());
    }

    /** The fields by the names that problems have. */
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("title." + language.code(), title);
        fields.put("summary." + language.code(), summary);
        fields.put("text." + language.code(), text);
        fields.put("practical." + language.code(), practical);
        fields.put("faq." + language.code(), faq);
        return fields;
    }
}
