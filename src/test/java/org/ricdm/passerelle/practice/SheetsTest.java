package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
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
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts of practices: written by their authors, seen by nobody else. */
@PortalTest
class SheetsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    PracticeDrafts practices;

    @Autowired
    Sheets sheets;

    @Autowired
    ObjectRegistry objects;

    private long author;
    private long draft;

    @BeforeEach
    void aDraft() {
        author = fixture.member();
        draft = begin(author, talk(1));
    }

    @Test
    void nobodyButItsAuthorSeesADraftWhateverTheirOffice() {
        for (var other :
                List.of(fixture.member(), fixture.member(Role.MODERATOR), fixture.member(Role.ADMINISTRATOR))) {
            assertThatExceptionOfType(NotOpen.class)
                    .isThrownBy(() -> fixture.as.member(other, () -> sheets.open(draft)));
            assertThat(fixture.as.member(other, sheets::mine)).isEmpty();
            assertThat(fixture.as.member(other, () -> sheets.links(List.of(draft))))
                    .isEmpty();
            assertThat(objects.mayRead(other, ref())).isFalse();
        }
        assertThat(objects.mayRead(author, ref())).isTrue();
        assertThat(fixture.as.member(author, () -> sheets.links(List.of(draft))))
                .containsKey(draft);
    }

    @Test
    void theCreditedDoNotSeeTheDraftYet() {
        var sheet = fixture.as.member(author, () -> sheets.open(draft));
        var credited = sheet.credited().getFirst().id();

        assertThat(objects.mayRead(credited, ref())).isFalse();
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(credited, () -> sheets.open(draft)));
    }

    @ParameterizedTest
    @EnumSource(SheetField.class)
    void aFieldTakesAsMuchAsItSaysAndTwiceAsMuchIsKeptWhileOneWrites(SheetField field) {
        assertThat(save(filled(field, field.max()), 0)).isEqualTo(1);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> save(filled(field, field.max() + 1), 1))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .isEqualTo(new InvalidInput.Problem(
                                field.key(), "practice.error.long", List.of(field.max(), field.max() + 1))));

        assertThat(keep(filled(field, 2 * field.max()), 1)).isEqualTo(2);
        assertThat(fields().of(field)).hasSize(2 * field.max());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> keep(filled(field, 2 * field.max() + 1), 2));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var wrong = new SheetFields(" ", "x".repeat(161), "", "x".repeat(601), "", Language.EN);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> save(wrong, 0))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("title", "promise", "need"));
    }

    @Test
    void whoeverIsSlowerIsToldAndNothingIsOverwritten() {
        save(fields("First window"), 0);

        assertThatExceptionOfType(SheetConflict.class)
                .isThrownBy(() -> keep(fields("Second window"), 0))
                .satisfies(conflict -> {
                    assertThat(conflict.theirs().title()).isEqualTo("First window");
                    assertThat(conflict.version()).isEqualTo(1);
                });
        assertThat(fields().title()).isEqualTo("First window");

        save(fields("Second window"), 1);
        assertThat(fields().title()).isEqualTo("Second window");
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        assertThat(save(fields("Once"), 0)).isEqualTo(1);
        assertThat(save(fields("Once"), 1)).isEqualTo(1);
    }

    @Test
    void aDeletedDraftIsGoneWithItsMaterial() {
        fixture.as.member(author, () -> sheets.delete(draft));

        assertThat(fixture.as.member(author, sheets::mine)).isEmpty();
        assertThat(objects.existing(List.of(ref()))).isEmpty();
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> fixture.as.member(author, () -> sheets.open(draft)));
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
        save(new SheetFields(hostile, hostile, hostile, hostile, hostile, Language.EN), 0);

        var sheet = fixture.as.member(author, () -> sheets.open(draft));
        assertThat(sheet.fields().title()).isEqualTo(hostile.strip());
        assertThat(sheet.fields().done()).isEqualTo(hostile);
        for (var html : List.of(sheet.needHtml(), sheet.doneHtml())) {
            assertThat(html).doesNotContain("<script", "<img", "<svg", "href=\"javascript");
        }
        assertThat(sheet.link().path()).matches("/practices/\\d+/[a-z0-9-]+");
    }

    @Test
    void aTitleCannotHideWhereASheetIsEdited() {
        save(fields("Edit"), 0);

        assertThat(fixture.as.member(author, () -> sheets.open(draft)).link().path())
                .isEqualTo("/practices/" + draft + "/practice");
    }

    @Test
    void nobodyHasMoreThanAHundredDrafts() {
        var topic = talk(1);
        for (var n = 1; n < Intake.AT_MOST; n++) {
            begin(author, topic);
        }

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> begin(author, topic));
    }

    @Test
    void aDraftWithMuchMaterialTakesTheSameFewStatements() {
        var large = begin(author, talk(25));

        var few = StatementCounter.during(() -> fixture.as.member(author, () -> sheets.open(draft)));
        var many = StatementCounter.during(() -> fixture.as.member(author, () -> sheets.open(large)));
        var list = StatementCounter.during(() -> fixture.as.member(author, sheets::mine));

        assertThat(few).hasSizeBetween(1, 8);
        assertThat(many).hasSameSizeAs(few);
        assertThat(list).hasSize(2);
    }

    private ObjectRef ref() {
        return new ObjectRef("practice", draft);
    }

    private SheetFields fields() {
        return fixture.as.member(author, () -> sheets.open(draft)).fields();
    }

    private static SheetFields fields(String title) {
        return new SheetFields(title, "", "", "", "", Language.EN);
    }

    private static SheetFields filled(SheetField field, int length) {
        var text = "x".repeat(length);
        return new SheetFields(
                field == SheetField.TITLE ? text : "Maps",
                field == SheetField.PROMISE ? text : "",
                field == SheetField.PUBLIC ? text : "",
                field == SheetField.NEED ? text : "",
                field == SheetField.DONE ? text : "",
                Language.EN);
    }

    private int save(SheetFields typed, int version) {
        return fixture.as.member(author, () -> sheets.save(draft, version, typed));
    }

    private int keep(SheetFields typed, int version) {
        return fixture.as.member(author, () -> sheets.keep(draft, version, typed));
    }

    private long begin(long by, Talk talk) {
        return fixture.as
                .member(by, () -> practices.begin(talk.topic(), talk.numbers(), "Maps for all"))
                .practiceId();
    }

    /** A topic with that many posts, each by somebody else. */
    private Talk talk(int count) {
        var topic = fixture.as
                .member(
                        fixture.member(),
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.DISCUSSION, "Showing the way", "A map.", Language.EN)))
                .id();
        for (var n = 1; n < count; n++) {
            fixture.as.member(fixture.member(), () -> posts.reply(topic, "Me too.", Language.EN, null));
        }
        return new Talk(
                topic, java.util.stream.IntStream.rangeClosed(1, count).boxed().toList());
    }

    private record Talk(long topic, List<Integer> numbers) {}
}
