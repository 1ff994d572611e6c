package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator brings colleagues: first what would happen, then it happens. */
class GroupViewTest extends Screen {

    @Autowired
    SignUpRoom room;

    private SignUpRoom.Opened event;
    private long coordinator;

    @BeforeEach
    void anEventWithTwoPlaces() {
        event = room.opened(2);
        coordinator = fixture.member(Language.EN, room.centre(), Role.COORDINATOR);
    }

    @Test
    void aCoordinatorFindsTheWayOnThePageOfTheEventAndAMemberDoesNot() {
        signIn(coordinator);
        open("events/" + event.slug());
        assertThat(words()).contains("Sign up others");

        signIn(room.member());
        open("events/" + event.slug());
        assertThat(words()).doesNotContain("Sign up others");
    }

    @Test
    void pastedRowsAreCheckedAndThenSignedUp() {
        var colleague = room.member();
        signIn(coordinator);
        open("events/" + event.slug() + "/group");
        paste("Ana Sá\t" + stranger() + "\nBea Gil\tnowhere\nSomebody\t" + fixture.email(colleague));

        LocatorJ._click(button("Check"));
        assertThat(words())
                .contains("What would happen", "1. Ana Sá", "Place", "No address", "Sign up 2 people")
                .contains("This is no mail address that can be written to.");
        assertThat(room.states(event)).isEmpty();

        LocatorJ._click(button("Sign up 2 people"));

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED);
        assertThat(words()).contains("What happened", "2 people are signed up");
        assertThat(LocatorJ._get(TextArea.class).getValue()).isEmpty();
        assertThat(LocatorJ._find(Row.class)).hasSize(5);
    }

    @Test
    void whatIsCheckedIsForgottenAsSoonAsSomethingElseIsTyped() {
        signIn(coordinator);
        open("events/" + event.slug() + "/group");
        paste("Ana Sá\t" + stranger());
        LocatorJ._click(button("Check"));

        paste("Ana Sá\t" + stranger() + "\nBea Gil\t" + stranger());

        assertThat(words()).doesNotContain("What would happen");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void allOrNoneThatDoesNotFitIsToldAndKeepsWhatWasTyped() {
        signIn(coordinator);
        open("events/" + event.slug() + "/group");
        var rows = "Ana Sá\t" + stranger() + "\nBea Gil\t" + stranger() + "\nCleo Paz\t" + stranger();
        paste(rows);
        RadioButtonGroup<GroupMode> mode =
                LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("If there is not a place for everybody"));
        LocatorJ._setValue(mode, GroupMode.ALL_OR_NONE);
        LocatorJ._click(button("Check"));
        LocatorJ._click(button("Sign up 2 people"));

        assertThat(words()).contains("1 person would not get all that the list names");
        assertThat(LocatorJ._get(TextArea.class).getValue()).isEqualTo(rows);
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void withNobodyToSignUpTheFieldSaysSo() {
        signIn(coordinator);
        open("events/" + event.slug() + "/group");

        LocatorJ._click(button("Check"));

        assertThat(LocatorJ._get(TextArea.class).getErrorMessage()).startsWith("Pick somebody");
    }

    @Test
    void organisersSignUpAnybodyFromTheirDesk() {
        var member = fixture.member(Language.EN, fixture.centre());
        signIn(event.organiser());
        open("events/" + event.slug() + "/manage/people");
        assertThat(words()).contains("Sign up people");
        open("events/" + event.slug() + "/group");
        paste("Somebody\t" + fixture.email(member));

        LocatorJ._click(button("Check"));
        LocatorJ._click(button("Sign up 1 person"));

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
    }

    @Test
    void aCoordinatorSaysYesToARequest() {
        var asked = room.opened(setup -> SignUpRoom.with(setup, SignUpRoom::byCoordinators));
        room.signUp(asked, room.member());
        signIn(coordinator);
        open("events/" + asked.slug() + "/group");

        LocatorJ._click(button("Approve"));

        assertThat(room.states(asked)).containsExactly(SignUpState.CONFIRMED);
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    private void paste(String rows) {
        LocatorJ._setValue(LocatorJ._get(TextArea.class), rows);
    }

    private static String stranger() {
        return Fixture.unique("stranger") + "@elsewhere.example";
    }
}
