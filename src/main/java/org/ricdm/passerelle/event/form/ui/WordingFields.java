package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.QuestionEntry;

/** A question in one language; folded away unless something is said in it. */
class WordingFields extends Details {

    private static final int LINES = 4;

    private final Language language;
    private final TextField label;
    private final TextField help;
    private final TextArea agreement;

    WordingFields(Language language) {
        this.language = language;
        label = line("questions.form.label");
        help = line("questions.form.help");
        agreement = new TextArea(in("questions.form.agreement"));
        agreement.setMinRows(LINES);
        agreement.setHelperText(getTranslation("questions.form.agreement.help"));
        agreement.setManualValidation(true);
        agreement.setWidthFull();
        setSummaryText(language.ownName());
        var fields = new Div(label, help, agreement);
        fields.addClassName("form-fields");
        add(fields);
    }

    private TextField line(String key) {
        var field = new TextField(in(key));
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private String in(String key) {
        return getTranslation("event.form.in", getTranslation(key), language.ownName());
    }

    Language language() {
        return language;
    }

    void show(QuestionEntry entry, Language own) {
        var text = entry.texts().getOrDefault(language, new QuestionEntry.Text("", ""));
        label.setValue(text.label());
        help.setValue(text.help());
        agreement.setValue(entry.agreement().getOrDefault(language, ""));
        setOpened(language == own);
    }

    void withAgreement(boolean shown) {
        agreement.setVisible(shown);
    }

    QuestionEntry.Text text() {
        return new QuestionEntry.Text(label.getValue(), help.getValue());
    }

    String agreement() {
        return agreement.getValue();
    }

    /** The fields by the names that problems have; what is missing in all languages is said in that one. */
    Map<String, HasValidation> fields(Language own) {
        var fields = new HashMap<String, HasValidation>();
        fields.put("label." + language.code(), label);
        fields.put("help." + language.code(), help);
        fields.put("agreement." + language.code(), agreement);
        if (language == own) {
            fields.put("label", label);
            fields.put("agreement", agreement);
        }
        return fields;
    }
}
