package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.ui.NearTime;
import org.ricdm.passerelle.forum.PollAnswer;
import org.ricdm.passerelle.forum.PollView;

/** Where one votes: one of the options, several, or yes, if need be and no for each date. */
class PollForm extends Div {

    private final RadioButtonGroup<PollView.Option> one = new RadioButtonGroup<>();
    private final CheckboxGroup<PollView.Option> several = new CheckboxGroup<>();
    private final Map<Integer, RadioButtonGroup<PollAnswer>> each = new LinkedHashMap<>();
    private final Paragraph error = new Paragraph();
    private final PollView poll;

    PollForm(PollView poll, ZoneId zone) {
        this.poll = poll;
        addClassNames("poll-form", "stack");
        switch (poll.choice()) {
            case SINGLE -> one();
            case MULTIPLE -> several();
            case DATED -> each(zone);
        }
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(error);
    }

    /** The words of an option: its label, or its date in the reader's zone. */
    static String words(PollView.Option option, ZoneId zone, Locale locale) {
        var date = option.startsAt();
        return date == null ? Objects.requireNonNullElse(option.label(), "") : NearTime.inFull(date, zone, locale);
    }

    private void one() {
        one.setLabel(getTranslation("forum.poll.choice.SINGLE"));
        one.setItems(poll.options());
        one.setItemLabelGenerator(PollForm::label);
        poll.options().stream().filter(PollForm::mine).findFirst().ifPresent(one::setValue);
        add(one);
    }

    private void several() {
        several.setLabel(getTranslation("forum.poll.choice.said.MULTIPLE", poll.maxChoices()));
        several.setItems(poll.options());
        several.setItemLabelGenerator(PollForm::label);
        several.setValue(poll.options().stream().filter(PollForm::mine).collect(Collectors.toSet()));
        add(several);
    }

    private void each(ZoneId zone) {
        for (var option : poll.options()) {
            var suits = new RadioButtonGroup<PollAnswer>();
            suits.setLabel(words(option, zone, getLocale()));
            suits.setItems(PollAnswer.values());
            suits.setItemLabelGenerator(answer -> getTranslation("forum.poll.answer." + answer));
            suits.setValue(option.mine());
            each.put(option.number(), suits);
            add(suits);
        }
    }

    private static String label(PollView.Option option) {
        return Objects.requireNonNullElse(option.label(), "");
    }

    private static boolean mine(PollView.Option option) {
        return option.mine() != PollAnswer.NO;
    }

    Map<Integer, PollAnswer> answers() {
        return switch (poll.choice()) {
            case SINGLE ->
                one.getValue() == null ? Map.of() : Map.of(one.getValue().number(), PollAnswer.YES);
            case MULTIPLE ->
                several.getValue().stream()
                        .collect(Collectors.toMap(PollView.Option::number, option -> PollAnswer.YES));
            case DATED ->
                each.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getValue()));
        };
    }

    void show(String problem) {
        error.setText(problem);
        error.setVisible(true);
    }
}
