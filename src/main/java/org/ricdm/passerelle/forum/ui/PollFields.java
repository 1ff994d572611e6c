package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.NewPoll;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollChoice;
import org.ricdm.passerelle.forum.PollResults;
import org.ricdm.passerelle.forum.Polls;

/** Where a poll is put together. What is typed is told to whoever keeps it. */
class PollFields extends Div {

    private final ZoneId zone;
    private final Runnable typed;
    private final RadioButtonGroup<PollChoice> choice;
    private final IntegerField most = new IntegerField();
    private final RadioButtonGroup<PollBallot> ballot;
    private final RadioButtonGroup<PollResults> results;
    private final DateTimePicker closes = new DateTimePicker();
    private final PollOptionFields options;
    private final PollDateFields dates;
    private final Paragraph secrecy = new Paragraph();

    PollFields(ZoneId zone, Runnable typed) {
        this.zone = zone;
        this.typed = typed;
        addClassNames("poll-fields", "stack");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("forum.poll"));
        choice = group("forum.poll.choice", PollChoice.values());
        ballot = group("forum.poll.ballot", PollBallot.values());
        results = group("forum.poll.results", PollResults.values());
        options = new PollOptionFields(typed);
        dates = new PollDateFields(zone, typed);
        most.setLabel(getTranslation("forum.poll.maxChoices"));
        most.setMin(2);
        most.setMax(Polls.MOST_OPTIONS);
        most.setValue(2);
        most.setStepButtonsVisible(true);
        most.addValueChangeListener(change -> changed());
        closes.setLabel(getTranslation("forum.poll.closesAt"));
        closes.setHelperText(getTranslation("forum.poll.closesAt.help", zone.getId()));
        closes.setDatePickerI18n(CalendarWords.ofThePage());
        closes.addValueChangeListener(change -> changed());
        secrecy.addClassNames("muted", "small");
        var fixed = new Paragraph(getTranslation("forum.poll.fixed"));
        fixed.addClassNames("muted", "small");
        add(choice, most, options, dates, fixed, ballot, secrecy, results, closes);
        reset();
    }

    private <T extends Enum<T>> RadioButtonGroup<T> group(String key, T[] items) {
        var group = new RadioButtonGroup<T>();
        group.setLabel(getTranslation(key));
        group.setItems(items);
        group.setItemLabelGenerator(one -> getTranslation(key + "." + one));
        group.setValue(items[0]);
        group.addValueChangeListener(change -> changed());
        return group;
    }

    private void changed() {
        most.setInvalid(false);
        closes.setInvalid(false);
        arrange();
        typed.run();
    }

    private void arrange() {
        most.setVisible(choice.getValue() == PollChoice.MULTIPLE);
        options.setVisible(choice.getValue() != PollChoice.DATED);
        dates.setVisible(choice.getValue() == PollChoice.DATED);
        secrecy.setText(getTranslation("forum.poll.ballot.help." + ballot.getValue()));
    }

    /** As at the beginning. */
    void reset() {
        choice.setValue(PollChoice.SINGLE);
        ballot.setValue(PollBallot.ANONYMOUS);
        results.setValue(PollResults.AFTER_VOTE);
        most.setValue(2);
        closes.clear();
        options.fill(java.util.List.of());
        dates.fill(java.util.List.of());
        arrange();
    }

    /** What is typed by now, whether it can be published or not. */
    NewPoll value() {
        var end = closes.getValue();
        return new NewPoll(
                choice.getValue(),
                Objects.requireNonNullElse(most.getValue(), 0),
                ballot.getValue(),
                results.getValue(),
                end == null ? null : end.atZone(zone).toInstant(),
                options.labels(),
                dates.dates());
    }

    void restore(NewPoll poll) {
        most.setValue(poll.maxChoices());
        ballot.setValue(poll.ballot());
        results.setValue(poll.results());
        options.fill(poll.labels());
        dates.fill(poll.dates());
        if (poll.closesAt() != null) {
            closes.setValue(LocalDateTime.ofInstant(poll.closesAt(), zone));
        }
        choice.setValue(poll.choice());
        arrange();
    }

    void show(InvalidInput.Problem problem) {
        switch (problem.field()) {
            case "options" -> {
                if (choice.getValue() == PollChoice.DATED) {
                    dates.show(problem);
                } else {
                    options.show(problem);
                }
            }
            case "maxChoices" -> Problems.beside(most, problem);
            case "closesAt" -> Problems.beside(closes, problem);
            default -> {}
        }
    }
}
