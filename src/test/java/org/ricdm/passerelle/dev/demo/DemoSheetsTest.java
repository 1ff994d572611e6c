package org.ricdm.passerelle.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheets of the demo data are whole: the portal itself lets them be published in their depth. */
@PortalTest
class DemoSheetsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** French puts a non-breaking space there. */
    private static final Pattern BREAKABLE = Pattern.compile("\\S [;:!?»]|« ");

    /** Of the thesaurus: as many as anybody draws. */
    static final List<String> TERMS =
            List.of("parents", "pupils", "employers", "networking", "mentoring", "evaluation");

    private static Cast cast;
    private static List<SheetText> sheets;

    @Autowired
    Fixture fixture;

    @Autowired
    DemoSheets demo;

    @Autowired
    Sheets room;

    @Autowired
    SheetLife life;

    @BeforeAll
    static void read() {
        cast = new Cast(DemoTexts.centres(), DemoTexts.people(), TERMS, NOW, new Random(1));
        sheets = new ArrayList<>(SheetTexts.sheets());
        sheets.addAll(new DrawnSheets(cast, NOW, new Random(1)).all());
    }

    @Test
    void everySheetCanBePublishedInItsDepth() {
        var author = fixture.member();
        for (var text : sheets) {
            fixture.as.member(author, () -> {
                var id = room.begin(text.kind(), demo.typed(text, TODAY));
                if (text.depth() == Depth.FULL && (text.accepted() != null || text.review() != null)) {
                    room.extend(id);
                    List.of(SheetState.SUBMITTED, SheetState.IN_REVIEW, SheetState.ACCEPTED)
                            .forEach(next -> life.become(id, next));
                }
                room.publish(id);
                assertThat(room.open(id).content().of(SheetField.PICTURE).isEmpty())
                        .as(text.key())
                        .isEqualTo(text.picture() == null);
            });
        }
    }

    @Test
    void everyTextHasAFieldAndIsThereOnce() {
        assertThat(sheets).extracting(SheetText::key).doesNotHaveDuplicates();
        assertThat(sheets).extracting(text -> text.texts().get("title")).doesNotHaveDuplicates();
        assertThat(sheets).allSatisfy(text -> {
            assertThat(text.texts().keySet())
                    .allMatch(key -> SheetField.at(key)
                            .filter(field -> field.key().equals(key))
                            .isPresent());
            // Straightening drops what no field or column knows.
            var words = DemoSheets.words(text, TODAY);
            assertThat(words.straightened()).isEqualTo(words);
        });
    }

    @Test
    void everySheetIsWrittenBySomebodyWhoIsThereAndThingsHappenInTheirOrder() {
        assertThat(sheets).allSatisfy(text -> {
            assertThat(cast.joined(text.by())).as(text.key()).isBefore(DemoPractices.at(text, text.began(), NOW));
            assertThat(text.others())
                    .allSatisfy(other -> assertThat(cast.person(other)).isNotNull());
            var published = text.published();
            var accepted = text.accepted();
            assertThat(published == null || published < text.began()).isTrue();
            assertThat(accepted == null || published == null || accepted < published)
                    .isTrue();
            assertThat(accepted == null || accepted > 0).isTrue();
        });
    }

    @Test
    void frenchKeepsItsPunctuationOnTheLine() {
        assertThat(sheets.stream()
                        .filter(text -> text.language() == Language.FR)
                        .map(text -> DemoSheets.words(text, TODAY))
                        .flatMap(content -> content.words().stream().map(content::at)))
                .hasSizeGreaterThan(100)
                .allSatisfy(said -> assertThat(said).doesNotContainPattern(BREAKABLE));
    }

    @Test
    void theShowcaseIsFull() {
        assertThat(sheets).filteredOn(text -> text.key().startsWith("drawn")).hasSize(60);
        assertThat(sheets).filteredOn(text -> text.depth() == Depth.SPARK).hasSizeGreaterThanOrEqualTo(40);
        assertThat(sheets).filteredOn(text -> text.kind() == SheetKind.ATTEMPT).hasSize(2);
        assertThat(sheets).filteredOn(text -> text.picture() != null).hasSizeGreaterThanOrEqualTo(4);
        Set<Language> languages = sheets.stream().map(SheetText::language).collect(Collectors.toSet());
        assertThat(languages).containsAll(Language.OF_THE_INTERFACE);
        var centres =
                sheets.stream().map(text -> cast.person(text.by()).centre()).distinct();
        assertThat(centres).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void theSameLotDrawsTheSameSheets() {
        assertThat(new DrawnSheets(cast, NOW, new Random(7)).all())
                .isEqualTo(new DrawnSheets(cast, NOW, new Random(7)).all());
    }
}
