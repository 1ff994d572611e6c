package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.Polls;

/** The options of a poll in words: a list that grows as it is filled, so that the last field is always free. */
class PollOptionFields extends Div {

    private final List<TextField> fields = new ArrayList<>();
    private final Runnable typed;

    PollOptionFields(Runnable typed) {
        this.typed = typed;
        addClassNames("stack", "poll-options");
        fill(List.of());
    }

    void fill(List<String> labels) {
        removeAll();
        fields.clear();
        for (var i = 0; i < Math.max(Polls.FEWEST_OPTIONS, labels.size()); i++) {
            more(i < labels.size() ? labels.get(i) : "");
        }
        grow();
    }

    /** As typed, with what is empty left out. */
    List<String> labels() {
        return fields.stream()
                .map(TextField::getValue)
                .filter(label -> !label.isBlank())
                .toList();
    }

    void show(InvalidInput.Problem problem) {
        Problems.beside(fields.getFirst(), problem);
        fields.getFirst().focus();
    }

    private void grow() {
        if (fields.size() < Polls.MOST_OPTIONS && !fields.getLast().getValue().isBlank()) {
            more("");
        }
    }

    private void more(String label) {
        var number = fields.size() + 1;
        var field = new TextField(getTranslation("forum.poll.option", number));
        field.setMaxLength(Polls.MAX_LABEL);
        field.setWidthFull();
        field.setValue(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            fields.forEach(one -> one.setInvalid(false));
            grow();
            typed.run();
        });
        field.addKeyPressListener(Key.ENTER, press -> {
            grow();
            fields.get(Math.min(number, fields.size() - 1)).focus();
        });
        fields.add(field);
        add(field);
    }
}
