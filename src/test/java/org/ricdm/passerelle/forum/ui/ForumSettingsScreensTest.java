package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.forum.RunForum;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.beans.factory.annotation.Autowired;

/** The forums as administrators run them, on the screen. */
class ForumSettingsScreensTest extends Screen {

    @Autowired
    ForumSettings settings;

    @Autowired
    People people;

    private long administrator;
    private String slug;

    @BeforeEach
    void aForum() {
        administrator = fixture.member(Role.ADMINISTRATOR);
        slug = fixture.forum();
    }

    @Test
    void theListSaysWhoReadsWritesAndModerates() {
        signIn(administrator);

        open("admin/forums");

        assertThat(heading()).isEqualTo("Forums of the network");
        assertThat(words()).contains("en " + slug, "Read by: The whole network", "Moderated by: those of the network");
        assertThat(LocatorJ._find(the(TabLinks.class), Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/admin/forums");
    }

    @Test
    void onlyAdministratorsRunForums() {
        signIn(fixture.member(Role.MODERATOR, Role.COORDINATOR, Role.ORGANISER));

        for (var address : List.of("admin/forums", "admin/forums/new", "admin/forums/" + slug)) {
            open(address);
            assertThat(words()).as(address).doesNotContain("Who opens topics", "Forums of the network");
        }
    }

    @Test
    void aForumMovesUpAndTheKeyboardStaysWithIt() {
        fixture.forum();
        var last = fixture.forum();
        signIn(administrator);
        open("admin/forums");

        var up = LocatorJ._find(NativeButton.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Move “en " + last + "” up"))
                .findFirst()
                .orElseThrow();
        LocatorJ._click(up);

        var order = fixture.as.member(administrator, () -> settings.all()).stream()
                .map(forum -> forum.entry().slug())
                .toList();
        assertThat(order).containsSubsequence(slug, last);
        assertThat(order.indexOf(last)).isEqualTo(order.size() - archived() - 2);
        assertThat(words().lastIndexOf("en " + last)).isPositive();
    }

    private int archived() {
        return (int) fixture.as.member(administrator, () -> settings.all()).stream()
                .filter(RunForum::archived)
                .count();
    }

    @Test
    void aNewForumIsNamedInFiveLanguagesAndInItsAddress() {
        signIn(administrator);
        open("admin/forums/new");

        LocatorJ._click(button("Open a forum"));
        assertThat(name("English").getErrorMessage()).isEqualTo("The forum needs a name in this language.");
        assertThat(purpose("Português").isInvalid()).isTrue();

        var named = Fixture.unique("Green jobs");
        for (var language : Language.OF_THE_INTERFACE) {
            LocatorJ._setValue(name(language.ownName()), named);
            LocatorJ._setValue(purpose(language.ownName()), "What changes in our trades.");
        }
        choose(circles("Who reads and answers"), Set.of(Circle.CITES, Circle.PARTNERS));
        LocatorJ._click(button("Open a forum"));

        assertThat(heading()).isEqualTo("Forums of the network");
        assertThat(words()).contains(named, "Read by: Teams of Cités des métiers, Partners");
        assertThat(fixture.as
                        .member(
                                administrator,
                                () -> settings.find(
                                        named.toLowerCase(Locale.ROOT).replace(' ', '-')))
                        .entry()
                        .readers())
                .containsExactlyInAnyOrder(Circle.CITES, Circle.PARTNERS);
    }

    @Test
    void everybodyIncludesTheOtherCircles() {
        signIn(administrator);
        open("admin/forums/" + slug);
        var readers = circles("Who reads and answers");

        choose(readers, Set.of(Circle.CITES));
        LocatorJ._setValue(readers, Set.of(Circle.CITES, Circle.MEMBERS));

        assertThat(readers.getValue()).containsExactly(Circle.MEMBERS);
    }

    @Test
    void moderatorsAreFoundByNameAndOneWhoMayNotReadIsRefusedBesideTheField() {
        var person = fixture.member();
        signIn(administrator);
        open("admin/forums/" + slug);

        moderators().setValue(Set.of(people.cards(Set.of(person)).get(person)));
        choose(circles("Who reads and answers"), Set.of(Circle.COORDINATORS));
        LocatorJ._click(button("Save"));
        assertThat(moderators().getErrorMessage()).contains("belongs to no circle that reads this forum");

        choose(circles("Who reads and answers"), Set.of(Circle.MEMBERS));
        LocatorJ._click(button("Save"));
        assertThat(found().entry().moderators()).containsExactly(person);
    }

    @Test
    void whoIsOvertakenKeepsWhatWasTypedAndMaySaveOverIt() {
        signIn(administrator);
        open("admin/forums/" + slug);
        LocatorJ._setValue(name("English"), "Mine");
        fixture.as.member(administrator, () -> {
            var now = found();
            settings.change(now.id(), now.version(), now.entry());
        });

        LocatorJ._click(button("Save"));
        assertThat(words()).contains("Somebody else saved this forum meanwhile.");
        assertThat(name("English").getValue()).isEqualTo("Mine");

        LocatorJ._click(button("Save"));
        assertThat(found().name()).isEqualTo("Mine");
    }

    @Test
    void anArchivedForumStandsInTheArchiveAndSaysSo() {
        signIn(administrator);
        open("admin/forums/" + slug);

        LocatorJ._click(button("Archive the forum"));
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));
        open("forums/" + slug);

        assertThat(words()).contains("This forum is archived");
        open("forums");
        assertThat(words()).contains("Archive");
    }

    private RunForum found() {
        return fixture.as.member(administrator, () -> settings.find(slug));
    }

    /** As a person does it: while everybody is chosen, nothing else can be. */
    private static void choose(CircleField field, Set<Circle> circles) {
        LocatorJ._setValue(field, Set.of());
        LocatorJ._setValue(field, circles);
    }

    private static Button button(String words) {
        return LocatorJ._get(Button.class, spec -> spec.withText(words));
    }

    private static TextField name(String language) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel("Name (" + language + ")"));
    }

    private static TextArea purpose(String language) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel("Purpose (" + language + ")"));
    }

    private static CircleField circles(String label) {
        return LocatorJ._get(CircleField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<PersonCard> moderators() {
        return LocatorJ._get(MultiSelectComboBox.class);
    }
}
