package org.ricdm.passerelle.practice.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets in other languages: written, read, older than the original, mended. */
@PortalTest
class TranslationsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    TranslationRoom room;

    @Autowired
    Translations translations;

    @Autowired
    SheetReadings readings;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetLife life;

    @Autowired
    FaceWords faces;

    @Autowired
    ObjectRegistry objects;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient sql;

    private long author;
    private long translator;
    private long practice;

    @BeforeEach
    void aSheetWithTheLabelAndSomebodyWhoReadsItsLanguageAndItalian() {
        author = fixture.member();
        translator = room.reader(Language.IT, Language.EN);
        practice = practices.accepted(author);
    }

    @Test
    void aReaderGetsTheLanguageTheyReadBestAsSoonAsThereIsEnoughInIt() {
        assertThat(readBy(translator).language()).isEqualTo(Language.EN);

        room.least(translator, practice, Language.IT);

        var read = readBy(translator);
        assertThat(read.language()).isEqualTo(Language.IT);
        assertThat(read.content().of(SheetField.NEED)).isEqualTo("it: Many come once and never again.");
        assertThat(read.html().get("need")).contains("it: Many come");
        assertThat(read.language("need")).isEqualTo(Language.IT);
        assertThat(read.content().of(SheetField.FAILED)).isEqualTo("Nobody read the poster.");
        assertThat(read.language("failed")).isEqualTo(Language.EN);
        assertThat(read.versions().translators()).extracting(PersonCard::id).containsExactly(translator);
        assertThat(readBy(fixture.member()).language()).isEqualTo(Language.EN);
        assertThat(readBy(room.reader(Language.PT)).language()).isEqualTo(Language.EN);
    }

    @Test
    void whoAsksForALanguageGetsItAlsoWhenItHasOnlyBegun() {
        room.type(translator, practice, Language.IT, "need", "Molti vengono una volta.");
        var reader = fixture.member();

        var read = fixture.as.member(reader, () -> readings.read(practice, Language.IT));
        assertThat(read.language()).isEqualTo(Language.IT);
        assertThat(read.content().of(SheetField.NEED)).isEqualTo("Molti vengono una volta.");
        assertThat(read.language("title")).isEqualTo(Language.EN);

        assertThat(fixture.as
                        .member(reader, () -> readings.read(practice, Language.PT))
                        .language())
                .isEqualTo(Language.EN);
    }

    @Test
    void whatWasChangedInTheOriginalIsStaleInEachTranslationUntilItIsMended() {
        var french = room.reader(Language.FR, Language.EN);
        room.all(translator, practice, Language.IT);
        room.least(french, practice, Language.FR);

        room.publish(author, practice, Map.of("need", "Many come once, some twice."));

        var passage = room.passage(translator, practice, Language.IT, "need");
        assertThat(passage.state()).isEqualTo(PassageState.STALE);
        assertThat(passage.before()).isEqualTo("Many come once and never again.");
        assertThat(passage.original()).isEqualTo("Many come once, some twice.");
        assertThat(room.passage(translator, practice, Language.IT, "done").state())
                .isEqualTo(PassageState.DONE);
        assertThat(room.passage(french, practice, Language.FR, "need").state()).isEqualTo(PassageState.STALE);
        assertThat(readBy(translator).versions().now().stale()).isEqualTo(1);
        assertThat(readBy(translator).content().of(SheetField.NEED)).startsWith("it: ");

        var kept = room.type(translator, practice, Language.IT, "need", "Molti vengono una volta, alcuni due.");

        assertThat(kept.stored().state()).isEqualTo(PassageState.DONE);
        assertThat(kept.progress().isComplete()).isTrue();
        assertThat(readBy(translator).versions().now().isComplete()).isTrue();
    }

    @Test
    void whatIsTypedButNotPublishedMakesNothingStale() {
        room.least(translator, practice, Language.IT);
        var before = room.content(practice);

        fixture.as.member(author, () -> sheets.keep(practice, before, before.with(SheetField.NEED, "Something new.")));

        assertThat(room.passage(translator, practice, Language.IT, "need").state())
                .isEqualTo(PassageState.DONE);
    }

    @Test
    void aTranslationThatStillHoldsIsConfirmedWithoutBeingTypedAgain() {
        room.least(translator, practice, Language.IT);
        room.publish(author, practice, Map.of("need", "Many come once, and never again."));

        fixture.as.member(translator, () -> {
            var page = translations.open(practice, Language.IT);
            translations.confirm(practice, Language.IT, "need", page.revision());
        });

        assertThat(room.passage(translator, practice, Language.IT, "need").state())
                .isEqualTo(PassageState.DONE);
    }

    @Test
    void whoTranslatedWhileTheOriginalWasChangedHasTranslatedTheOlderOne() {
        var revision = fixture.as.member(
                translator, () -> translations.open(practice, Language.IT).revision());
        room.publish(author, practice, Map.of("need", "Many come once, some twice."));

        var kept = fixture.as.member(
                translator,
                () -> translations.keep(
                        practice, Language.IT, new TypedPassage("need", revision, "", "Molti vengono una volta.")));

        assertThat(kept.disputed()).isFalse();
        assertThat(kept.stored().state()).isEqualTo(PassageState.STALE);
        assertThat(kept.stored().before()).isEqualTo("Many come once and never again.");
    }

    @Test
    void whoTypesOverWhatSomebodyElseWroteMeanwhileIsToldAndNothingIsLost() {
        var other = room.reader(Language.EN, Language.IT);
        var revision = fixture.as.member(
                translator, () -> translations.open(practice, Language.IT).revision());
        room.type(other, practice, Language.IT, "title", "Una domanda sola");

        var kept = fixture.as.member(
                translator,
                () -> translations.keep(practice, Language.IT, new TypedPassage("title", revision, "", "Una domanda")));

        assertThat(kept.disputed()).isTrue();
        assertThat(kept.stored().text()).isEqualTo("Una domanda sola");
        assertThat(kept.stored().by()).extracting(PersonCard::id).isEqualTo(other);
        assertThat(room.passage(other, practice, Language.IT, "title").text()).isEqualTo("Una domanda sola");

        var decided = fixture.as.member(
                translator,
                () -> translations.keep(
                        practice, Language.IT, new TypedPassage("title", revision, "Una domanda sola", "Una domanda")));
        assertThat(decided.disputed()).isFalse();
        assertThat(decided.stored().text()).isEqualTo("Una domanda");
    }

    @Test
    void twoWhoWriteTheSameDoNotQuarrel() {
        var revision = fixture.as.member(
                translator, () -> translations.open(practice, Language.IT).revision());
        room.type(room.reader(Language.EN, Language.IT), practice, Language.IT, "title", "Una domanda");

        var kept = fixture.as.member(
                translator,
                () -> translations.keep(practice, Language.IT, new TypedPassage("title", revision, "", "Una domanda")));

        assertThat(kept.disputed()).isFalse();
    }

    @Test
    void aFieldThatTheOriginalNoLongerHasIsRefusedAndComesBackWithItsTranslation() {
        var original = room.content(practice);
        var voices = Map.of("voices", "Nice.");
        room.publish(author, practice, voices);
        room.type(translator, practice, Language.IT, "voices", "Bello.");
        room.publish(author, practice, Map.of("voices", ""));

        assertThatThrownBy(() -> fixture.as.member(
                        translator,
                        () -> translations.keep(
                                practice, Language.IT, new TypedPassage("voices", 1, "Bello.", "Bella."))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.isOn("voices")).isTrue());
        assertThat(room.content(practice)).isEqualTo(original);

        room.publish(author, practice, voices);
        assertThat(room.passage(translator, practice, Language.IT, "voices").text())
                .isEqualTo("Bello.");
    }

    @Test
    void whatIsTooLongIsKeptButReadersReadTheOriginal() {
        room.least(translator, practice, Language.IT);
        var kept = room.type(translator, practice, Language.IT, "failed", "x".repeat(1041));

        assertThat(kept.stored().state()).isEqualTo(PassageState.TOO_LONG);
        assertThat(readBy(translator).language("failed")).isEqualTo(Language.EN);
        assertThat(room.passage(translator, practice, Language.IT, "failed").text())
                .hasSize(1041);
    }

    @Test
    void aTranslationThatIsTakenAwayLeavesTheOriginal() {
        room.least(translator, practice, Language.IT);

        var kept = room.type(translator, practice, Language.IT, "need", "  ");

        assertThat(kept.stored().state()).isEqualTo(PassageState.MISSING);
        assertThat(readBy(translator).language()).isEqualTo(Language.EN);
        assertThat(languages()).containsExactly("en");
    }

    @Test
    void theAuthorsAreToldOnceThatATranslationIsComplete() {
        var second = fixture.member();
        practices.write(practice, second);
        catcher.empty();

        room.least(translator, practice, Language.IT);
        assertThat(told(author)).isZero();
        room.all(translator, practice, Language.IT);
        room.publish(author, practice, Map.of("need", "Many come once, some twice."));
        room.type(translator, practice, Language.IT, "need", "Molti vengono.");
        jobs.runAllDue();

        assertThat(told(author)).isOne();
        assertThat(told(second)).isOne();
        assertThat(told(translator)).isZero();
        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(fixture.email(author)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("has completed a translation"));
    }

    @Test
    void aSparkIsTranslatedByItsAuthorsAlone() {
        var writer = room.reader(Language.EN, Language.IT);
        var spark = practices.spark(writer);

        room.type(writer, spark, Language.IT, "title", "Scintilla");

        refused(spark, Language.IT, Obstacle.NOT_ACCEPTED);
        assertThat(room.passage(writer, spark, Language.IT, "title").text()).isEqualTo("Scintilla");
    }

    @Test
    void whoDoesNotReadBothLanguagesOrFindsNothingToTranslateIsToldWhy() {
        refused(practice, Language.FR, Obstacle.LANGUAGES);
        refused(practice, Language.EN, Obstacle.SAME_LANGUAGE);
        life.become(practice, SheetState.RETIRED);
        refused(practice, Language.IT, Obstacle.RETIRED);
    }

    @Test
    void listsShowTheWordsOfTheLanguageThatIsReadBestAndFindTheSheetByIt() {
        room.least(translator, practice, Language.IT);
        var spark = practices.spark(author, "Spark without translation");

        var italian = faces.of(List.of(practice, spark), List.of(Language.IT, Language.EN));
        assertThat(italian.get(practice).title()).startsWith("it: ");
        assertThat(italian.get(practice).language()).isEqualTo(Language.IT);
        assertThat(italian.get(spark).title()).isEqualTo("Spark without translation");
        assertThat(faces.of(List.of(practice), List.of(Language.EN, Language.IT))
                        .get(practice)
                        .language())
                .isEqualTo(Language.EN);
        assertThat(faces.of(List.of(practice), List.of(Language.PT))
                        .get(practice)
                        .language())
                .isEqualTo(Language.EN);
        assertThat(languages()).containsExactly("en", "it");
        room.publish(author, practice, Map.of("need", "Many come once, some twice."));
        assertThat(languages()).containsExactly("en", "it");
    }

    @Test
    void whereASheetIsNamedElsewhereItIsNamedInTheLanguageOfTheScreen() {
        room.least(translator, practice, Language.IT);
        var sheet = PracticeAccess.ref(practice);

        var italian = objects.present(sheet, Language.IT).orElseThrow();
        var english = objects.present(sheet, Language.EN).orElseThrow();
        assertThat(italian.title()).isEqualTo("it: " + english.title());
        assertThat(italian.language()).isEqualTo(Language.IT);
        assertThat(italian.path()).isEqualTo(english.path());
        assertThat(objects.present(sheet, Language.FR)).contains(english);
    }

    @Test
    void aVisitorReadsASheetForEverybodyInTheirLanguage() {
        var open = practices.accepted(author, PracticeRoom.fullContent("For everybody"), Audience.EVERYBODY);
        room.least(translator, open, Language.IT);

        assertThat(readings.readByAnybody(open, List.of(Language.IT))
                        .orElseThrow()
                        .language())
                .isEqualTo(Language.IT);
        assertThat(readings.readByAnybody(open).orElseThrow().language()).isEqualTo(Language.EN);
        assertThat(readings.readByAnybody(practice, List.of(Language.IT))).isEmpty();
        assertThat(readings.any(open, Language.IT).language()).isEqualTo(Language.IT);
        assertThat(readings.any(open).language()).isEqualTo(Language.EN);
    }

    @Test
    void aPageIsReadWithAsManyStatementsHoweverMuchIsTranslated() {
        room.all(translator, practice, Language.IT);
        room.all(room.reader(Language.FR, Language.EN), practice, Language.FR);

        assertThat(StatementCounter.during(() -> fixture.as.member(translator, () -> readings.read(practice))))
                .hasSizeLessThanOrEqualTo(9);
        assertThat(StatementCounter.during(
                        () -> fixture.as.member(translator, () -> translations.open(practice, Language.IT))))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(StatementCounter.during(() -> faces.of(List.of(practice), List.of(Language.IT))))
                .hasSize(1);
    }

    @Test
    void whatBelongsToASheetGoesWithIt() {
        room.least(translator, practice, Language.IT);

        sql.sql("delete from practice where id = :id").param("id", practice).update();

        assertThat(sql.sql("select count(*) from practice_translation where practice_id = :id")
                        .param("id", practice)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void refused(long sheet, Language to, Obstacle why) {
        assertThatThrownBy(() -> fixture.as.member(translator, () -> translations.open(sheet, to)))
                .isInstanceOfSatisfying(
                        NotTranslatable.class, e -> assertThat(e.obstacle()).isEqualTo(why));
        assertThatThrownBy(() -> fixture.as.member(
                        translator, () -> translations.keep(sheet, to, new TypedPassage("title", 1, "", "Something"))))
                .isInstanceOf(NotTranslatable.class);
    }

    private SheetReading readBy(long member) {
        return fixture.as.member(member, () -> readings.read(practice));
    }

    private List<String> languages() {
        return sql.sql(
                        "select term from practice_face_term where practice_id = :id and facet = 'LANGUAGE' order by term")
                .param("id", practice)
                .query(String.class)
                .list();
    }

    private int told(long member) {
        return sql.sql("select count(*) from notice where recipient_id = :member and reason = 'TRANSLATED'")
                .param("member", member)
                .query(Integer.class)
                .single();
    }
}
