package org.ricdm.passerelle.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;

class ShellTest extends Screen {

    @Test
    void aMemberIsGreetedByNameAndSeesThePlacesOfTheNetwork() {
        signIn(fixture.member());

        assertThat(heading()).startsWith("Hello Test");
        assertThat(links(the(MainLayout.class))).contains("/", "/forums", "/centres", "/members");
        assertThat(links(the(MainLayout.class))).doesNotContain("/admin/applications");
        LocatorJ._assertOne(
                NativeButton.class,
                it -> it.withPredicate(
                        button -> "Account menu".equals(button.getAriaLabel().orElse(""))));
    }

    @Test
    void whoLooksAfterOthersFindsTheAdministration() {
        signIn(fixture.member(Role.COORDINATOR));

        assertThat(links(the(MainLayout.class))).contains("/admin/applications");
    }

    @Test
    void theScreenSpeaksTheMembersLanguage() {
        signIn(fixture.member(Language.FR, fixture.centre()));

        assertThat(heading()).startsWith("Bonjour");
        assertThat(words()).contains("Pouvez-vous aider\u00a0?");
    }

    @Test
    void anUnknownAddressShowsThePageForNothingHere() {
        signIn(fixture.member());

        open("nowhere/at/all");

        assertThat(heading()).isEqualTo("Nothing to see at this address");
        assertThat(words()).contains("This page does not exist or is not open to you.");
    }

    private static List<String> links(com.vaadin.flow.component.Component root) {
        return LocatorJ._find(root, Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
