package org.ricdm.passerelle.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;

class SearchViewTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Members members;

    private long me;
    private long author;
    private String word;

    @BeforeEach
    void aWordThatOccursNowhereElse() {
        me = fixture.member();
        author = fixture.member();
        word = Fixture.unique("mapamundi").replace("-", "q") + "z";
        signIn(me);
    }

    @Test
    void topicsAreFoundByTitleAndByWhatIsSaidInThem() {
        var forum = fixture.forum();
        open(forum, "Where is the " + word + "?", "We wonder.", Language.EN);
        var said = open(forum, "Something else", "We wonder.", Language.EN);
        fixture.as.member(author, () -> posts.reply(said.id(), "Ask for the " + word + ".", Language.EN, null));

        open("search?q=" + word);

        assertThat(heading()).isEqualTo("Search: " + word);
        assertThat(found("Topics")).containsExactly("Where is the " + word + "?", "Something else");
        assertThat(LocatorJ._find(section("Topics"), Anchor.class).getLast().getHref())
                .isEqualTo("/topics/" + said.id() + "/" + said.slug());
        assertThat(words()).contains("en " + forum);
    }

    @Test
    void aTopicInAnotherLanguageSaysSo() {
        open(fixture.forum(), "Dov’è la " + word + "?", "Chi sa?", Language.IT);

        open("search?q=" + word);

        assertThat(words(section("Topics"))).contains("IT");
    }

    @Test
    void whatOneMayNotReadIsNotFound() {
        var closed = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member(Role.COORDINATOR);
        open(closed, "Our " + word, "Between ourselves.", Language.EN);

        open("search?q=" + word);
        assertThat(words(the(EmptyState.class))).contains("Nothing found");

        signIn(fixture.member(Role.COORDINATOR));
        open("search?q=" + word);
        assertThat(found("Topics")).containsExactly("Our " + word);
    }

    @Test
    void whatWasHiddenOrDeletedIsNotFound() {
        var topic = open(fixture.forum(), "Something else", "We wonder.", Language.EN);
        fixture.as.member(author, () -> posts.reply(topic.id(), "The " + word + " one", Language.EN, null));
        fixture.as.member(author, () -> posts.reply(topic.id(), "The " + word + " two", Language.EN, null));
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic.id(), 2, "Names a visitor"));
        fixture.as.member(author, () -> posts.delete(topic.id(), 3));

        open("search?q=" + word);

        assertThat(words(the(EmptyState.class))).contains("Nothing found");
    }

    @Test
    void peopleAreFoundByNameWithTheirCentre() {
        var centre = fixture.centre();
        var someone = fixture.member(Language.EN, centre);
        var name = fixture.handle(someone).replace("test-", "");

        open("search?q=" + name);

        assertThat(found("Members")).contains("Test " + name);
        assertThat(LocatorJ._get(section("Members"), Anchor.class, it -> it.withText("Test " + name))
                        .getHref())
                .isEqualTo("/members/" + fixture.handle(someone));
        assertThat(words(section("Members"))).contains(fixture.centreName(centre));
    }

    @Test
    void whoHasLeftIsNotFound() {
        var someone = fixture.member();
        var name = fixture.handle(someone).replace("test-", "");
        fixture.as.founder(() -> {
            members.suspend(someone, "Asked for a pause", null);
            return true;
        });

        open("search?q=" + name);

        assertThat(words()).doesNotContain("Test " + name);
    }

    @Test
    void centresAreFoundByName() {
        var centre = fixture.centre();

        open("search?q=" + fixture.slug(centre));

        assertThat(found("Centres")).contains(fixture.centreName(centre));
        assertThat(LocatorJ._get(section("Centres"), Anchor.class, it -> it.withText(fixture.centreName(centre)))
                        .getHref())
                .isEqualTo("/centres/" + fixture.slug(centre));
    }

    @Test
    void whereNothingIsFoundTheWayToTheForumsIsShown() {
        open("search?q=" + word);

        assertThat(words(the(EmptyState.class))).contains("Nothing found for these words.");
        assertThat(LocatorJ._get(the(EmptyState.class), Anchor.class).getHref()).isEqualTo("/forums");
        LocatorJ._assertNone(PageSection.class);
    }

    @Test
    void withoutWordsThePageSaysWhatCanBeLookedFor() {
        open("search");

        assertThat(heading()).isEqualTo("Search");
        assertThat(words(the(EmptyState.class))).contains("Type at least 2 letters: a title, a name, a city.");
    }

    @Test
    void whatIsTypedStandsInTheAddressAndInTheField() {
        open("search");
        LocatorJ._setValue(field(), "  " + word + "  ");

        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Search")));

        assertThat(heading()).isEqualTo("Search: " + word);
        assertThat(field().getValue()).isEqualTo(word);
    }

    private TopicRef open(String forum, String title, String text, Language language) {
        return fixture.as.member(
                author, () -> topics.open(new NewTopic(forum, TopicKind.QUESTION, title, text, language)));
    }

    private static TextField field() {
        return LocatorJ._get(TextField.class, it -> it.withLabel("Words"));
    }

    private static PageSection section(String heading) {
        return LocatorJ._get(
                PageSection.class,
                it -> it.withPredicate(
                        section -> heading.equals(section.getAriaLabel().orElse(""))));
    }

    private static List<String> found(String heading) {
        return LocatorJ._find(section(heading), Row.class).stream()
                .map(row -> LocatorJ._find(row, Anchor.class).getFirst().getText())
                .toList();
    }

    private static String words(Component inside) {
        return LocatorJ._find(inside, Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
