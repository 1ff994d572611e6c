package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.AnswerChoice;
import org.ricdm.passerelle.event.letters.LetterChoices;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.people.CentreSummary;

/** To whom a letter goes. Where there is nothing to choose among, nothing is asked. */
class SelectionFields extends Div {

    private final LetterChoices choices;
    private final Language reader;
    private final CheckboxGroup<SignUpState> states = new CheckboxGroup<>(getTranslation("letters.form.states"));
    private final CheckboxGroup<Long> categories = new CheckboxGroup<>(getTranslation("letters.form.categories"));
    private final MultiSelectComboBox<CentreSummary> cites =
            new MultiSelectComboBox<>(getTranslation("letters.form.cites"));
    private final Checkbox associated = new Checkbox(getTranslation("letters.form.associated"));
    private final Select<BookableSession> workshop = new Select<>();
    private final RadioButtonGroup<Selection.Hold> hold = new RadioButtonGroup<>(getTranslation("letters.form.hold"));
    private final Select<AnswerChoice> answer = new Select<>();
    private final Button withoutAnswer = Buttons.quiet(getTranslation("letters.form.withoutAnswer"));
    private final Select<EventMode> way = new Select<>();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>(getTranslation("letters.form.languages"));

    /** What was shown last. A part of it that no field can show stays until somebody changes that very field. */
    private Selection shown = Selection.WITH_PLACE;

    private final PickedByHand picked = new PickedByHand();
    private final Div criteria = new Div();
    private final Set<Object> changed = new HashSet<>();
    private boolean showing;

    SelectionFields(LetterChoices choices, Language reader) {
        this.choices = choices;
        this.reader = reader;
        addClassName("form-fields");
        states.setItems(SignUpState.values());
        states.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        states.setManualValidation(true);
        categories.setItems(choices.categories().keySet());
        categories.setItemLabelGenerator(id -> choices.categories().getOrDefault(id, ""));
        categories.setHelperText(getTranslation("letters.form.all"));
        categories.setVisible(choices.categories().size() > 1);
        cites.setItems(choices.cites());
        cites.setItemLabelGenerator(CentreSummary::name);
        cites.setPlaceholder(getTranslation("letters.form.everywhere"));
        cites.setWidthFull();
        cites.addValueChangeListener(change -> look());
        languages.setItems(Language.OF_THE_INTERFACE);
        languages.setItemLabelGenerator(Language::ownName);
        languages.setHelperText(getTranslation("letters.form.all"));
        workshops();
        answers();
        way.setLabel(getTranslation("letters.form.way"));
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(getTranslation("event.mode.HYBRID"));
        way.setItems(choices.event().mode().ways());
        way.setItemLabelGenerator(one -> getTranslation(one == null ? "event.mode.HYBRID" : one.wordKey()));
        way.setVisible(choices.event().mode().ways().size() > 1);
        criteria.addClassName("form-fields");
        criteria.add(states, categories, cites, associated, workshop, hold, answer, withoutAnswer, way, languages);
        add(picked, criteria);
        Stream.<HasValue<?, ?>>of(categories, cites, workshop, answer)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (!showing) {
                        changed.add(field);
                    }
                }));
    }

    private void workshops() {
        workshop.setLabel(getTranslation("letters.form.workshop"));
        workshop.setEmptySelectionAllowed(true);
        workshop.setEmptySelectionCaption(getTranslation("letters.form.any"));
        offer(null);
        workshop.setItemLabelGenerator(session -> session == null
                ? getTranslation("letters.form.any")
                : session.title() + " · " + EventDates.moment(session.starts(), reader));
        workshop.setWidthFull();
        workshop.addValueChangeListener(change -> look());
        workshop.setVisible(!choices.workshops().isEmpty());
        hold.setItems(Selection.Hold.values());
        hold.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        hold.setValue(Selection.Hold.SEATED);
    }

    /** One that was withdrawn stays where it is chosen: without it, the letter would go to everybody. */
    private void offer(Selection.@Nullable Seat chosen) {
        workshop.setItems(choices.workshops().stream()
                .filter(session -> !session.withdrawn() || (chosen != null && session.id() == chosen.sessionId()))
                .toList());
    }

    private void answers() {
        var words = new SelectionWords(this, choices);
        answer.setLabel(getTranslation("letters.form.answer"));
        answer.setEmptySelectionAllowed(true);
        answer.setEmptySelectionCaption(getTranslation("letters.form.any"));
        answer.setItems(choices.answers());
        answer.setItemLabelGenerator(choice -> choice == null ? getTranslation("letters.form.any") : words.of(choice));
        answer.addValueChangeListener(change -> answer.setHelperText(
                change.getValue() != null && change.getValue().sensitive()
                        ? getTranslation("letters.form.sensitive")
                        : ""));
        answer.setManualValidation(true);
        answer.setWidthFull();
    }

    private void look() {
        associated.setVisible(!cites.isEmpty());
        hold.setVisible(!workshop.isEmpty());
    }

    /** Does it whenever somebody chooses something else. */
    void whenChosen(Runnable work) {
        Stream.<HasValue<?, ?>>of(states, categories, cites, associated, workshop, hold, answer, way, languages)
                .forEach(field -> field.addValueChangeListener(change -> work.run()));
        picked.whenDropped(() -> {
            showPicked(Set.of());
            work.run();
        });
        withoutAnswer.addClickListener(click -> {
            changed.add(answer);
            work.run();
        });
    }

    /** Those picked by hand have nothing in common that could be chosen. */
    private void showPicked(Set<Long> signUpIds) {
        picked.show(signUpIds);
        criteria.setVisible(signUpIds.isEmpty());
    }

    void show(Selection selection) {
        showPicked(selection.signUpIds());
        shown = selection;
        changed.clear();
        showing = true;
        states.setValue(selection.states());
        categories.setValue(selection.categoryIds().stream()
                .filter(choices.categories()::containsKey)
                .collect(Collectors.toSet()));
        cites.setValue(choices.cites().stream()
                .filter(cite -> selection.citeIds().contains(cite.id()))
                .collect(Collectors.toSet()));
        associated.setValue(selection.associated());
        var seat = selection.seat();
        offer(seat);
        workshop.setValue(
                seat == null
                        ? null
                        : choices.workshops().stream()
                                .filter(session -> session.id() == seat.sessionId())
                                .findFirst()
                                .orElse(null));
        hold.setValue(seat == null ? Selection.Hold.SEATED : seat.hold());
        answer.setValue(choices.answers().stream()
                .filter(choice -> choice.condition().equals(selection.answer()))
                .findFirst()
                .orElse(null));
        sayWhatIsGone();
        way.setValue(selection.way());
        languages.setValue(selection.languages());
        look();
        showing = false;
    }

    /** An answer that nobody may read any more is not among the choices; it has to be left out or replaced by hand. */
    void sayWhatIsGone() {
        var gone = shown.answer() != null && answer.isEmpty() && !changed.contains(answer);
        withoutAnswer.setVisible(gone);
        answer.setVisible(gone || !choices.answers().isEmpty());
        if (gone) {
            answer.setErrorMessage(getTranslation("letters.error.answer"));
            answer.setInvalid(true);
        }
    }

    Selection typed() {
        @Nullable BookableSession session = workshop.getValue();
        @Nullable AnswerChoice choice = answer.getValue();
        return new Selection(
                Set.copyOf(states.getValue()),
                with(categories.getValue(), categories, shown.categoryIds()),
                with(
                        cites.getValue().stream().map(CentreSummary::id).collect(Collectors.toSet()),
                        cites,
                        shown.citeIds()),
                associated.getValue(),
                session != null ? new Selection.Seat(session.id(), hold.getValue()) : kept(workshop, shown.seat()),
                choice != null ? choice.condition() : kept(answer, shown.answer()),
                way.getValue(),
                Set.copyOf(languages.getValue()),
                picked.signUpIds(),
                shown.endedIds());
    }

    /** What is not there any more selects nobody; left out, it would select everybody. */
    private Set<Long> with(Set<Long> typed, Object field, Set<Long> before) {
        return changed.contains(field)
                ? Set.copyOf(typed)
                : Stream.concat(typed.stream(), before.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private <T> @Nullable T kept(Object field, @Nullable T before) {
        return changed.contains(field) ? null : before;
    }

    /** The fields by the names that problems have. */
    Map<String, HasValidation> fields() {
        return Map.of("states", states, "answer", answer);
    }
}
