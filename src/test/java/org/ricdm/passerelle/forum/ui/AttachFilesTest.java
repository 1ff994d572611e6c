package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;

/** The editor offers to attach files, and says everything in the language of the screen. */
class AttachFilesTest extends ForumScreen {

    @Test
    void theEditorHasAButtonAndALineForWhatHappensAndOneForWhatFails() {
        signIn(fixture.member(Language.FR, fixture.centre()));
        open("forums/" + fixture.forum() + "/new");

        var button = LocatorJ._find(NativeButton.class).stream()
                .filter(one -> one.getElement().hasAttribute("data-attach"))
                .findFirst();
        var panel = the(AttachFiles.class);

        assertThat(button)
                .hasValueSatisfying(one ->
                        assertThat(one.getElement().getAttribute("aria-label")).isEqualTo("Joindre un fichier"));
        assertThat(panel.getElement().getAttribute("data-drop")).isEqualTo("Déposez les fichiers ici pour les joindre");
        assertThat(panel.getElement().getAttribute("data-sending")).contains("{name}");
        assertThat(panel.getElement().getAttribute("data-toolarge")).contains("10 Mo");
        assertThat(LocatorJ._find(panel, Div.class))
                .extracting(line -> line.getElement().getAttribute("role"))
                .contains("status", "alert");
    }
}
