package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.FormRoom;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;

/** An organiser changes a sign-up on its own page. */
class EditSignUpScreenTest extends Screen {

    @Autowired
    Events events;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SignUps signUps;

    @Autowired
    Questions questions;

    @Autowired
    EventTeam team;

    @Autowired
    Clock clock;

    private FormRoom room;
    private long hotel;
    private long person;
    private String page;

    @BeforeEach
    void somebodyIsSignedUp() {
        room = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
        hotel = room.ask(Ask.required(QuestionType.SHORT_TEXT, "Hotel"));
        person = fixture.member();
        var id = room.signUp(person, Map.of(hotel, new Answer.Words("Ibis")));
        page = "events/" + room.slug + "/manage/people/" + id;
        signIn(room.organiser);
    }

    @Test
    void theMenuOfAPersonLeadsToThePageWhereTheyAreChanged() {
        open("events/" + room.slug + "/manage/people");
        ContextMenuKt._clickItemWithCaption(menuOf(LocatorJ._get(Row.class)), "Change…");
        assertThat(hotelField().getValue()).isEqualTo("Ibis");

        category().setValue(room.speaker);
        LocatorJ._setValue(hotelField(), "");
        LocatorJ._click(button("Save"));
        assertThat(reason().isInvalid()).isTrue();
        LocatorJ._setValue(reason(), "Speaks on Friday.");
        LocatorJ._click(button("Save"));
        assertThat(hotelField().isInvalid()).isTrue();
        assertThat(category().getValue()).isEqualTo(room.speaker);
        LocatorJ._setValue(hotelField(), "Ritz");
        LocatorJ._click(button("Save"));

        assertThat(heading()).isEqualTo("Sign-ups");
        assertThat(words()).contains("Speaker");
        ContextMenuKt._clickItemWithCaption(menuOf(LocatorJ._get(Row.class)), "History");
        assertThat(words())
                .contains("Changed by the organisers", "Category: Speaker instead of Member", "Speaks on Friday.");
    }

    @Test
    void whoIsOvertakenKeepsWhatWasTypedReadsWhatIsThereAndMaySaveOverIt() {
        open(page);
        LocatorJ._setValue(hotelField(), "Ritz");
        LocatorJ._setValue(reason(), "By phone.");
        room.change(person, Map.of(hotel, new Answer.Words("Grand")));

        LocatorJ._click(button("Save"));
        assertThat(words()).contains("This sign-up has changed meanwhile.", "Grand", "Now: Member");
        assertThat(hotelField().getValue()).isEqualTo("Ritz");

        LocatorJ._click(button("Save"));
        assertThat(room.answers(person)).containsEntry(hotel, new Answer.Words("Ritz"));
    }

    @Test
    void whoDoesNotRunTheEventFindsNoSuchPage() {
        signIn(person);
        open(page);

        assertThat(words()).contains("does not exist or is not open to you");
    }

    private static TextField hotelField() {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel("Hotel?"));
    }

    private static TextArea reason() {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel("Why"));
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Long> category() {
        return (RadioButtonGroup<Long>) LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("Category"));
    }
}
