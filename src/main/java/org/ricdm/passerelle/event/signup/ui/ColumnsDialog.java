package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.event.signup.DeskColumn;
import org.ricdm.passerelle.event.signup.DeskColumns;

/** Chooses what stands beside the names in the list of sign-ups. */
final class ColumnsDialog {

    private ColumnsDialog() {}

    /**
     * @param questions short names by id, of those whose answers may be shown
     * @param chosen what is done with the choice
     */
    static Dialog of(DeskColumns shown, Map<Long, String> questions, SerializableConsumer<DeskColumns> chosen) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(say("signup.columns"));
        var own = new CheckboxGroup<DeskColumn>(say("signup.columns.own"));
        own.setItems(DeskColumn.values());
        own.setItemLabelGenerator(column -> say(column.wordKey()));
        own.setValue(shown.own());
        var answers = new CheckboxGroup<Long>(say("signup.columns.answers"));
        answers.setItems(questions.keySet());
        answers.setItemLabelGenerator(id -> questions.getOrDefault(id, ""));
        answers.setValue(
                shown.questionIds().stream().filter(questions::containsKey).collect(Collectors.toSet()));
        answers.setHelperText(say("signup.columns.answers.help", DeskColumns.MOST_QUESTIONS));
        answers.setManualValidation(true);
        answers.setVisible(!questions.isEmpty());
        dialog.add(own, answers);
        var show = Buttons.primary(say("signup.columns.show"));
        show.addClickListener(click -> {
            if (answers.getValue().size() > DeskColumns.MOST_QUESTIONS) {
                answers.setErrorMessage(say("signup.columns.error.most", DeskColumns.MOST_QUESTIONS));
                answers.setInvalid(true);
                return;
            }
            dialog.close();
            chosen.accept(new DeskColumns(columns(own.getValue()), inOrder(questions, answers.getValue())));
        });
        Dialogs.foot(dialog, show);
        return dialog;
    }

    private static EnumSet<DeskColumn> columns(Iterable<DeskColumn> chosen) {
        var set = EnumSet.noneOf(DeskColumn.class);
        chosen.forEach(set::add);
        return set;
    }

    private static List<Long> inOrder(Map<Long, String> questions, Iterable<Long> chosen) {
        var set = new HashSet<Long>();
        chosen.forEach(set::add);
        return questions.keySet().stream().filter(set::contains).toList();
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
