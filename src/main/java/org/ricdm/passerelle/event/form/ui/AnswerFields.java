package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.FormRules;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.files.Files;

/**
 * The questions of an event with their fields. Shows what somebody of the chosen category is asked who answered so; what
 * was typed into a field stays there while it is hidden.
 */
public class AnswerFields extends Div {

    private final transient AskedForm form;
    private final List<AnswerField> fields = new ArrayList<>();
    private @Nullable Long category;

    /** @param files takes files; null where none can be handed in */
    AnswerFields(AskedForm form, AnswerWords words, @Nullable Files files) {
        this.form = form;
        addClassNames("answer-fields", "stack");
        var making = new AnswerFieldMaking(form, words, files, this::look);
        form.questions().stream().filter(question -> !question.retired()).forEach(question -> {
            var field = making.field(question);
            fields.add(field);
            add(field.component());
        });
        look();
    }

    /** Asks what somebody of that category is asked; null asks nothing. */
    public void category(@Nullable Long chosen) {
        category = chosen;
        look();
    }

    /** Whether nothing is asked now. */
    public boolean isEmpty() {
        return fields.stream().noneMatch(field -> field.component().isVisible());
    }

    private void look() {
        var asked = category == null
                ? List.<Long>of()
                : FormRules.asked(form.questions(), category, all()).stream()
                        .map(Question::id)
                        .toList();
        fields.forEach(field ->
                field.component().setVisible(asked.contains(field.question().id())));
        setVisible(!isEmpty());
    }

    /** What is answered to what is asked, by the id of the question. */
    public Map<Long, Answer> typed() {
        var answers = new LinkedHashMap<Long, Answer>(all());
        fields.stream()
                .filter(field -> !field.component().isVisible())
                .forEach(field -> answers.remove(field.question().id()));
        return answers;
    }

    private Map<Long, Answer> all() {
        var answers = new HashMap<Long, Answer>();
        fields.forEach(field -> {
            var answer = field.read().get();
            if (answer != null && !answer.isEmpty()) {
                answers.put(field.question().id(), answer);
            }
        });
        return answers;
    }

    /** The fields by the names that problems have, in their order. */
    public Map<String, HasValidation> fields() {
        return fields.stream()
                .collect(Collectors.toMap(
                        field -> field.question().field(),
                        AnswerField::validation,
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** Takes back what was said of problems. */
    public void accept() {
        fields.forEach(field -> field.validation().setInvalid(false));
    }
}
