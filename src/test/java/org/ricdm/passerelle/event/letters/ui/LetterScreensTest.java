package org.ricdm.passerelle.event.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.letters.LettersRoom;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter on the screen: begun, kept as one writes, looked at, tried, sent, read again. */
class LetterScreensTest extends Screen {

    @Autowired
    LettersRoom room;

    @Autowired
    Questions questions;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    private LettersRoom.Made event;

    @BeforeEach
    void anEventWithTwoReaders() {
        event = room.open();
        event.person(Language.EN);
        event.guest("Ana Sá", Language.FR);
        signIn(event.organiser());
        open("events/" + event.slug() + "/manage/letters");
    }

    @Test
    void whereNothingWasWrittenThePlaceSaysWhatItIsFor() {
        assertThat(heading()).isEqualTo("Letters");
        assertThat(the(EmptyState.class)).isNotNull();
    }

    @Test
    void theNumberFollowsTheChoiceAndTheDraftIsKept() {
        LocatorJ._click(button("New letter"));
        assertThat(words()).contains("2 people get it", "1 member and 1 guest.");
        write("News", "Dear {name}");
        assertThat(words()).contains("English: 1 reader", "Français: 1 reader of the version in English");
        LocatorJ._setValue(states(), Set.of(SignUpState.WAITING));
        assertThat(words()).contains("Nobody gets it");

        open("events/" + event.slug() + "/manage/letters");
        assertThat(words()).contains("News", "Waiting", "Draft");
        open("events/" + event.slug() + "/manage/letters/" + draft());

        assertThat(subject().getValue()).isEqualTo("News");
        assertThat(states().getValue()).containsExactly(SignUpState.WAITING);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        LocatorJ._click(button("New letter"));
        write("", "Dear {first name}");
        LocatorJ._setValue(states(), Set.of());
        LocatorJ._click(button("See three of the mails"));

        assertThat(subject().isInvalid()).isTrue();
        assertThat(body().getErrorMessage()).contains("{first name}");
        assertThat(states().isInvalid()).isTrue();
        assertThat(body().getValue()).isEqualTo("Dear {first name}");
        LocatorJ._click(button("Send…"));
        assertThat(LocatorJ._find(ConfirmDialog.class)).isEmpty();
    }

    @Test
    void withTwoLanguagesOneHasToStandForTheOthers() {
        LocatorJ._click(button("New letter"));
        write("News", "Dear {name}");
        LocatorJ._setValue(LocatorJ._get(TextField.class, spec -> spec.withLabel("Subject (Français)")), "Nouvelles");
        LocatorJ._setValue(LocatorJ._get(TextArea.class, spec -> spec.withLabel("Text (Français)")), "Bonjour");
        LocatorJ._click(button("Send…"));
        assertThat(fallback().isInvalid()).isTrue();

        LocatorJ._setValue(fallback(), Language.EN);
        LocatorJ._click(button("See three of the mails"));

        assertThat(words()).contains("As Ana Sá gets it · Français");
        assertThat(LocatorJ._find(SafeHtml.class)).hasSize(2);
    }

    @Test
    void itIsSentToTheNumberThatWasSaidAndReadAgain() {
        LocatorJ._click(button("New letter"));
        write("News of {event}", "Dear {name}");
        LocatorJ._click(button("Send…"));
        var asked = LocatorJ._get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("header")).isEqualTo("Send it to 2 people?");
        ConfirmDialogKt._fireConfirm(asked);
        jobs.runAllDue();

        assertThat(heading()).isEqualTo("Letter sent");
        assertThat(words()).contains("2 people", "Confirmed, Checked in", "News of {event}");
        assertThat(catcher.mails().stream().filter(mail -> mail.subject().equals("News of School of " + event.slug())))
                .hasSize(2);
        LocatorJ._click(button("Use for a new letter"));
        assertThat(subject().getValue()).isEqualTo("News of {event}");
    }

    @Test
    void theSecondWindowKeepsWhatWasTypedAndIsToldWhy() {
        LocatorJ._click(button("New letter"));
        write("News", "Dear {name}");
        var id = draft();
        fixture.as.member(event.organiser(), () -> event.send(id));
        LocatorJ._setValue(subject(), "Other news");

        assertThat(words()).contains("This letter has been sent.");
        assertThat(subject().getValue()).isEqualTo("Other news");
    }

    @Test
    void aConditionThatNoFieldCanShowAnyMoreReachesNobodyUntilItIsLeftOut() {
        var tour = fixture.as.member(
                event.organiser(), () -> questions.add(event.slug(), Ask.ask(QuestionType.YES_NO, "Tour")));
        var id = event.draft(LettersRoom.bilingual(LettersRoom.by(null, new Condition(tour, null, true), null)));
        fixture.as.member(event.organiser(), () -> questions.remove(tour));
        open("events/" + event.slug() + "/manage/letters/" + id);

        write("Other news", "Dear {name}");

        assertThat(words()).contains("Nobody gets it");
        assertThat(answer().isInvalid()).isTrue();
        LocatorJ._click(button("Send…"));
        assertThat(LocatorJ._find(ConfirmDialog.class)).isEmpty();

        LocatorJ._click(button("Write without this condition"));

        assertThat(words()).contains("2 people get it");
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Write without this condition")))
                .isEmpty();
        assertThat(event.find(id).letter().entry().selection().answer()).isNull();
        assertThat(event.find(id).letter().entry().texts().get(Language.EN).subject())
                .isEqualTo("Other news");
    }

    private long draft() {
        return event.latest();
    }

    private void write(String subject, String body) {
        LocatorJ._setValue(subject(), subject);
        LocatorJ._setValue(body(), body);
    }

    private static TextField subject() {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel("Subject (English)"));
    }

    private static TextArea body() {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel("Text (English)"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<SignUpState> states() {
        return LocatorJ._get(CheckboxGroup.class, spec -> spec.withLabel("State of the sign-up"));
    }

    @SuppressWarnings("rawtypes")
    private static Select<?> answer() {
        return LocatorJ._get(Select.class, spec -> spec.withLabel("Answer to a question"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Language> fallback() {
        return LocatorJ._get(Select.class, spec -> spec.withLabel("For all other languages"));
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }
}
