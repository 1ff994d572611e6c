package org.ricdm.passerelle.practice.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.translation.TranslationRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Collections of sheets: put together, read, followed. */
@PortalTest
class CollectionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    TranslationRoom readers;

    @Autowired
    Curating curating;

    @Autowired
    Curators curators;

    @Autowired
    CollectionPages pages;

    @Autowired
    SheetLife life;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient sql;

    private long curator;
    private long author;
    private long collection;

    @BeforeEach
    void aCollectionThatHasBegun() {
        curator = fixture.member();
        author = fixture.member();
        collection = fixture.as.member(curator, () -> curating.begin("First steps", Language.EN));
    }

    @Test
    void itIsThereForItsCuratorsAloneUntilItIsPublishedAndThatNeedsASheet() {
        var reader = fixture.member();
        assertThatThrownBy(() -> fixture.as.member(reader, () -> pages.open(collection)))
                .isInstanceOf(NotOpen.class);
        refused("sheets", () -> fixture.as.member(curator, () -> curating.publish(collection)));

        add(practices.spark(author), "Begin here.");
        publish();

        var read = fixture.as.member(reader, () -> pages.open(collection));
        assertThat(read.title()).isEqualTo("First steps");
        assertThat(read.brief().mine()).isFalse();
        assertThat(read.sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.reason()).isEqualTo("Begin here."));
        assertThat(read.curators()).extracting(PersonCard::id).containsExactly(curator);
    }

    @Test
    void sheetsStandInTheOrderOfItsCurators() {
        var one = practices.spark(author);
        var two = practices.spark(author);
        var three = practices.spark(author);
        List.of(one, two, three).forEach(sheet -> add(sheet, ""));

        move(three, Curating.Way.UP);
        assertThat(sheets()).containsExactly(one, three, two);
        move(one, Curating.Way.UP);
        move(two, Curating.Way.DOWN);
        assertThat(sheets()).containsExactly(one, three, two);
        fixture.as.member(curator, () -> curating.takeOut(collection, three));
        assertThat(sheets()).containsExactly(one, two);
    }

    @Test
    void aSheetIsInItOnceAndADraftIsNotAtAll() {
        var sheet = practices.spark(author);
        add(sheet, "");

        refused("collection", () -> add(sheet, ""));
        var own = practices.fullDraft(curator);
        refused("sheet", () -> add(own, ""));
        assertThatThrownBy(() -> add(practices.fullDraft(author), "")).isInstanceOf(NotOpen.class);
        refused("reason", () -> add(practices.spark(author), "x".repeat(301)));
    }

    @Test
    void sixtySheetsAreEnough() {
        var sheet = practices.spark(author);
        IntStream.range(0, 60).forEach(n -> {
            var id = practices.spark(author);
            sql.sql("insert into practice_collection_sheet (collection_id, practice_id, position, added_by)"
                            + " values (:collection, :sheet, :n, :by)")
                    .param("collection", collection)
                    .param("sheet", id)
                    .param("n", n + 1)
                    .param("by", curator)
                    .update();
        });

        refused("collection", () -> add(sheet, ""));
    }

    @Test
    void aRetiredSheetStaysWithItsMarkAndOneThatIsGoneIsNotCounted() {
        var retired = practices.spark(author);
        var gone = practices.spark(author);
        add(retired, "");
        add(gone, "");
        publish();
        life.become(retired, SheetState.RETIRED);
        sql.sql("delete from practice where id = :id").param("id", gone).update();

        var read = fixture.as.member(fixture.member(), () -> pages.open(collection));
        assertThat(read.sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.retired()).isTrue());
        assertThat(fixture.as.member(author, () -> pages.page(null)))
                .filteredOn(cover -> cover.id() == collection)
                .singleElement()
                .satisfies(cover -> assertThat(cover.sheets()).isOne());
    }

    @Test
    void whoFollowsItIsToldOnceForEachSheetThatIsAdded() {
        add(practices.spark(author), "");
        publish();
        var follower = fixture.member();
        fixture.as.member(follower, () -> {
            pages.follow(collection);
            pages.follow(collection);
        });
        fixture.as.member(curator, () -> pages.follow(collection));
        catcher.empty();
        var sheet = practices.spark(author, "One good question");

        add(sheet, "Takes ten minutes.");
        fixture.as.member(curator, () -> curating.takeOut(collection, sheet));
        add(sheet, "Takes ten minutes.");
        assertThat(told(follower)).isOne();
        assertThat(told(curator)).isZero();

        fixture.as.member(follower, () -> pages.unfollow(collection));
        add(practices.spark(author), "");
        assertThat(told(follower)).isOne();
    }

    @Test
    void theMailNamesTheSheetAndTheCollection() {
        add(practices.spark(author), "");
        publish();
        var follower = fixture.member();
        fixture.as.member(follower, () -> pages.follow(collection));
        catcher.empty();

        add(practices.spark(author, "One good question"), "Takes ten minutes.");
        jobs.runAllDue();

        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(fixture.email(follower)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject() + mail.text())
                        .contains("One good question", "you follow the collection", "First steps"));
    }

    @Test
    void itIsReadInTheLanguageThatIsReadBestAndSoAreItsSheets() {
        var sheet = practices.accepted(author);
        var translator = readers.reader(Language.IT, Language.EN);
        readers.least(translator, sheet, Language.IT);
        add(sheet, "Begin here.");
        publish();
        say(Language.IT, CollectionText.NONE, new CollectionText("Primi passi", "Per *cominciare*."));

        var italian = fixture.as.member(translator, () -> pages.open(collection));
        assertThat(italian.title()).isEqualTo("Primi passi");
        assertThat(italian.html()).contains("<em>cominciare</em>");
        assertThat(italian.sheets().getFirst().link().title()).startsWith("it: ");
        assertThat(italian.path()).endsWith("/first-steps");
        var english = fixture.as.member(fixture.member(), () -> pages.open(collection));
        assertThat(english.title()).isEqualTo("First steps");
        assertThat(english.sheets().getFirst().link().path())
                .isEqualTo(italian.sheets().getFirst().link().path());
    }

    @Test
    void theLanguageItWasBegunInStaysAndOthersCanBeTakenAway() {
        var first = new CollectionText("First steps", "");
        say(Language.IT, CollectionText.NONE, new CollectionText("Primi passi", ""));

        say(Language.IT, new CollectionText("Primi passi", ""), CollectionText.NONE);
        assertThat(fixture.as.member(curator, () -> pages.open(collection)).texts())
                .containsOnlyKeys(Language.EN);
        refused("title", () -> say(Language.EN, first, CollectionText.NONE));
        refused("title", () -> say(Language.IT, CollectionText.NONE, new CollectionText("", "Testo")));
        refused("title", () -> say(Language.EN, first, new CollectionText("x".repeat(121), "")));
        refused("text", () -> say(Language.EN, first, new CollectionText("First steps", "x".repeat(2001))));
    }

    @Test
    void whatAnotherCuratorSaidMeanwhileIsNotOverwrittenUnseen() {
        var before = new CollectionText("First steps", "");
        say(Language.EN, before, new CollectionText("Small steps", ""));

        refused("title", () -> say(Language.EN, before, new CollectionText("Big steps", "")));
        assertThat(fixture.as.member(curator, () -> pages.open(collection)).title())
                .isEqualTo("Small steps");
    }

    @Test
    void curatorsNameOthersAndTheLastOneStays() {
        var second = fixture.member();
        refused("member", () -> fixture.as.member(curator, () -> curators.leave(collection)));

        fixture.as.member(curator, () -> curators.name(collection, second));
        fixture.as.member(curator, () -> curators.leave(collection));

        assertThat(fixture.as.member(second, () -> pages.open(collection)).curators())
                .extracting(PersonCard::id)
                .containsExactly(second);
        refused("member", () -> fixture.as.member(second, () -> curators.leave(collection)));
        refused("member", () -> fixture.as.member(second, () -> curators.name(collection, 999_999_999)));
    }

    @Test
    void aCollectionThatCannotHaveItsFirstSheetIsNotBegun() {
        var draft = practices.fullDraft(curator);
        var before = fixture.as.member(curator, () -> pages.mine()).size();

        refused("sheet", () -> fixture.as.member(curator, () -> curating.beginWith("Other", Language.EN, draft, "")));

        assertThat(fixture.as.member(curator, () -> pages.mine())).hasSize(before);
    }

    @Test
    void aSheetKnowsTheCollectionsThatItsReaderMayRead() {
        var sheet = practices.spark(author);
        add(sheet, "");
        assertThat(fixture.as.member(author, () -> pages.with(sheet))).isEmpty();
        assertThat(fixture.as.member(curator, () -> pages.with(sheet)))
                .extracting(CollectionCover::id)
                .containsExactly(collection);

        publish();
        assertThat(fixture.as.member(author, () -> pages.with(sheet)))
                .extracting(CollectionCover::id)
                .containsExactly(collection);
    }

    @Test
    void pagesAreReadWithAFewStatementsHoweverMuchIsOnThem() {
        IntStream.range(0, 5).forEach(n -> add(practices.spark(author), "Because."));
        publish();

        assertThat(StatementCounter.during(() -> fixture.as.member(author, () -> pages.page(null))))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(StatementCounter.during(() -> fixture.as.member(author, () -> pages.open(collection))))
                .hasSizeLessThanOrEqualTo(8);
    }

    private void add(long sheet, String reason) {
        fixture.as.member(curator, () -> curating.add(collection, sheet, reason));
    }

    private void publish() {
        fixture.as.member(curator, () -> curating.publish(collection));
    }

    private void move(long sheet, Curating.Way way) {
        fixture.as.member(curator, () -> curating.move(collection, sheet, way));
    }

    private void say(Language language, CollectionText before, CollectionText said) {
        fixture.as.member(curator, () -> curating.say(collection, language, before, said));
    }

    private List<Long> sheets() {
        return fixture.as.member(curator, () -> pages.open(collection)).sheets().stream()
                .map(sheet -> sheet.link().id())
                .toList();
    }

    private int told(long member) {
        return sql.sql("select count(*) from notice where recipient_id = :member and reason = 'COLLECTED'")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    private static void refused(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.isOn(field)).isTrue());
    }
}
