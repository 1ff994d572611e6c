package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetFields;

/** The fields of a sheet, in the order in which one tells of a practice. */
class SheetForm extends Div {

    private final Map<SheetField, CountedField> fields = new EnumMap<>(SheetField.class);
    private final Select<Language> language = new Select<>();
    private boolean filling;

    /** @param typed whenever a person has typed something */
    SheetForm(SheetFields begun, Runnable typed) {
        addClassName("form-fields");
        for (var field : SheetField.values()) {
            var counted = new CountedField(
                    field, label(field), getTranslation("practice.help." + field.key()), () -> told(typed));
            fields.put(field, counted);
            add(counted.input());
        }
        language.setLabel(getTranslation("practice.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change -> told(typed));
        add(language);
        show(begun);
    }

    String label(SheetField field) {
        return getTranslation(field == SheetField.TITLE ? "forum.title" : "practice." + field.key());
    }

    /** Puts these in place of what is there. */
    final void show(SheetFields shown) {
        filling = true;
        fields.forEach((field, counted) -> counted.set(shown.of(field)));
        language.setValue(shown.language());
        filling = false;
    }

    /** What is put into the fields was not typed. */
    private void told(Runnable typed) {
        if (!filling) {
            typed.run();
        }
    }

    SheetFields value() {
        return new SheetFields(
                of(SheetField.TITLE),
                of(SheetField.PROMISE),
                of(SheetField.PUBLIC),
                of(SheetField.NEED),
                of(SheetField.DONE),
                language.getValue());
    }

    /** Says what is wrong beside each field and goes to the first. */
    void show(InvalidInput refused) {
        var first = true;
        for (var problem : refused.problems()) {
            for (var field : SheetField.values()) {
                if (field.key().equals(problem.field())) {
                    var counted = Objects.requireNonNull(fields.get(field));
                    counted.show(problem);
                    if (first) {
                        counted.input().focus();
                        first = false;
                    }
                }
            }
        }
    }

    private String of(SheetField field) {
        return Objects.requireNonNull(fields.get(field)).value();
    }
}
