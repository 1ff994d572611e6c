package org.ricdm.passerelle.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleScreensTest extends Screen {

    @Autowired
    Centres centres;

    @Autowired
    Members members;

    private long centre;
    private long me;
    private String slug;

    @BeforeEach
    void oneCentre() {
        centre = fixture.centre();
        me = fixture.member(Language.EN, centre);
        slug = centres.all().stream()
                .filter(c -> c.id() == centre)
                .findFirst()
                .orElseThrow()
                .slug();
        signIn(me);
    }

    @Test
    void theDirectoryOfCentresShowsCentresWithTheirPlace() {
        open("centres");

        assertThat(heading()).isEqualTo("Centres");
        assertThat(words()).contains("Cité des métiers de " + slug, "Ville, France");
    }

    @Test
    void aCentreHasItsPage() {
        open("centres/" + slug);

        assertThat(heading()).isEqualTo("Cité des métiers de " + slug);
        assertThat(words()).contains("1 rue de la Passerelle", "Ouverte à toutes et à tous.");
    }

    @Test
    void anUnknownCentreOrMemberLooksLikeAnyUnknownAddress() {
        open("centres/nowhere");
        assertThat(heading()).isEqualTo("Nothing to see at this address");

        open("members/nobody");
        assertThat(heading()).isEqualTo("Nothing to see at this address");
    }

    @Test
    void theDirectoryOfMembersIsFilteredByTheAddress() {
        var name = fixture.handle(me).replace("test-", "");

        open("members?q=" + name);
        assertThat(words()).contains("Test " + name);

        open("members?q=no-such-person-anywhere");
        assertThat(words()).contains("Nobody in the directory matches these words.");
    }

    @Test
    void moreThanOnePageOfMembersLeadsOnByItsLastName() {
        for (var i = 0; i < Members.PAGE; i++) {
            fixture.member(Language.EN, centre);
        }
        open("members?centre=" + slug);
        var next = LocatorJ._get(
                        com.vaadin.flow.component.html.Anchor.class,
                        it -> it.withPredicate(
                                link -> "next".equals(link.getElement().getAttribute("rel"))))
                .getHref();

        open(next.substring(1));

        assertThat(LocatorJ._find(org.ricdm.passerelle.common.ui.Row.class)).hasSize(1);
    }

    @Test
    void aMemberHasAPageAndFindsTheWayToItsSettings() {
        open("members/" + fixture.handle(me));

        assertThat(heading()).startsWith("Test person");
        assertThat(words()).contains("Edit my profile", "Member since");
    }

    @Test
    void whatIsSavedInTheSettingsStandsOnTheProfile() {
        open("settings");
        LocatorJ._setValue(field(TextField.class, "What I do at my centre"), "Guidance counsellor");
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Save")));

        open("members/" + fixture.handle(me));
        assertThat(words()).contains("Guidance counsellor");
    }

    @Test
    void tooMuchTextIsSaidBesideItsFieldAndStaysThere() {
        open("settings");
        var about = field(TextArea.class, "About me");
        LocatorJ._setValue(about, "a".repeat(1001));
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Save")));

        assertThat(about.isInvalid()).isTrue();
        assertThat(about.getErrorMessage()).isEqualTo("At most 1,000 characters.");
        assertThat(about.getValue()).hasSize(1001);
    }

    @Test
    @SuppressWarnings("unchecked")
    void atLeastOneLanguageIsRead() {
        open("settings");
        CheckboxGroup<Language> reads = the(CheckboxGroup.class);
        LocatorJ._setValue(reads, Set.of());
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Save")));

        assertThat(reads.getErrorMessage()).isEqualTo("Choose at least one language.");
    }

    private static <T extends com.vaadin.flow.component.Component> T field(Class<T> type, String label) {
        return LocatorJ._get(type, it -> it.withLabel(label));
    }
}
