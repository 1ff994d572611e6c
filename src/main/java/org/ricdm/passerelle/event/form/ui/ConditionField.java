package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.Questions.BuiltForm;

/** Under which answer to another question one is asked. */
class ConditionField extends Select<ConditionField.Choice> {

    private static final Choice ALWAYS = new Choice(null, "");

    private final List<Choice> choices = new ArrayList<>();

    /** @param id of the question that is asked so, which is no condition of itself */
    ConditionField(BuiltForm form, long id, Language reader) {
        setLabel(getTranslation("questions.form.condition"));
        setManualValidation(true);
        setWidthFull();
        choices.add(ALWAYS);
        form.questions().stream()
                .filter(other ->
                        !other.retired() && other.id() != id && other.type().canBeCondition())
                .forEach(other -> offer(other, reader));
        setItems(choices);
        setItemLabelGenerator(choice -> choice == null || choice.condition() == null
                ? getTranslation("questions.form.always")
                : choice.words());
    }

    private void offer(Question other, Language reader) {
        if (other.type().hasOptions()) {
            other.options()
                    .forEach(option -> choices.add(
                            new Choice(new Condition(other.id(), option.id(), false), said(other, option.in(reader)))));
        } else {
            choices.add(
                    new Choice(new Condition(other.id(), null, true), said(other, getTranslation("questions.yes"))));
            choices.add(
                    new Choice(new Condition(other.id(), null, false), said(other, getTranslation("questions.no"))));
        }
    }

    private String said(Question other, String answer) {
        return getTranslation("questions.form.is", other.shortName(), answer);
    }

    void show(@Nullable Condition condition) {
        setValue(choices.stream()
                .filter(choice -> condition != null && condition.equals(choice.condition()))
                .findFirst()
                .orElse(ALWAYS));
    }

    @Nullable
    Condition typed() {
        var choice = getValue();
        return choice == null ? null : choice.condition();
    }

    /** @param condition null for no condition */
    record Choice(@Nullable Condition condition, String words) {}
}
