package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.AnswerChoice;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.letters.LetterChoices;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.people.CentreSummary;

/** Says in words whom a selection chooses. */
class SelectionWords {

    private final Component screen;
    private final LetterChoices choices;

    SelectionWords(Component screen, LetterChoices choices) {
        this.screen = screen;
        this.choices = choices;
    }

    /** In one line, the widest part first. */
    String of(Selection selection) {
        if (selection.isPicked()) {
            return say("letters.picked", selection.signUpIds().size());
        }
        var parts = new ArrayList<String>();
        parts.add(selection.states().stream()
                .sorted()
                .map(state -> say(state.wordKey()))
                .collect(Collectors.joining(", ")));
        parts.add(selection.categoryIds().stream()
                .sorted()
                .map(id -> choices.categories().getOrDefault(id, say("letters.gone.category")))
                .collect(Collectors.joining(", ")));
        if (!selection.citeIds().isEmpty()) {
            parts.add(
                    say(selection.associated() ? "letters.cites.associated" : "letters.cites.only", cites(selection)));
        }
        if (selection.seat() != null) {
            parts.add(seat(selection.seat()));
        }
        if (selection.answer() != null) {
            parts.add(answer(selection.answer()));
        }
        if (selection.way() != null) {
            parts.add(say(selection.way().wordKey()));
        }
        parts.add(selection.languages().stream().sorted().map(Language::ownName).collect(Collectors.joining(", ")));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String cites(Selection selection) {
        return choices.cites().stream()
                .filter(cite -> selection.citeIds().contains(cite.id()))
                .sorted(Comparator.comparing(CentreSummary::name))
                .map(CentreSummary::name)
                .collect(Collectors.joining(", "));
    }

    private String seat(Selection.Seat seat) {
        return choices.workshops().stream()
                .filter(workshop -> workshop.id() == seat.sessionId())
                .findFirst()
                .map(workshop -> say("letters.seat", say(seat.hold().wordKey()), workshop.title()))
                .orElseGet(() -> say("letters.gone.workshop"));
    }

    private String answer(Condition condition) {
        return choices.answers().stream()
                .filter(choice -> choice.condition().equals(condition))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> say("letters.gone.answer"));
    }

    /** The question with what is answered. */
    String of(AnswerChoice choice) {
        var answer = choice.condition().optionId() != null
                ? choice.option()
                : say(choice.condition().yes() ? "questions.yes" : "questions.no");
        return say("questions.form.is", choice.question(), answer);
    }

    private String say(String key, Object... values) {
        return screen.getTranslation(key, List.of(values).toArray());
    }
}
