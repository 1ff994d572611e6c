package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.form.AnswerReader;
import org.ricdm.passerelle.event.form.QuestionEntry;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions.BuiltForm;

/** All that is said of a question. */
class QuestionForm extends Div {

    private final Select<QuestionType> type = new Select<>();
    private final TextField shortName = new TextField(getTranslation("questions.form.shortName"));
    private final Checkbox required = new Checkbox(getTranslation("questions.form.required"));
    private final IntegerField least = new IntegerField(getTranslation("questions.form.least"));
    private final IntegerField most = new IntegerField(getTranslation("questions.form.most"));
    private final Div range = new Div(least, most);
    private final List<WordingFields> wordings;
    private final OptionsFields options;
    private final Checkbox forAll = new Checkbox(getTranslation("questions.form.forAll"));
    private final CheckboxGroup<Long> categories = new CheckboxGroup<>(getTranslation("questions.form.categories"));
    private final ConditionField condition;
    private final RadioButtonGroup<AnswerReader> reader =
            new RadioButtonGroup<>(getTranslation("questions.form.reader"));
    private final IntegerField eraseAfter = new IntegerField(getTranslation("questions.form.eraseAfter"));
    private final Checkbox sensitive = new Checkbox(getTranslation("questions.form.sensitive"));
    private final Div problems = new Div();
    private final Language own;

    /** @param id of the question that is changed, 0 for a new one */
    QuestionForm(BuiltForm form, long id, Language reading) {
        own = reading;
        addClassName("form");
        wordings = Language.OF_THE_INTERFACE.stream().map(WordingFields::new).toList();
        options = new OptionsFields();
        condition = new ConditionField(form, id, reading);
        what();
        who(form);
        privacy();
        var wording =
                new FormSection(getTranslation("questions.form.texts"), getTranslation("questions.form.texts.help"));
        wordings.forEach(wording::with);
        add(
                problems,
                new FormSection(getTranslation("questions.form.what"), getTranslation("questions.form.what.help"))
                        .two(type, shortName)
                        .with(range, required),
                wording,
                options,
                new FormSection(getTranslation("questions.form.who"), getTranslation("questions.form.who.help"))
                        .with(forAll, categories, condition),
                new FormSection(getTranslation("questions.form.privacy"), getTranslation("questions.form.privacy.help"))
                        .with(reader, eraseAfter, sensitive));
    }

    private void what() {
        type.setLabel(getTranslation("questions.form.type"));
        type.setItems(QuestionType.values());
        type.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        type.addValueChangeListener(change -> look());
        type.setManualValidation(true);
        shortName.setHelperText(getTranslation("questions.form.shortName.help"));
        shortName.setMaxLength(QuestionEntry.MAX_SHORT_NAME);
        shortName.setManualValidation(true);
        least.setManualValidation(true);
        most.setManualValidation(true);
        range.addClassName("fields-two");
    }

    private void who(BuiltForm form) {
        categories.setItems(form.categories().keySet());
        categories.setItemLabelGenerator(id -> form.categories().getOrDefault(id, ""));
        categories.setManualValidation(true);
        categories.addClassName("vertical");
        forAll.addValueChangeListener(change -> look());
    }

    private void privacy() {
        reader.setItems(AnswerReader.ORGANISERS, AnswerReader.CATERING, AnswerReader.PERSON);
        reader.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        reader.setManualValidation(true);
        reader.addClassName("vertical");
        eraseAfter.setHelperText(getTranslation("questions.form.eraseAfter.help"));
        eraseAfter.setManualValidation(true);
        eraseAfter.setWidthFull();
        sensitive.setHelperText(getTranslation("questions.form.sensitive.help"));
        sensitive.setManualValidation(true);
        sensitive.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() && eraseAfter.isEmpty()) {
                eraseAfter.setValue(QuestionEntry.SENSITIVE_DAYS);
            }
        });
    }

    private void look() {
        var chosen = type.getValue();
        range.setVisible(chosen == QuestionType.NUMBER);
        options.setVisible(chosen != null && chosen.hasOptions());
        wordings.forEach(one -> one.withAgreement(chosen == QuestionType.CONSENT));
        categories.setVisible(!forAll.getValue());
    }

    void show(QuestionEntry entry) {
        type.setValue(entry.type());
        shortName.setValue(entry.shortName());
        required.setValue(entry.required());
        least.setValue(entry.least());
        most.setValue(entry.most());
        wordings.forEach(one -> one.show(entry, own));
        options.show(entry.options());
        forAll.setValue(entry.forAll());
        categories.setValue(entry.categories());
        condition.show(entry.shownIf());
        reader.setValue(entry.reader());
        eraseAfter.setValue(entry.eraseAfter());
        sensitive.setValue(entry.sensitive());
        look();
    }

    QuestionEntry typed() {
        return new QuestionEntry(
                type.getValue(),
                shortName.getValue(),
                wordings.stream().collect(Collectors.toMap(WordingFields::language, WordingFields::text)),
                required.getValue(),
                forAll.getValue(),
                Set.copyOf(categories.getValue()),
                condition.typed(),
                reader.getValue(),
                eraseAfter.getValue(),
                sensitive.getValue(),
                least.getValue(),
                most.getValue(),
                options.typed(),
                wordings.stream().collect(Collectors.toMap(WordingFields::language, WordingFields::agreement)));
    }

    void accept() {
        problems.removeAll();
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, and above them all what belongs to none. */
    void refuse(InvalidInput refused) {
        var fields = fields();
        refused.problems()
                .forEach(problem -> wordings.stream()
                        .filter(one -> one.fields(own).containsKey(problem.field()))
                        .forEach(one -> one.setOpened(true)));
        Problems.show(fields, refused);
        Problems.besideNone(fields, refused, problems);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(Map.of(
                "type", type,
                "shortName", shortName,
                "range", most,
                "categories", categories,
                "condition", condition,
                "reader", reader,
                "eraseAfter", eraseAfter,
                "sensitive", sensitive));
        wordings.forEach(one -> fields.putAll(one.fields(own)));
        fields.putAll(options.fields());
        return fields;
    }
}
