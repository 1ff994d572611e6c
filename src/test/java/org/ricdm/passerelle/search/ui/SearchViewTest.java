package org.ricdm.passerelle.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
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
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.beans.factory.annotation.Autowired;

class SearchViewTest extends Screen {

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Members members;

    @Autowired
    JobRunner jobs;

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

        look("search?q=" + word);

        assertThat(heading()).isEqualTo("Search: " + word);
        assertThat(found("Topics")).containsExactly("Where is the " + word + "?", "Something else");
        assertThat(LocatorJ._find(section("Topics"), Anchor.class).getLast().getHref())
                .isEqualTo("/topics/" + said.id() + "/" + said.slug() + "/2");
        assertThat(words(section("Topics"))).contains("Post 2");
        assertThat(words()).contains("en " + forum);
    }

    @Test
    void aTopicInAnotherLanguageSaysSo() {
        open(fixture.forum(), "Dov’è la " + word + "?", "Chi sa?", Language.IT);

        look("search?q=" + word);

        assertThat(words(section("Topics"))).contains("IT");
    }

    @Test
    void whatOneMayNotReadIsNotFound() {
        var closed = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member(Role.COORDINATOR);
        open(closed, "Our " + word, "Between ourselves.", Language.EN);

        look("search?q=" + word);
        assertThat(words(the(EmptyState.class))).contains("Nothing found");

        signIn(fixture.member(Role.COORDINATOR));
        look("search?q=" + word);
        assertThat(found("Topics")).containsExactly("Our " + word);
    }

    @Test
    void whatWasHiddenOrDeletedIsNotFound() {
        var topic = open(fixture.forum(), "Something else", "We wonder.", Language.EN);
        fixture.as.member(author, () -> posts.reply(topic.id(), "The " + word + " one", Language.EN, null));
        fixture.as.member(author, () -> posts.reply(topic.id(), "The " + word + " two", Language.EN, null));
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic.id(), 2, "Names a visitor"));
        fixture.as.member(author, () -> posts.delete(topic.id(), 3));

        look("search?q=" + word);

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
        look("search?q=" + word);

        assertThat(words(the(EmptyState.class))).contains("Nothing found for these words.");
        assertThat(LocatorJ._get(the(EmptyState.class), Anchor.class).getHref()).isEqualTo("/forums");
        LocatorJ._assertNone(PageSection.class);
    }

    @Test
    void withoutWordsThePageSaysWhatCanBeLookedFor() {
        open("search");

        assertThat(heading()).isEqualTo("Search");
        assertThat(words(the(EmptyState.class))).contains("Type at least 2 letters: a word, a title, a name, a city.");
    }

    @Test
    void theFoundWordsAreMarkedInWhatWasSaidAndNothingOfItIsMarkup() {
        var topic = open(fixture.forum(), "Something else", "We wonder.", Language.EN);
        fixture.as.member(
                author, () -> posts.reply(topic.id(), "Take the " + word + " & <b>go</b>.", Language.EN, null));

        look("search?q=" + word);

        var excerpt = LocatorJ._get(ExcerptLine.class);
        assertThat(excerpt.getElement().getChild(1).getTag()).isEqualTo("mark");
        assertThat(excerpt.getElement().getChild(1).getText()).isEqualTo(word);
        assertThat(excerpt.getElement().getTextRecursively()).contains("Take the " + word + " & ");
        assertThat(excerpt.getElement().getOuterHTML()).doesNotContain("<b>");
    }

    @Test
    void filtersStandInTheAddressAndOneByOneCanBeTakenAway() {
        var forum = fixture.forum();
        open(forum, "Here is the " + word, "We wonder.", Language.EN);
        open(fixture.forum(), "There is the " + word, "We wonder.", Language.EN);

        look("search?q=" + word + "&forum=" + forum + "&kind=question&answered=no&since=year&language=en");

        assertThat(found("Topics")).containsExactly("Here is the " + word);
        assertThat(LocatorJ._find(Anchor.class).stream().map(Anchor::getText))
                .contains("en " + forum + " ×", "Question ×", "Still without one ×", "In the last year ×", "English ×");
        var without = LocatorJ._get(Anchor.class, it -> it.withText("en " + forum + " ×"));
        assertThat(without.getHref())
                .isEqualTo("/search?q=" + word + "&kind=question&language=en&since=year&answered=no");

        var clear = LocatorJ._get(Anchor.class, it -> it.withText("Clear all"));
        assertThat(clear.getHref()).isEqualTo("/search?q=" + word);
        look(clear.getHref().substring(1));
        assertThat(found("Topics")).hasSize(2);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aChoiceLeadsToAnotherAddress() {
        var forum = fixture.forum();
        open(forum, "Where is the " + word + "?", "We wonder.", Language.EN);
        look("search?q=" + word);

        LocatorJ._setValue(
                (Select<String>) LocatorJ._get(Select.class, it -> it.withLabel("Language of the text")), "it");

        assertThat(words(the(EmptyState.class))).contains("Nothing found for these words with these filters.");
        assertThat(((Select<String>) LocatorJ._get(Select.class, it -> it.withLabel("Language of the text")))
                        .getValue())
                .isEqualTo("it");

        LocatorJ._setValue(
                (Select<String>) LocatorJ._get(Select.class, it -> it.withLabel("Language of the text")), "en");
        assertThat(found("Topics")).hasSize(1);

        LocatorJ._setValue((Select<String>) LocatorJ._get(Select.class, it -> it.withLabel("Written")), "days");
        LocatorJ._setValue(LocatorJ._get(DatePicker.class, it -> it.withLabel("From")), LocalDate.of(2999, 1, 1));
        LocatorJ._assertNone(Row.class);
        assertThat(LocatorJ._get(DatePicker.class, it -> it.withLabel("From")).getValue())
                .isEqualTo(LocalDate.of(2999, 1, 1));
    }

    @Test
    @SuppressWarnings("rawtypes")
    void anAuthorIsChosenByName() {
        open(fixture.forum(), "Where is the " + word + "?", "We wonder.", Language.EN);

        look("search?q=" + word + "&author=" + fixture.handle(author));
        assertThat(found("Topics")).hasSize(1);
        assertThat(LocatorJ._get(ComboBox.class, it -> it.withLabel("Written by"))
                        .getValue())
                .isInstanceOf(PersonCard.class);

        look("search?q=" + word + "&author=" + fixture.handle(me));
        LocatorJ._assertNone(Row.class);
    }

    @Test
    void onThePhoneTheFiltersOpenAndCloseWithAButton() {
        open("search?q=" + word);
        var button = LocatorJ._get(Button.class, it -> it.withText("Filters"));
        assertThat(button.getElement().getAttribute("aria-expanded")).isEqualTo("false");

        LocatorJ._click(button);
        assertThat(button.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void whatMakesNoSenseInTheAddressCountsAsNotAsked() {
        open(fixture.forum(), "Where is the " + word + "?", "We wonder.", Language.EN);

        look("search?q=" + word + "&language=xx&since=yesterday&until=2024-99-99&answered=maybe&sort=worst&after=%27");

        assertThat(found("Topics")).hasSize(1);
    }

    @Test
    void aForumLeadsToTheSearchInIt() {
        var forum = fixture.forum();

        open("forums/" + forum);

        var link = LocatorJ._get(Anchor.class, it -> it.withText("Search in this forum"));
        assertThat(link.getHref()).isEqualTo("/search?forum=" + forum);
        open(link.getHref().substring(1));
        assertThat(LocatorJ._find(Anchor.class).stream().map(Anchor::getText)).contains("en " + forum + " ×");
    }

    @Test
    void whatIsTypedStandsInTheAddressAndInTheField() {
        open("search");
        LocatorJ._setValue(field(), "  " + word + "  ");

        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Search")));

        assertThat(heading()).isEqualTo("Search: " + word);
        assertThat(field().getValue()).isEqualTo(word);
    }

    /** Opens an address when the index has heard of everything. */
    private void look(String address) {
        jobs.awaitFacts();
        open(address);
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
