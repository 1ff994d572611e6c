package org.ricdm.passerelle.practice.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.FaceTerms;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.practice.adoption.AdoptionPlan;
import org.ricdm.passerelle.practice.adoption.AdoptionVisibility;
import org.ricdm.passerelle.practice.adoption.Adoptions;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion.Shelf;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members find in the showcase, on the real store. Each test finds its own sheets by a word of its own. */
@PortalTest
class ShowcaseTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom room;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetLife life;

    @Autowired
    SheetReadings readings;

    @Autowired
    FaceTerms terms;

    @Autowired
    Showcase showcase;

    @Autowired
    Adoptions adoptions;

    @Autowired
    SavedSheets saved;

    @Autowired
    SimilarSheets similar;

    @Autowired
    Search search;

    @Autowired
    JdbcClient sql;

    private String word;
    private long author;
    private long reader;

    @BeforeEach
    void somebodyWhoWritesAndSomebodyWhoReads() {
        // Ends in a letter, so that it is no beginning of the next one.
        word = Fixture.unique("practiceword").replace("-", "") + "q";
        author = fixture.member();
        reader = fixture.member();
    }

    @Test
    void facetsAreWideWithinAndNarrowAcross() {
        var both = sheet("both", List.of("career-guidance", "job-search"), List.of("young-neet"));
        var first = sheet("first", List.of("career-guidance"), List.of("jobseekers"));
        var second = sheet("second", List.of("job-search"), List.of("young-neet"));

        assertThat(found(mine().toggled(Facet.THEME, "career-guidance"))).containsExactlyInAnyOrder(both, first);
        assertThat(found(mine().toggled(Facet.THEME, "career-guidance").toggled(Facet.THEME, "job-search")))
                .containsExactlyInAnyOrder(both, first, second);
        assertThat(found(mine().toggled(Facet.THEME, "career-guidance").toggled(Facet.PUBLIC, "young-neet")))
                .containsExactly(both);
    }

    @Test
    void everyCountIsWhatIsFoundWithThatValueAndTheOtherFacetsChoices() {
        sheet("both", List.of("career-guidance", "job-search"), List.of("young-neet"));
        sheet("first", List.of("career-guidance"), List.of("jobseekers"));
        sheet("second", List.of("job-search"), List.of("young-neet"));
        room.spark(author, word + " spark");
        var question = mine().toggled(Facet.THEME, "career-guidance").toggled(Facet.PUBLIC, "young-neet");

        var page = page(question, null);

        assertThat(page.facets()).extracting(FacetCounts::facet).contains(Facet.THEME, Facet.PUBLIC, Facet.COUNTRY);
        for (var facet : page.facets()) {
            for (var value : facet.values()) {
                var alone = question.without(facet.facet()).toggled(facet.facet(), value.term());
                assertThat(found(alone)).as(facet.facet() + " " + value.term()).hasSize(value.count());
            }
            assertThat(found(question.without(facet.facet()))).hasSize(facet.without());
        }
    }

    @Test
    void valuesWithAScaleStandInItsOrder() {
        for (var money : List.of("MORE", "NOTHING", "BELOW_5000")) {
            room.accepted(
                    author,
                    PracticeRoom.fullContent(word + " " + money).with(SheetField.MONEY, money),
                    Audience.NETWORK);
        }

        assertThat(facet(mine(), Facet.MONEY))
                .extracting(FacetCounts.Value::term)
                .containsExactly("NOTHING", "BELOW_5000", "MORE");
    }

    @Test
    void pagesFollowOneAnotherWithoutLossOrDoubleAndLeadBack() {
        var all = new ArrayList<Long>();
        for (var n = 0; n < 2 * Showcase.PAGE + 3; n++) {
            all.add(room.spark(author, word + " " + n));
        }
        // Several at the same moment, so that the id decides.
        sql.sql("update practice_face set confirmed_at = '2026-05-05 10:00:00' where practice_id in (:some)")
                .param("some", all.subList(5, 35))
                .update();

        for (var order : ShowcaseOrder.values()) {
            var question = mine().in(order);
            var seen = new ArrayList<Long>();
            var page = page(question, null);
            assertThat(page.found()).isEqualTo(all.size());
            assertThat(page.previous()).isNull();
            seen.addAll(ids(page));
            while (page.next() != null) {
                page = page(question, page.next());
                seen.addAll(ids(page));
            }
            assertThat(seen).as(order.name()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
            assertThat(ids(page(question, page.previous()))).isEqualTo(seen.subList(Showcase.PAGE, 2 * Showcase.PAGE));
        }
    }

    @Test
    void aSheetThatIsPublishedMeanwhileMovesNoOtherOntoTheNextPage() {
        for (var n = 0; n < Showcase.PAGE + 2; n++) {
            room.spark(author, word + " " + n);
        }
        var first = page(mine(), null);
        room.spark(author, word + " late");

        var second = page(mine(), first.next());

        assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void sheetsAreSortedByWhatIsAskedFor() {
        var old = room.spark(author, word + " old");
        var tried = room.spark(author, word + " tried");
        var fresh = room.spark(author, word + " fresh");
        face(old, "published_at = '2024-01-01 10:00:00', confirmed_at = '2027-01-01 10:00:00'");
        face(
                tried,
                "published_at = '2025-01-01 10:00:00', confirmed_at = '2025-01-01 10:00:00', tried = 7, finished = 3");
        face(fresh, "published_at = '2026-01-01 10:00:00', confirmed_at = '2026-01-01 10:00:00', tried = 1");

        assertThat(found(mine())).containsExactly(old, fresh, tried);
        assertThat(found(mine().in(ShowcaseOrder.TRIED))).containsExactly(tried, fresh, old);
        assertThat(found(mine().in(ShowcaseOrder.NEWEST))).containsExactly(fresh, tried, old);
    }

    @Test
    void aDraftIsNeitherFoundNorCountedNotEvenForItsAuthor() {
        room.draft(author, PracticeRoom.sparkContent(word + " draft"));
        room.fullDraft(author, PracticeRoom.fullContent(word + " full"));

        var page = page(mine(), null);

        assertThat(page.found()).isZero();
        assertThat(page.facets()).isEmpty();
        assertThat(fixture.as.member(author, () -> showcase.page(mine(), null)).found())
                .isZero();
    }

    @Test
    void whatIsTypedAfterPublishingIsNotFoundBeforeItIsPublishedToo() {
        var id = room.spark(author, word + " one");
        var other = word + "zz";
        fixture.as.member(author, () -> {
            var page = sheets.open(id);
            sheets.keep(id, page.content(), page.content().with(SheetField.TITLE, other + " two"));
        });

        assertThat(found(ShowcaseQuestion.ALL.withWords(other))).isEmpty();
        fixture.as.member(author, () -> sheets.publish(id));
        assertThat(found(ShowcaseQuestion.ALL.withWords(other))).containsExactly(id);
    }

    @Test
    void retiredSheetsAreLeftOutUnlessAskedFor() {
        var kept = room.spark(author, word + " kept");
        var gone = room.spark(author, word + " gone");
        retire(gone);

        assertThat(found(mine())).containsExactly(kept);
        assertThat(facet(mine(), Facet.COUNTRY))
                .extracting(FacetCounts.Value::count)
                .containsExactly(1);
        assertThat(found(mine().toggled(Shelf.RETIRED))).containsExactlyInAnyOrder(kept, gone);
    }

    @Test
    void wordsAreFoundInAllThatIsToldWithoutAccentsAndFromTheirBeginning() {
        var id = room.draft(
                author,
                PracticeRoom.sparkContent("Les métiers à portée de main " + word)
                        .with(SheetField.NEED, "Personne ne connaît les apprentissages."));
        fixture.as.member(author, () -> sheets.publish(id));

        for (var typed : List.of("metier", "MÉTIERS", "portee main", "apprentissage", "next step", "one question")) {
            assertThat(found(ShowcaseQuestion.ALL.withWords(word + " " + typed)))
                    .as(typed)
                    .containsExactly(id);
        }
        assertThat(found(ShowcaseQuestion.ALL.withWords(word + " boulangerie"))).isEmpty();
        assertThat(found(ShowcaseQuestion.ALL.withWords("+\" (" + word + "* ~ @")))
                .containsExactly(id);
    }

    @Test
    void theSearchOverAllRoomsFindsPublishedSheetsOnly() {
        var id = room.spark(author, word + " published");
        room.draft(author, PracticeRoom.sparkContent(word + " draft"));

        var groups = fixture.as
                .member(reader, () -> search.find(SearchQuestion.of(word)))
                .others();

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo("practice");
            assertThat(group.found())
                    .singleElement()
                    .satisfies(one -> assertThat(one.object().id()).isEqualTo(id));
        });
    }

    @Test
    void adoptionsAreFoundByTheirCountryOnceTheyAreToldToTheFace() {
        var id = room.spark(author, word + " tried");
        terms.set(id, Map.of(Facet.ADOPTED_IN, List.of("IT", "ES")));

        assertThat(found(mine().toggled(Facet.ADOPTED_IN, "ES"))).containsExactly(id);
        fixture.as.member(author, () -> sheets.choose(id, SheetKind.ATTEMPT, Audience.NETWORK));
        assertThat(found(mine().toggled(Facet.ADOPTED_IN, "ES").toggled(Facet.KIND, "ATTEMPT")))
                .containsExactly(id);
    }

    /** Of every sheet in the store, whichever room has written its values. */
    @Test
    void theJoinedValuesAreThoseOfTheRows() {
        var id = sheet("one", List.of("career-guidance"), List.of("young-neet"));
        terms.set(id, Map.of(Facet.ADOPTED_IN, List.of("IT", "ES")));

        var apart = sql.sql("select f.practice_id from practice_face f left join (select t.practice_id,"
                        + " group_concat(concat(t.facet, ':', t.term) order by t.facet, t.term separator ' ') as joined"
                        + " from practice_face_term t group by t.practice_id) r on r.practice_id = f.practice_id"
                        + " where f.terms <> coalesce(r.joined, '')")
                .query(Long.class)
                .list();

        assertThat(apart).isEmpty();
    }

    @Test
    void whatAMemberSavesIsTheirsAlone() {
        var id = room.spark(author, word + " saved");
        var other = room.spark(author, word + " other");
        var mineSaved = mine().toggled(Shelf.SAVED);

        fixture.as.member(reader, () -> saved.save(id));
        fixture.as.member(reader, () -> saved.save(id));

        assertThat(found(mineSaved)).containsExactly(id);
        assertThat(page(mine(), null).cards())
                .filteredOn(ShowcaseCard::saved)
                .extracting(ShowcaseCard::id)
                .containsExactly(id);
        assertThat(fixture.as
                        .member(author, () -> showcase.page(mineSaved, null))
                        .found())
                .isZero();
        assertThat(fixture.as.member(author, () -> saved.has(id))).isFalse();
        retire(id);
        assertThat(found(mineSaved)).containsExactly(id);
        fixture.as.member(reader, () -> saved.forget(id));
        fixture.as.member(reader, () -> saved.forget(other));
        assertThat(found(mineSaved)).isEmpty();
    }

    @Test
    void theMapTellsWhereSheetsComeFromAndWhereTheyAreTried() {
        var here = fixture.member();
        room.spark(author, word + " a");
        var second = room.spark(here, word + " b");
        room.spark(here, word + " c");
        var trying = fixture.member();
        fixture.as.member(
                trying,
                () -> adoptions.begin(
                        second, new AdoptionPlan(LocalDate.now(ZoneOffset.UTC), AdoptionVisibility.NETWORK)));

        var map = fixture.as.member(reader, () -> showcase.map(mine()));

        assertThat(map.found()).isEqualTo(3);
        assertThat(map.origins()).extracting(ShowcaseMap.Origin::sheets).containsExactly(2, 1);
        assertThat(map.adopters()).singleElement().satisfies(place -> {
            assertThat(place.centre().country()).isEqualTo("FR");
            assertThat(place.sheets()).isEqualTo(1);
        });
        var centre = map.origins().getFirst().centre().slug();
        assertThat(found(mine().withCentre(centre))).hasSize(2).contains(second);
        assertThat(page(mine().withCentre(centre), null).centre()).isNotNull();
        assertThat(found(mine().withCentre("no-such-centre"))).isEmpty();
    }

    @Test
    void likeASheetAreThoseThatShareMostAndSpeakOfTheSame() {
        var one = similarOf(word + " glass bridge");
        var alike = similarOf(word + " glass bridge again");
        var far = similarOf("Something else " + word + "far");
        var retired = similarOf(word + " glass bridge long ago");
        retire(retired);
        var child = similarOf(word + " glass bridge adapted");
        sql.sql("update practice set adapted_from = :one where id = :child")
                .param("one", one)
                .param("child", child)
                .update();
        var sibling = similarOf(word + " glass bridge sibling");
        sql.sql("update practice set adapted_from = :one where id = :child")
                .param("one", one)
                .param("child", sibling)
                .update();

        var ofOne = fixture.as.member(reader, () -> similar.of(readings.read(one)));
        var ofChild = fixture.as.member(reader, () -> similar.of(readings.read(child)));

        assertThat(ofOne).hasSizeLessThanOrEqualTo(SimilarSheets.MOST);
        assertThat(ofOne).first().extracting(ShowcaseCard::id).isEqualTo(alike);
        assertThat(ofOne).extracting(ShowcaseCard::id).doesNotContain(one, child, sibling, retired);
        assertThat(ofChild).extracting(ShowcaseCard::id).contains(alike).doesNotContain(one, sibling);
        assertThat(far).isPositive();
    }

    @Test
    void aPageOfTheShowcaseTakesThreeStatementsHoweverMuchIsChosen() {
        for (var n = 0; n < Showcase.PAGE + 5; n++) {
            sheet(n + "", List.of("career-guidance"), List.of("young-neet"));
        }
        var full = mine();
        for (var facet : Facet.values()) {
            full = full.toggled(facet, "none").toggled(facet, "neither");
        }
        var everything = full;

        var few = statements(ShowcaseQuestion.ALL);

        assertThat(few).hasSize(3);
        assertThat(statements(mine())).hasSize(3);
        assertThat(statements(everything)).hasSizeLessThanOrEqualTo(3);
        assertThat(statements(mine().toggled(Shelf.SAVED))).hasSizeLessThanOrEqualTo(3);
        assertThat(statements(mine().withCentre("nowhere"))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whatIsLikeASheetTakesTwoStatementsMore() {
        for (var n = 0; n < 6; n++) {
            similarOf(word + " " + n);
        }
        var one = similarOf(word + " one");
        var sheet = fixture.as.member(reader, () -> readings.read(one));

        var asked = fixture.as.member(reader, () -> StatementCounter.during(() -> similar.of(sheet)));

        assertThat(asked).hasSize(2);
    }

    private ShowcaseQuestion mine() {
        return ShowcaseQuestion.ALL.withWords(word);
    }

    private ShowcasePage page(ShowcaseQuestion question, @Nullable String cursor) {
        return fixture.as.member(reader, () -> showcase.page(question, cursor));
    }

    private List<Long> found(ShowcaseQuestion question) {
        return ids(page(question, null));
    }

    private static List<Long> ids(ShowcasePage page) {
        return page.cards().stream().map(ShowcaseCard::id).toList();
    }

    private List<FacetCounts.Value> facet(ShowcaseQuestion question, Facet facet) {
        return page(question, null).facets().stream()
                .filter(one -> one.facet() == facet)
                .findFirst()
                .map(FacetCounts::values)
                .orElse(Collections.emptyList());
    }

    private List<String> statements(ShowcaseQuestion question) {
        return fixture.as.member(reader, () -> StatementCounter.during(() -> showcase.page(question, null)));
    }

    private long sheet(String title, List<String> themes, List<String> publics) {
        return accepted(PracticeRoom.fullContent(word + " " + title)
                .with(SheetField.THEMES, themes)
                .with(SheetField.PUBLIC, publics));
    }

    /** With six terms that no other test uses together. */
    private long similarOf(String title) {
        return accepted(PracticeRoom.fullContent(title)
                .with(SheetField.THEMES, List.of("career-guidance", "job-search", "green-transition"))
                .with(SheetField.PUBLIC, List.of("young-neet", "jobseekers", "employees")));
    }

    private long accepted(SheetContent content) {
        return room.accepted(author, content, Audience.NETWORK);
    }

    private void retire(long id) {
        fixture.as.member(author, () -> life.become(id, SheetState.RETIRED));
    }

    private void face(long id, String values) {
        sql.sql("update practice_face set " + values + " where practice_id = :id")
                .param("id", id)
                .update();
    }
}
