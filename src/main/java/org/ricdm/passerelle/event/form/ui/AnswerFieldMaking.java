package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.ui.UploadField;

/** Makes the field that fits a question, with what was answered before. */
final class AnswerFieldMaking {

    private static final int LINES = 3;

    private final AskedForm form;
    private final AnswerWords words;
    private final @Nullable Files files;
    private final Runnable changed;

    /**
     * @param files takes files; null where none can be handed in
     * @param changed what is done when an answer changes that another question may wait for
     */
    AnswerFieldMaking(AskedForm form, AnswerWords words, @Nullable Files files, Runnable changed) {
        this.form = form;
        this.words = words;
        this.files = files;
        this.changed = changed;
    }

    AnswerField field(Question question) {
        var known = form.answer(question).orElse(null);
        return switch (question.type()) {
            case SHORT_TEXT -> shortText(question, known);
            case LONG_TEXT -> longText(question, known);
            case NUMBER -> number(question, known);
            case DATE -> day(question, known);
            case SINGLE -> single(question, known);
            case SEVERAL -> several(question, known);
            case YES_NO -> yesNo(question, known);
            case FILE -> file(question, known);
            case CONSENT -> consent(question, known);
        };
    }

    private AnswerField shortText(Question question, @Nullable Answer known) {
        var field = new TextField(label(question));
        field.setMaxLength(Answer.Words.MAX_SHORT);
        explain(field, question);
        field.setRequiredIndicatorVisible(question.said().required());
        field.setManualValidation(true);
        field.setWidthFull();
        if (known instanceof Answer.Words said) {
            field.setValue(said.words());
        }
        return new AnswerField(question, field, field, () -> new Answer.Words(field.getValue()));
    }

    private AnswerField longText(Question question, @Nullable Answer known) {
        var field = new TextArea(label(question));
        field.setMaxLength(Answer.Words.MAX_LONG);
        field.setMinRows(LINES);
        explain(field, question);
        field.setRequiredIndicatorVisible(question.said().required());
        field.setManualValidation(true);
        field.setWidthFull();
        if (known instanceof Answer.Words said) {
            field.setValue(said.words());
        }
        return new AnswerField(question, field, field, () -> new Answer.Words(field.getValue()));
    }

    private AnswerField number(Question question, @Nullable Answer known) {
        var field = new IntegerField(label(question));
        field.setStepButtonsVisible(true);
        explain(field, question);
        field.setRequiredIndicatorVisible(question.said().required());
        field.setManualValidation(true);
        if (known instanceof Answer.Amount amount) {
            field.setValue(amount.value());
        }
        return new AnswerField(
                question, field, field, () -> field.getValue() == null ? null : new Answer.Amount(field.getValue()));
    }

    private AnswerField day(Question question, @Nullable Answer known) {
        var field = new DatePicker(label(question));
        field.setI18n(CalendarWords.ofThePage());
        explain(field, question);
        field.setRequiredIndicatorVisible(question.said().required());
        field.setManualValidation(true);
        if (known instanceof Answer.Day day) {
            field.setValue(day.day());
        }
        return new AnswerField(
                question, field, field, () -> field.getValue() == null ? null : new Answer.Day(field.getValue()));
    }

    private AnswerField single(Question question, @Nullable Answer known) {
        var field = this.<Choice>radio(question);
        var choices = choices(question, known);
        field.setItems(withNone(question, choices.stream().map(option -> new Choice(option))));
        field.setItemLabelGenerator(choice -> choice.option() == null ? none() : label(choice.option()));
        if (known instanceof Answer.Chosen chosen) {
            choices.stream()
                    .filter(option -> chosen.options().contains(Objects.requireNonNull(option.id())))
                    .findFirst()
                    .ifPresent(option -> field.setValue(new Choice(option)));
        }
        return answering(question, field, () -> {
            var option = field.getValue() == null ? null : field.getValue().option();
            return option == null ? null : new Answer.Chosen(Set.of(Objects.requireNonNull(option.id())));
        });
    }

    private AnswerField yesNo(Question question, @Nullable Answer known) {
        var field = this.<Said>radio(question);
        field.setItems(
                question.said().required() ? List.of(Said.YES, Said.NO) : List.of(Said.YES, Said.NO, Said.NOTHING));
        field.setItemLabelGenerator(said -> switch (said) {
            case YES -> say("questions.yes");
            case NO -> say("questions.no");
            case NOTHING -> none();
        });
        if (known instanceof Answer.YesNo said) {
            field.setValue(said.yes() ? Said.YES : Said.NO);
        }
        return answering(
                question,
                field,
                () -> field.getValue() == null || field.getValue() == Said.NOTHING
                        ? null
                        : new Answer.YesNo(field.getValue() == Said.YES));
    }

    private <T> RadioButtonGroup<T> radio(Question question) {
        var field = new RadioButtonGroup<T>(label(question));
        explain(field, question);
        field.setRequiredIndicatorVisible(question.said().required());
        field.setManualValidation(true);
        field.addClassName("vertical");
        return field;
    }

    private AnswerField several(Question question, @Nullable Answer known) {
        var field = new CheckboxGroup<Option>(label(question));
        var choices = choices(question, known);
        field.setItems(choices);
        field.setItemLabelGenerator(this::label);
        explain(field, question);
        field.setRequiredIndicatorVisible(question.said().required());
        field.setManualValidation(true);
        field.addClassName("vertical");
        if (known instanceof Answer.Chosen chosen) {
            field.setValue(choices.stream()
                    .filter(option -> chosen.options().contains(Objects.requireNonNull(option.id())))
                    .collect(Collectors.toSet()));
        }
        return answering(
                question,
                field,
                () -> new Answer.Chosen(field.getValue().stream()
                        .map(option -> Objects.requireNonNull(option.id()))
                        .collect(Collectors.toSet())));
    }

    private AnswerField file(Question question, @Nullable Answer known) {
        var field = new UploadField(label(question), explanation(question), files);
        if (known instanceof Answer.Upload file) {
            field.took(new UploadField.Uploaded(file.token(), file.name()));
        }
        return new AnswerField(question, field, field, () -> {
            var chosen = field.chosen();
            return chosen == null ? null : new Answer.Upload(chosen.token(), chosen.name());
        });
    }

    private AnswerField consent(Question question, @Nullable Answer known) {
        var heading = new Span(label(question));
        heading.addClassName("consent-heading");
        var text = new Paragraph(question.agreement(question.agreement(), words.reader()));
        text.addClassName("answer-text");
        var box = new Checkbox(say("questions.agree"));
        box.setRequiredIndicatorVisible(question.said().required());
        box.setManualValidation(true);
        explain(box, question);
        box.setAriaLabel(say("questions.agree") + " · " + label(question));
        var all = new Div(heading, text, box);
        all.addClassName("consent");
        var agreed = new AtomicReference<Answer>(question.agreed(words.reader()));
        if (known instanceof Answer.Agreed before) {
            agreed.set(before);
            box.setValue(true);
            if (before.version() != question.agreement()) {
                box.setHelperComponent(new Div(say("questions.agreedBefore")));
            }
        }
        // Who takes it back and agrees again agrees to what they read now.
        box.addValueChangeListener(change -> agreed.set(question.agreed(words.reader())));
        return new AnswerField(question, all, box, () -> box.getValue() ? agreed.get() : null);
    }

    private <C extends Component & HasValidation> AnswerField answering(
            Question question, C field, Supplier<@Nullable Answer> read) {
        if (field instanceof AbstractField<?, ?> asked) {
            asked.addValueChangeListener(change -> changed.run());
        }
        return new AnswerField(question, field, field, read);
    }

    /** What can be chosen, and what was chosen before it was retired. */
    private static List<Option> choices(Question question, @Nullable Answer known) {
        return question.said().options().stream()
                .filter(option -> !option.retired()
                        || (known instanceof Answer.Chosen chosen
                                && chosen.options().contains(Objects.requireNonNull(option.id()))))
                .toList();
    }

    /** Who need not answer can take an answer back. */
    private static List<Choice> withNone(Question question, Stream<Choice> choices) {
        var all = new ArrayList<>(choices.toList());
        if (!question.said().required()) {
            all.add(new Choice(null));
        }
        return all;
    }

    private String label(Question question) {
        return question.in(words.reader()).label();
    }

    private String label(Option option) {
        var label = option.in(words.reader());
        return option.retired() ? label + " (" + say("questions.retired") + ")" : label;
    }

    private void explain(HasHelper field, Question question) {
        var explanation = explanation(question);
        if (explanation.getChildren().findAny().isPresent()) {
            field.setHelperComponent(explanation);
        }
    }

    /** What helps to answer, and below it what is promised. */
    private Div explanation(Question question) {
        var lines = new Div();
        Stream.of(question.in(words.reader()).help(), words.promise(question))
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentence -> lines.add(new Div(sentence)));
        return lines;
    }

    private String none() {
        return say("questions.noAnswer");
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private enum Said {
        YES,
        NO,
        NOTHING
    }

    /** An option, or none. */
    private record Choice(@Nullable Option option) {}
}
