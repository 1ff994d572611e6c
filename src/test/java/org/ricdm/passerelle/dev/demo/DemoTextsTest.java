package org.ricdm.passerelle.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.dev.demo.DemoTexts.CentreText;
import org.ricdm.passerelle.dev.demo.DemoTexts.ForumText;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;
import org.ricdm.passerelle.dev.demo.DemoTexts.TopicText;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicTags;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.core.io.ClassPathResource;

/** The files of the demo data fit together. */
class DemoTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@./-])@([a-z0-9-]*[a-z0-9])");

    /** French puts a non-breaking space there. */
    private static final Pattern BREAKABLE = Pattern.compile("\\p{L} [;:!?»]|« ");

    private static List<CentreText> centres;
    private static DemoTexts.PeopleTexts people;
    private static List<ForumText> forums;
    private static List<TopicText> topics;
    private static Set<String> terms;
    private static Cast cast;

    @BeforeAll
    static void read() throws IOException {
        centres = DemoTexts.centres();
        people = DemoTexts.people();
        forums = DemoTexts.forums();
        topics = DemoTexts.topics();
        terms = new ClassPathResource("words/thesaurus.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
        cast = new Cast(centres, people, List.copyOf(terms), NOW, new Random(1));
    }

    @Test
    void everyCentreIsNamedOnceAndDescribed() {
        assertThat(centres).extracting(CentreText::slug).doesNotHaveDuplicates();
        assertThat(centres).allSatisfy(centre -> {
            assertThat(centre.name()).isNotBlank();
            assertThat(centre.city()).isNotBlank();
            assertThat(centre.country()).matches("[A-Z]{2}");
            assertThat(centre.address()).isNotBlank();
            assertThat(centre.about()).isNotBlank();
            assertThat(centre.languages()).isNotEmpty();
            assertThat(ZoneId.getAvailableZoneIds()).contains(centre.zone());
            assertThat(terms).containsAll(centre.services());
        });
    }

    @Test
    void everyAssociatedCentreBelongsToACite() {
        var cites = centres.stream()
                .filter(centre -> centre.kind() == CentreKind.CITE)
                .map(CentreText::slug)
                .toList();

        assertThat(centres).anyMatch(centre -> centre.kind() == CentreKind.ASSOCIATED);
        assertThat(centres).allSatisfy(centre -> {
            if (centre.kind() == CentreKind.ASSOCIATED) {
                assertThat(cites).as(centre.slug()).contains(centre.parent());
            } else {
                assertThat(centre.parent()).as(centre.slug()).isNull();
            }
        });
    }

    @Test
    void everyNamedPersonWorksAtACentreAndSaysSomething() {
        var slugs = centres.stream().map(CentreText::slug).toList();

        assertThat(people.named()).extracting(PersonText::key).doesNotHaveDuplicates();
        assertThat(people.named()).extracting(PersonText::email).doesNotHaveDuplicates();
        assertThat(people.named()).allSatisfy(person -> {
            assertThat(slugs).contains(person.centre());
            assertThat(person.given()).isNotBlank();
            assertThat(person.family()).isNotBlank();
            assertThat(person.job()).as(person.key()).isNotBlank();
            assertThat(person.about()).as(person.key()).isNotBlank();
            assertThat(person.understands()).contains(person.language());
            assertThat(Language.OF_THE_INTERFACE).contains(person.language());
            assertThat(terms)
                    .containsAll(person.canHelpWith() == null ? List.of() : person.canHelpWith())
                    .containsAll(person.lookingFor() == null ? List.of() : person.lookingFor());
        });
        assertThat(people.named().stream().map(PersonText::successor).filter(key -> key != null))
                .allSatisfy(key -> assertThat(cast.person(key)).isNotNull());
    }

    @Test
    void everyAddressIsInvented() {
        assertThat(cast.all()).extracting(PersonText::email).allMatch(email -> email.endsWith(".example"));
        assertThat(people.applications()).allMatch(one -> one.email().endsWith(".example"));
        assertThat(centres.stream().map(CentreText::email).filter(email -> email != null))
                .allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void everyoneWhoAppliesNamesACentreAndSaysWhy() {
        var slugs = centres.stream().map(CentreText::slug).toList();

        assertThat(people.applications()).isNotEmpty().allSatisfy(one -> {
            assertThat(slugs).contains(one.centre());
            assertThat(one.message()).isNotBlank();
            assertThat(one.languages()).isNotEmpty();
        });
    }

    @Test
    void everyForumIsNamedInTheFiveLanguages() {
        assertThat(forums).extracting(ForumText::slug).doesNotHaveDuplicates();
        assertThat(forums).allSatisfy(forum -> {
            assertThat(forum.texts()).containsOnlyKeys(Language.OF_THE_INTERFACE);
            assertThat(forum.texts().values()).allSatisfy(text -> {
                assertThat(text.name()).isNotBlank();
                assertThat(text.purpose()).isNotBlank();
            });
        });
    }

    @Test
    void everyPostOfATopicIsWrittenBySomebodyWhoMayWriteThere() {
        assertThat(topics).extracting(TopicText::key).doesNotHaveDuplicates();
        for (var topic : topics) {
            var forum = forum(topic.forum());
            for (var post : topic.posts()) {
                var author = cast.person(post.by());
                var circle = post.equals(topic.posts().getFirst()) ? forum.writers() : forum.readers();
                assertThat(belongs(author, circle))
                        .as("%s writes in %s", author.key(), forum.slug())
                        .isTrue();
                assertThat(author.left()).as(author.key() + " is still there").isFalse();
            }
            if (topic.kind() == TopicKind.ANNOUNCEMENT) {
                assertThat(roles(cast.person(topic.posts().getFirst().by())))
                        .as(topic.key())
                        .containsAnyOf(Role.ORGANISER, Role.MODERATOR, Role.ADMINISTRATOR);
            }
        }
    }

    @Test
    void everyPostAnswersOneBeforeItAndOnlyAnswersAreAccepted() {
        for (var topic : topics) {
            for (var number = 1; number <= topic.posts().size(); number++) {
                var answered = topic.posts().get(number - 1).replyTo();
                assertThat(answered == null || (answered > 0 && answered < number))
                        .as("%s, post %d", topic.key(), number)
                        .isTrue();
            }
            var accepted = topic.accepted();
            if (accepted != null) {
                assertThat(topic.kind()).as(topic.key()).isEqualTo(TopicKind.QUESTION);
                assertThat(accepted).as(topic.key()).isBetween(2, topic.posts().size());
            }
        }
    }

    @Test
    void everyTopicOfThePlanHasAFewTagsOfWhichMostAreTerms() {
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.tagged()).as(topic.key()).doesNotHaveDuplicates().hasSizeBetween(0, TopicTags.AT_MOST);
        });
        assertThat(topics.stream().flatMap(topic -> topic.tagged().stream()).filter(terms::contains))
                .hasSizeGreaterThan(30);
    }

    @Test
    void everybodyWhoIsMentionedExists() {
        var handles = cast.all().stream()
                .map(person -> PlainText.slug(person.given() + "-" + person.family(), ""))
                .collect(Collectors.toSet());
        var mentioned = texts().flatMap(text -> MENTION.matcher(text).results().map(found -> found.group(1)))
                .toList();

        assertThat(mentioned).isNotEmpty();
        assertThat(handles).containsAll(mentioned);
    }

    @Test
    void everyTextCanBePublished() {
        assertThat(Stream.concat(
                        topics.stream().map(TopicText::title),
                        Language.OF_THE_INTERFACE.stream()
                                .flatMap(language -> DemoTexts.openings(language).openings().stream())
                                .map(DemoTexts.Opening::title)))
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(PlainText.line(title))
                        .hasSizeBetween(Topics.MIN_TITLE, Topics.MAX_TITLE)
                        .isEqualTo(title.strip()));
        assertThat(texts()).allSatisfy(text -> {
            assertThat(text).isNotBlank();
            assertThat(text.length()).isLessThanOrEqualTo(Posts.MAX_LENGTH);
        });
    }

    @Test
    void everyFileThatATextShowsCanBeMade() {
        var keys = texts().flatMap(
                        text -> DemoFiles.PLACE.matcher(text).results().map(found -> found.group(1)))
                .toList();

        assertThat(keys).hasSizeGreaterThan(5);
        assertThat(keys)
                .allSatisfy(key -> assertThat(DemoFiles.demo(key).bytes().get()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"FR", "EN", "IT", "ES", "PT"})
    void everyLanguageIsSpoken(Language language) {
        var openings = DemoTexts.openings(language);

        assertThat(topics).as("topics of the plan").anyMatch(topic -> topic.language() == language);
        assertThat(people.named()).anyMatch(person -> person.language() == language);
        assertThat(people.jobs().get(language)).isNotEmpty().noneMatch(String::isBlank);
        assertThat(people.abouts().get(language)).isNotEmpty().noneMatch(String::isBlank);
        assertThat(openings.openings()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(openings.replies()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(openings.openings()).allSatisfy(opening -> {
            assertThat(forum(opening.forum()).writers()).as(opening.title()).isEqualTo(Circle.MEMBERS);
            assertThat(opening.kind()).as(opening.title()).isNotEqualTo(TopicKind.ANNOUNCEMENT);
        });
    }

    @Test
    void frenchKeepsItsPunctuationOnTheLine() {
        var french = new ArrayList<String>();
        topics.stream()
                .flatMap(topic -> topic.posts().stream())
                .filter(post -> post.language() == Language.FR)
                .forEach(post -> french.add(post.text()));
        DemoTexts.openings(Language.FR).openings().forEach(opening -> {
            french.add(opening.title());
            french.add(opening.text());
            french.addAll(opening.replies());
        });

        assertThat(french)
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(BREAKABLE));
    }

    @Test
    void theYearIsFullAndEverybodySpeaksInTheOrderOfTime() {
        var year = new Conversations(cast, NOW, new Random(1)).all();

        assertThat(year).hasSizeGreaterThan(130);
        var languages = new HashSet<Language>();
        for (var talk : year) {
            languages.add(talk.language());
            assertThat(talk.said()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(talk.said()).allSatisfy(said -> {
                assertThat(said.at()).isBefore(NOW);
                assertThat(cast.joined(said.by())).as(said.by()).isBefore(said.at());
            });
        }
        assertThat(languages).containsAll(Language.OF_THE_INTERFACE);
    }

    /** All that is said. */
    private static Stream<String> texts() {
        return Stream.concat(
                topics.stream().flatMap(topic -> topic.posts().stream()).map(DemoTexts.PostText::text),
                Language.OF_THE_INTERFACE.stream()
                        .map(DemoTexts::openings)
                        .flatMap(all -> Stream.concat(
                                all.replies().stream(),
                                all.openings().stream()
                                        .flatMap(opening -> Stream.concat(
                                                Stream.of(opening.text()), opening.replies().stream())))));
    }

    private static ForumText forum(String slug) {
        return forums.stream()
                .filter(forum -> forum.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no forum " + slug));
    }

    private static List<Role> roles(PersonText person) {
        var roles = person.roles();
        return roles == null ? List.of() : roles;
    }

    private static boolean belongs(PersonText person, Circle circle) {
        return switch (circle) {
            case MEMBERS -> true;
            case COORDINATORS ->
                roles(person).contains(Role.COORDINATOR) || roles(person).contains(Role.ADMINISTRATOR);
            case OFFICE ->
                roles(person).contains(Role.ORGANISER) || roles(person).contains(Role.ADMINISTRATOR);
            default -> throw new AssertionError("no forum of the demo is for " + circle);
        };
    }
}
