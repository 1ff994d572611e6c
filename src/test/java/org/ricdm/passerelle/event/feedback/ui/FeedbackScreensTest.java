package org.ricdm.passerelle.event.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.table.TableFormat;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.feedback.Feedback;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.feedback.FeedbackDesk;
import org.ricdm.passerelle.event.feedback.FeedbackRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** A member says how it was inside the portal, and organisers read what was said. */
class FeedbackScreensTest extends Screen {

    @Autowired
    FeedbackRoom room;

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    AdjustableClock clock;

    private FeedbackRoom.Made event;

    @BeforeEach
    void anEvent() {
        event = room.open();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void fromTheirOwnSignUpAMemberSaysHowItWas() {
        var person = event.person(event.alpha);
        event.over();
        signIn(person);
        open("events/" + event.slug() + "/mine");
        assertThat(links()).contains("/events/" + event.slug() + "/feedback");
        open("events/" + event.slug() + "/feedback");
        assertThat(heading()).isEqualTo("How was it?");
        assertThat(words()).contains("Opening", "Alpha", "The whole event").doesNotContain("Beta");

        click("Answer about “Alpha”");
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Send")));
        assertThat(choices("How was this session?").getErrorMessage()).isEqualTo("Choose one of the five answers.");
        LocatorJ._setValue(choices("How was this session?"), 5);
        LocatorJ._setValue(the(TextArea.class), "More time.");
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Send")));

        assertThat(words()).contains("Answered");
        LocatorJ._assertNone(
                Button.class,
                spec -> spec.withPredicate(one -> one.getAriaLabel().orElse("").equals("Answer about “Alpha”")));
        assertThat(event.answers()).isEqualTo(1);
    }

    @Test
    void beforeAnythingIsOverThereIsNothingToSayAndNobodyElseHasThePage() {
        var person = event.person();
        signIn(person);
        open("events/" + event.slug() + "/mine");
        assertThat(links()).doesNotContain("/events/" + event.slug() + "/feedback");
        event.at(0, 9, 10);
        open("events/" + event.slug() + "/feedback");
        assertThat(words()).contains("There is nothing to answer yet");

        signIn(fixture.member());
        open("events/" + event.slug() + "/feedback");
        assertThat(words()).contains("does not exist or is not open to you");
    }

    @Test
    void organisersReadBarsAndWordsFromFiveAnswersOnAndSwitchItOff() throws IOException {
        for (var n = 0; n < 5; n++) {
            var person = event.person(event.alpha);
            event.over();
            fixture.as.member(
                    person, () -> feedback.give(event.slug(), event.alpha, new FeedbackAnswer(5, 4, "=More of it")));
            clock.reset();
        }
        event.over();
        signIn(event.event.organiser());
        open("events/" + event.slug() + "/manage");
        assertThat(links()).contains("/events/" + event.slug() + "/manage/feedback");
        open("events/" + event.slug() + "/manage/feedback");

        assertThat(words())
                .contains("0 people answered, 5 were there (0 %).", "Shown from 5 answers on.")
                .contains("5 answers of 5", "100 % good or very good", "0 answers of 5");
        LocatorJ._setValue(the(Checkbox.class), false);
        assertThat(fixture.as
                        .member(event.event.organiser(), () -> desk.results(event.slug()))
                        .asked())
                .isFalse();

        open("events/" + event.slug() + "/manage/feedback/" + event.alpha);
        assertThat(heading()).isEqualTo("Alpha");
        assertThat(words()).contains("Very good: 5 (100 %)", "Rather yes: 5 (100 %)", "=More of it");

        var overview = fixture.as.member(event.event.organiser(), () -> desk.everything(event.slug()));
        var i18n = UI.getCurrent().getSession().getService().getInstantiator().getI18NProvider();
        var file = new ByteArrayOutputStream();
        TableFormat.CSV.write(new FeedbackTable(i18n, UI.getCurrent().getLocale()).of(overview), file);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .startsWith("\ufeffAbout,Question,Answer,Times,Answered,Were there")
                .contains("Alpha,How was this session?,Very good,5,5,5")
                .contains("'=More of it")
                .contains("The whole event,,Shown from 5 answers on.,,0,5");
    }

    @Test
    void whoRunsNothingSeesNoResults() {
        var person = event.person(event.alpha);
        event.over();
        signIn(person);
        for (var page : List.of("/manage/feedback", "/manage/feedback/" + event.alpha)) {
            open("events/" + event.slug() + page);
            assertThat(words()).as(page).contains("does not exist or is not open to you");
        }
        signIn(event.event.organiser());
        open("events/" + room.open().slug() + "/manage/feedback");
        assertThat(words()).contains("does not exist or is not open to you");
    }

    private static void click(String label) {
        LocatorJ._click(LocatorJ._get(
                Button.class,
                spec -> spec.withPredicate(one -> one.getAriaLabel().orElse("").equals(label))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Integer> choices(String label) {
        return LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
