package org.ricdm.passerelle.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.demo.AdoptionTexts.AdoptionText;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.adoption.Outcome;
import org.ricdm.passerelle.practice.adoption.StopReason;
import org.ricdm.passerelle.practice.adoption.Stopping;
import org.ricdm.passerelle.practice.collection.CollectedSheet;
import org.ricdm.passerelle.practice.collection.CollectionText;

/** What the demo data do with sheets fits together: adoptions, translations and collections. */
class DemoShowcaseTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    /** French puts a non-breaking space there. */
    private static final Pattern BREAKABLE = Pattern.compile("\\S [;:!?»]|« ");

    private static Cast cast;
    private static List<SheetText> sheets;
    private static List<SheetText> drawn;
    private static AdoptionTexts written;
    private static List<AdoptionText> adoptions;

    @BeforeAll
    static void read() {
        cast = new Cast(DemoTexts.centres(), DemoTexts.people(), DemoSheetsTest.TERMS, NOW, new Random(1));
        drawn = new DrawnSheets(cast, NOW, new Random(1)).all();
        sheets = new ArrayList<>(SheetTexts.sheets());
        sheets.addAll(drawn);
        written = DemoTexts.adoptions();
        adoptions = new ArrayList<>(written.planned());
        adoptions.addAll(drawn(new Random(1)));
    }

    @Test
    void everyCentreTriesSheetsOfOthersOnceTheyAreReadAndInTheOrderOfTime() {
        assertThat(adoptions).extracting(AdoptionText::key).doesNotHaveDuplicates();
        assertThat(adoptions)
                .extracting(one -> one.sheet() + " " + cast.person(one.by()).centre())
                .doesNotHaveDuplicates();
        assertThat(adoptions).allSatisfy(one -> {
            var sheet = sheet(one.sheet());
            assertThat(one.began()).as(one.key()).isPositive().isLessThan(Objects.requireNonNull(sheet.published()));
            assertThat(Stream.concat(Stream.of(sheet.by()), sheet.others().stream())
                            .map(author -> cast.person(author).centre()))
                    .as(one.key())
                    .doesNotContain(cast.person(one.by()).centre());
            var start = one.start();
            var end = one.finished() == null ? one.stopped() : one.finished();
            assertThat(end == null || (end > 0 && end < one.began() && (start == null || end < start)))
                    .as(one.key())
                    .isTrue();
        });
    }

    @Test
    void everyEndIsToldAsThePortalAsksIt() {
        assertThat(adoptions)
                .filteredOn(one -> one.finished() != null)
                .hasSizeGreaterThan(30)
                .allSatisfy(one -> {
                    assertThat(one.effort()).isNotNull();
                    assertThat(one.result()).isNotNull();
                    assertThat(one.again()).isNotNull();
                    assertThat(one.changed()).isNotBlank().hasSizeLessThanOrEqualTo(Outcome.MAX_TEXT);
                    assertThat(one.advice()).isNotBlank().hasSizeLessThanOrEqualTo(Outcome.MAX_TEXT);
                });
        assertThat(adoptions)
                .filteredOn(one -> one.stopped() != null)
                .hasSizeGreaterThan(5)
                .allSatisfy(one -> {
                    assertThat(one.reason()).isNotNull();
                    assertThat(one.text()).isNotBlank().hasSizeLessThanOrEqualTo(Stopping.MAX_TEXT);
                });
        assertThat(written.banks()).containsOnlyKeys(Language.OF_THE_INTERFACE);
        assertThat(written.banks().values())
                .allSatisfy(bank -> assertThat(bank.stopped()).containsOnlyKeys(EnumSet.allOf(StopReason.class)));
    }

    @Test
    void aFewSheetsAreTriedByManyAndManyByNobody() {
        var counts = drawn.stream()
                .map(sheet -> adoptions.stream()
                        .filter(one -> one.sheet().equals(sheet.key()))
                        .count())
                .sorted()
                .toList();

        assertThat(adoptions).hasSizeGreaterThanOrEqualTo(120);
        assertThat(counts.getFirst()).isZero();
        assertThat(counts.getLast()).isGreaterThan(6);
        assertThat(drawn(new Random(3))).isEqualTo(drawn(new Random(3)));
    }

    @Test
    void everyTranslationIsOfWordsThatTheSheetSaysAndOneIsStale() {
        var translations = DemoTexts.translations();

        assertThat(translations).hasSize(8).allSatisfy(text -> {
            var sheet = sheet(text.sheet());
            assertThat(sheet.texts().keySet()).containsAll(text.texts().keySet());
            assertThat(sheet.language()).isNotEqualTo(text.to());
            assertThat(text.day()).isLessThan(Objects.requireNonNull(sheet.accepted()));
            assertThat(text.texts())
                    .allSatisfy((path, words) -> assertThat(words.strip().length())
                            .as(path)
                            .isLessThanOrEqualTo(
                                    SheetField.at(path).orElseThrow().max() * 13 / 10));
        });
        assertThat(translations)
                .filteredOn(text -> sheet(text.sheet()).changed().stream()
                        .anyMatch(change -> change.publish()
                                && change.day() < text.day()
                                && change.texts().keySet().stream().anyMatch(text.texts()::containsKey)))
                .extracting(text -> text.to())
                .containsExactly(Language.ES);
    }

    @Test
    void everyCollectionHoldsSheetsThatMembersRead() {
        assertThat(DemoTexts.collections()).hasSize(3).allSatisfy(one -> {
            assertThat(one.texts()).containsOnlyKeys(Language.OF_THE_INTERFACE);
            assertThat(one.texts().values()).allSatisfy(text -> {
                assertThat(text.title()).isNotBlank().hasSizeLessThanOrEqualTo(CollectionText.MAX_TITLE);
                assertThat(text.text()).isNotBlank().hasSizeLessThanOrEqualTo(CollectionText.MAX_TEXT);
            });
            var held = new HashSet<String>();
            one.sheets().forEach(entry -> {
                var sheet = sheet(DemoLanguages.key(sheets, entry.getFirst()));
                assertThat(held.add(sheet.key())).isTrue();
                assertThat(entry.getLast()).isNotBlank().hasSizeLessThanOrEqualTo(CollectedSheet.MAX_REASON);
            });
            Stream.of(one.with(), one.followers())
                    .flatMap(List::stream)
                    .forEach(member -> assertThat(cast.person(member)).isNotNull());
        });
    }

    @Test
    void frenchKeepsItsPunctuationOnTheLine() {
        var french = new ArrayList<String>();
        written.planned().stream()
                .filter(one -> cast.person(one.by()).language() == Language.FR)
                .forEach(one -> Stream.of(one.changed(), one.advice(), one.text())
                        .filter(Objects::nonNull)
                        .forEach(french::add));
        var bank = written.bank(Language.FR);
        french.addAll(bank.changed());
        french.addAll(bank.advice());
        french.addAll(bank.stopped().values());
        DemoTexts.translations().stream()
                .filter(text -> text.to() == Language.FR)
                .forEach(text -> french.addAll(text.texts().values()));
        DemoTexts.collections().forEach(one -> {
            var said = Objects.requireNonNull(one.texts().get(Language.FR));
            french.add(said.title());
            french.add(said.text());
        });

        assertThat(french)
                .hasSizeGreaterThan(40)
                .allSatisfy(said -> assertThat(said).doesNotContainPattern(BREAKABLE));
    }

    private static List<AdoptionText> drawn(Random lot) {
        return new DrawnAdoptions(cast, written, NOW, lot).over(drawn);
    }

    private static SheetText sheet(String key) {
        return sheets.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sheet " + key));
    }
}
