package org.ricdm.passerelle.event.materials.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.materials.MaterialsRoom;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.files.ui.UploadField;
import org.springframework.beans.factory.annotation.Autowired;

/** What remains of an event on the screen: added, looked at, taken away. */
class MaterialsScreenTest extends Screen {

    @Autowired
    MaterialsRoom room;

    @Autowired
    Files files;

    private MaterialsRoom.Made event;

    @BeforeEach
    void anEventWithTwoWorkshops() {
        event = room.open();
    }

    @Test
    void whereNothingIsTheSpeakerIsInvitedToAddAndOthersAreNot() {
        show(fixture.member());
        assertThat(words()).contains("Nothing has been put here yet.");
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Add"))).isEmpty();

        show(event.speaker);
        assertThat(the(EmptyState.class)).isNotNull();
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText("Add"))).hasSize(1);
    }

    @Test
    void theProgrammeLeadsMembersToWhatTheNetworkMayRead() {
        event.add(event.school.organiser, MaterialsRoom.link(event.alpha, "Only for us", Audience.NETWORK));
        signIn(fixture.member());
        open("events/" + event.slug() + "/programme");

        assertThat(LocatorJ._find(Anchor.class, spec -> spec.withText("Materials of this session")))
                .extracting(Anchor::getHref)
                .containsExactly("/events/" + event.slug() + "/materials#session-" + event.alpha);
        open("events/" + event.slug() + "/materials");
        assertThat(LocatorJ._find(PageSection.class, spec -> spec.withId("session-" + event.alpha)))
                .hasSize(1);
    }

    @Test
    void aSpeakerAddsALinkToTheirSessionAndSeesIt() {
        show(event.speaker);
        LocatorJ._click(button("Add"));
        LocatorJ._setValue(field("Title"), "The recording");
        LocatorJ._setValue(field("Or an address on the web"), "https://www.films.example/alpha?x=1");
        LocatorJ._click(button("Save"));

        assertThat(LocatorJ._find(Dialog.class)).isEmpty();
        assertThat(words()).contains("Alpha", "The recording", "films.example", "Members only");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        show(event.school.organiser);
        LocatorJ._click(button("Add"));
        LocatorJ._setValue(field("Or an address on the web"), "films.example");
        LocatorJ._click(button("Save"));

        assertThat(field("Title").getErrorMessage()).isEqualTo("Say in one line what it is.");
        assertThat(field("Or an address on the web").getErrorMessage()).isEqualTo("An address begins with https://.");
        assertThat(field("Or an address on the web").getValue()).isEqualTo("films.example");
        assertThat(about().getListDataView().getItemCount()).isEqualTo(3);
    }

    @Test
    void aFileThatIsStillOnItsWayIsWaitedForAndNothingElseIsAskedFor() {
        show(event.speaker);
        LocatorJ._click(button("Add"));
        LocatorJ._setValue(field("Title"), "The slides");
        var file = the(UploadField.class);
        file.begins();
        LocatorJ._click(button("Save"));
        assertThat(file.getErrorMessage())
                .isEqualTo("This file is still on its way. Save again as soon as it is here.");

        var stored = fixture.as.member(
                event.speaker, () -> files.store(new ByteArrayInputStream(Samples.png(64, 48)), "slides.png"));
        file.took(new UploadField.Uploaded(stored.token(), stored.name()));
        file.ends();
        LocatorJ._click(button("Save"));

        assertThat(LocatorJ._find(Dialog.class)).isEmpty();
        assertThat(words()).contains("The slides");
    }

    @Test
    void photosShowWhatTheyShowInWordsAndAreTakenAwayAfterAQuestion() {
        event.file(
                event.speaker, event.alpha, Samples.png(640, 480), "Forty people around a table.png", Audience.PUBLIC);
        show(event.speaker);
        assertThat(the(Image.class).getAlt()).hasValue("Forty people around a table.png");

        LocatorJ._find(NativeButton.class).stream()
                .filter(one -> "Remove: Forty people around a table.png"
                        .equals(one.getElement().getAttribute("aria-label")))
                .forEach(LocatorJ::_click);
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));

        assertThat(LocatorJ._find(Image.class)).isEmpty();
        assertThat(words()).contains("Nothing is here yet.");
    }

    private void show(long member) {
        signIn(member);
        open("events/" + event.slug() + "/materials");
    }

    @SuppressWarnings("rawtypes")
    private static ComboBox<?> about() {
        return LocatorJ._get(ComboBox.class, spec -> spec.withLabel("Belongs to"));
    }

    private static TextField field(String label) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }
}
