package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets while they are written: for their authors only, until they publish them. */
@PortalTest
class SheetsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    PracticeDrafts fromTalk;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetReadings readings;

    @Autowired
    SheetLife life;

    @Autowired
    Files files;

    @Autowired
    ObjectRegistry objects;

    @Autowired
    JdbcClient sql;

    private long author;
    private long draft;

    @BeforeEach
    void aDraft() {
        author = fixture.member();
        draft = practices.draft(author, PracticeRoom.sparkContent("Maps for all"));
    }

    @Test
    void nobodyButItsAuthorSeesADraftWhateverTheirOffice() {
        for (var other :
                List.of(fixture.member(), fixture.member(Role.MODERATOR), fixture.member(Role.ADMINISTRATOR))) {
            assertThatExceptionOfType(NotOpen.class)
                    .isThrownBy(() -> fixture.as.member(other, () -> sheets.open(draft)));
            assertThatExceptionOfType(NotOpen.class)
                    .isThrownBy(() -> fixture.as.member(other, () -> readings.read(draft)));
            assertThat(fixture.as.member(other, sheets::mine)).isEmpty();
            assertThat(fixture.as.member(other, () -> sheets.links(List.of(draft))))
                    .isEmpty();
            assertThat(fixture.as.member(other, () -> sheets.suggest("Maps for all", 5)))
                    .extracting(SheetLink::id)
                    .doesNotContain(draft);
            assertThat(objects.mayRead(other, ref())).isFalse();
        }
        assertThat(objects.mayRead(author, ref())).isTrue();
        assertThat(fixture.as.member(author, () -> sheets.links(List.of(draft))))
                .containsKey(draft);
    }

    @Test
    void aPublishedSparkIsReadByEveryMemberAndByNoVisitor() {
        fixture.as.member(author, () -> sheets.publish(draft));

        var read = fixture.as.member(fixture.member(), () -> readings.read(draft));
        assertThat(read.brief().state()).isEqualTo(SheetState.SPARK);
        assertThat(read.content().of(SheetField.PROMISE)).isEqualTo("People leave with a next step.");
        assertThat(read.html().get("need")).contains("<p>Many come once");
        assertThat(readings.readByAnybody(draft)).isEmpty();
    }

    @Test
    void readersReadWhatWasPublishedUntilTheChangesArePublishedToo() {
        fixture.as.member(author, () -> sheets.publish(draft));
        keep(content(), content().with(SheetField.NEED, "Half a sen"));
        var reader = fixture.member();

        assertThat(read(reader).content().of(SheetField.NEED)).isEqualTo("Many come once and never again.");
        assertThat(read(reader).waiting()).isFalse();
        assertThat(read(author).waiting()).isTrue();
        assertThat(fixture.as
                        .member(author, () -> readings.preview(draft))
                        .content()
                        .of(SheetField.NEED))
                .isEqualTo("Half a sen");

        fixture.as.member(author, () -> sheets.publish(draft));
        assertThat(read(reader).content().of(SheetField.NEED)).isEqualTo("Half a sen");
        assertThat(read(author).waiting()).isFalse();
    }

    @Test
    void whatIsNotWholeIsNotPublishedAndAllThatIsMissingIsSaidAtOnce() {
        var empty = practices.draft(author, SheetContent.EMPTY);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.publish(empty)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("title", "promise", "public", "need", "done"));
        assertThat(practices.state(empty)).isEqualTo(SheetState.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetField.class,
            names = {"TITLE", "PROMISE", "NEED", "DONE"})
    void twiceAsMuchAsMayBePublishedIsKeptWhileOneWrites(SheetField field) {
        keep(content(), content().with(field, "x".repeat(2 * field.max())));

        assertThat(content().of(field)).hasSize(2 * field.max());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> keep(content(), content().with(field, "x".repeat(2 * field.max() + 1))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.publish(draft)))
                .satisfies(refused -> assertThat(refused.isOn(field.key())).isTrue());
    }

    @Test
    void twoAuthorsTypeInDifferentFieldsAndBothAreKept() {
        var colleague = fixture.member();
        practices.write(draft, colleague);
        var base = content();

        keep(base, base.with(SheetField.NEED, "Mine"));
        var theirs =
                fixture.as.member(colleague, () -> sheets.keep(draft, base, base.with(SheetField.PROMISE, "Theirs")));

        assertThat(theirs.disputed()).isEmpty();
        assertThat(theirs.stored().of(SheetField.NEED)).isEqualTo("Mine");
        assertThat(content().of(SheetField.PROMISE)).isEqualTo("Theirs");
    }

    @Test
    void whoeverIsSlowerInOneFieldIsToldAndNothingIsOverwritten() {
        var base = content();
        keep(base, base.with(SheetField.DONE, "First window"));

        var second = keep(base, base.with(SheetField.DONE, "Second window"));

        assertThat(second.disputed()).containsExactly("done");
        assertThat(content().of(SheetField.DONE)).isEqualTo("First window");
        keep(second.stored(), second.stored().with(SheetField.DONE, "Second window"));
        assertThat(content().of(SheetField.DONE)).isEqualTo("Second window");
    }

    @Test
    void nobodyTypesInASheetThatReviewersHave() {
        var full = practices.fullDraft(author);
        life.become(full, SheetState.SUBMITTED);

        assertThatExceptionOfType(NotWritable.class)
                .isThrownBy(() -> fixture.as.member(
                        author, () -> sheets.keep(full, SheetContent.EMPTY, PracticeRoom.fullContent("Other"))));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.publish(full)));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.delete(full)));
    }

    @Test
    void aFullSheetWithTheLabelMustStayWholeWhenItsChangesArePublished() {
        var accepted = practices.accepted(author);
        var base = fixture.as.member(author, () -> sheets.open(accepted)).content();
        fixture.as.member(author, () -> sheets.keep(accepted, base, base.with(SheetField.FAILED, "")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.publish(accepted)))
                .satisfies(refused -> assertThat(refused.isOn("failed")).isTrue());
    }

    @Test
    void visitorsReadASheetOnlyWithTheLabelAndWhenItsAuthorsAgree() {
        var agreed = practices.accepted(author, PracticeRoom.fullContent("Open"), Audience.EVERYBODY);
        var kept = practices.accepted(author);

        assertThat(readings.readByAnybody(agreed)).isPresent();
        assertThat(readings.readByAnybody(kept)).isEmpty();
        fixture.as.member(author, () -> sheets.choose(agreed, SheetKind.PRACTICE, Audience.NETWORK));
        assertThat(readings.readByAnybody(agreed)).isEmpty();
    }

    @Test
    void aFileOfSomebodyElseIsNotTakenIntoASheet() {
        var mine = file(author);
        var foreign = file(fixture.member());

        keep(
                content(),
                content()
                        .with(SheetField.EVIDENCE_FILE, mine)
                        .withRows(
                                SheetField.KIT,
                                List.of(new SheetRow(
                                        "k1", java.util.Map.of("file", foreign, "name", "Theirs", "licence", "CC0")))));

        assertThat(content().of(SheetField.EVIDENCE_FILE)).isEqualTo(mine);
        assertThat(content().rows(SheetField.KIT).getFirst().of(SheetColumn.KIT_FILE))
                .isEmpty();
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(fixture.member(), () -> files.open(mine)));
        keep(content(), content().withRows(SheetField.KIT, List.of()));
        fixture.as.member(author, () -> sheets.publish(draft));
        assertThat(fixture.as
                        .member(fixture.member(), () -> files.open(mine))
                        .file()
                        .token())
                .isEqualTo(mine);
    }

    @Test
    void aDeletedDraftIsGoneAndWhatWasPublishedCannotBeDeleted() {
        var other = practices.spark(author);

        fixture.as.member(author, () -> sheets.delete(draft));

        assertThat(fixture.as.member(author, sheets::mine))
                .extracting(one -> one.link().id())
                .containsExactly(other);
        assertThat(objects.existing(List.of(ref()))).isEmpty();
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> fixture.as.member(author, () -> sheets.delete(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "\"><svg onload=alert(1)>",
                "${7*7} {0} %s",
                "' or 1=1 -- "
            })
    void whateverIsTypedIsDataAndNothingElse(String hostile) {
        keep(content(), content().with(SheetField.TITLE, hostile).with(SheetField.DONE, hostile));

        var sheet = read(author);
        assertThat(sheet.content().of(SheetField.TITLE)).isEqualTo(hostile.strip());
        assertThat(sheet.content().of(SheetField.DONE)).isEqualTo(hostile);
        assertThat(sheet.html().get("done")).doesNotContain("<script", "<img", "<svg", "href=\"javascript");
        assertThat(sheet.brief().link().path()).matches("/practices/\\d+/[a-z0-9-]+");
    }

    @Test
    void aTitleCannotHideWhereASheetIsEdited() {
        keep(content(), content().with(SheetField.TITLE, "Edit"));

        assertThat(fixture.as.member(author, () -> sheets.open(draft)).link().path())
                .isEqualTo("/practices/" + draft + "/practice");
    }

    @Test
    void nobodyHasMoreThanAHundredDraftsAndPublishedSheetsAreNone() {
        practices.spark(author);
        IntStream.range(1, SheetRows.MAX_DRAFTS)
                .forEach(n -> practices.draft(author, SheetContent.EMPTY.with(SheetField.TITLE, "Number " + n)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> practices.draft(author, PracticeRoom.sparkContent("One more")));
    }

    @Test
    void aDraftWithMuchMaterialTakesTheSameFewStatements() {
        var small = begin(1);
        var large = begin(25);

        var few = StatementCounter.during(() -> fixture.as.member(author, () -> sheets.open(small)));
        var many = StatementCounter.during(() -> fixture.as.member(author, () -> sheets.open(large)));
        var list = StatementCounter.during(() -> fixture.as.member(author, sheets::mine));

        assertThat(few).hasSizeBetween(1, 9);
        assertThat(many).hasSameSizeAs(few);
        assertThat(list).hasSize(2);
    }

    @Test
    void aSheetIsReadWithAFewStatementsHoweverMuchItSays() {
        var spark = practices.spark(author);
        var full = practices.accepted(author);
        var reader = fixture.member();

        assertThat(StatementCounter.during(() -> fixture.as.member(reader, () -> readings.read(spark))))
                .hasSize(8);
        assertThat(StatementCounter.during(() -> fixture.as.member(reader, () -> readings.read(full))))
                .hasSize(8);
    }

    private ObjectRef ref() {
        return new ObjectRef("practice", draft);
    }

    private SheetContent content() {
        return fixture.as.member(author, () -> sheets.open(draft)).content();
    }

    private SheetReading read(long reader) {
        return fixture.as.member(reader, () -> readings.read(draft));
    }

    private Kept keep(SheetContent base, SheetContent typed) {
        return fixture.as.member(author, () -> sheets.keep(draft, base, typed));
    }

    private String file(long member) {
        return fixture.as.member(
                member,
                () -> files.store(
                                new ByteArrayInputStream("name;value\na;1\n".getBytes(StandardCharsets.UTF_8)),
                                "figures.csv")
                        .token());
    }

    /** Out of a talk with that many posts, each by somebody else. */
    private long begin(int count) {
        var topic = fixture.as
                .member(
                        fixture.member(),
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.DISCUSSION, "Showing the way", "A map.", Language.EN)))
                .id();
        for (var n = 1; n < count; n++) {
            fixture.as.member(fixture.member(), () -> posts.reply(topic, "Me too.", Language.EN, null));
        }
        var numbers = IntStream.rangeClosed(1, count).boxed().toList();
        return fixture.as
                .member(author, () -> fromTalk.begin(topic, numbers, "Maps for all"))
                .practiceId();
    }
}
