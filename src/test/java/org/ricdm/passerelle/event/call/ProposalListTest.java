package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.call.ProposalFilter.Order;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of organisers: narrowed, ordered, page by page. */
@PortalTest
class ProposalListTest {

    @Autowired
    Fixture fixture;

    @Autowired
    CallRoom room;

    @Autowired
    CallDesk desk;

    private CallRoom.Made event;
    private long author;

    @BeforeEach
    void aCallAndAnAuthor() {
        event = room.open();
        author = fixture.member();
    }

    @Test
    void stateFormatAndLanguageNarrowAndTheCountsStay() {
        var talk = new ProposalEntry(
                Language.IT,
                "Parlare",
                "Una promessa",
                "Descrizione",
                SessionKind.PLENARY,
                List.of(Language.IT),
                SessionLevel.ALL,
                null,
                "",
                List.of(),
                "");
        event.submit(author, talk);
        var declined = event.submit(author, "Declined");
        event.submit(author, "Open");
        event.decide(declined, ProposalState.DECLINED);

        assertThat(titles(ProposalFilter.ALL)).containsExactly("Open", "Declined", "Parlare");
        assertThat(titles(ProposalFilter.ALL.withFormat(SessionKind.PLENARY))).containsExactly("Parlare");
        assertThat(titles(ProposalFilter.ALL.withLanguage(Language.FR))).containsExactly("Open", "Declined");
        assertThat(titles(ProposalFilter.ALL.withState(ProposalState.DECLINED))).containsExactly("Declined");
        assertThat(open(ProposalFilter.ALL.withState(ProposalState.DECLINED), null)
                        .counts())
                .containsEntry(ProposalState.SUBMITTED, 2)
                .containsEntry(ProposalState.DECLINED, 1);
    }

    @Test
    void theBestReviewedStandFirstAndThoseNobodyReviewedLast() {
        var reviewer = event.reviewer();
        var second = event.reviewer();
        var poor = event.submit(author, "Poor");
        var good = event.submit(author, "Good");
        event.submit(author, "Unread");
        event.review(reviewer, poor, 1);
        event.review(reviewer, good, 3);
        event.review(second, good, 2);

        var rows = open(ProposalFilter.ALL.withOrder(Order.MEAN), null).rows();

        assertThat(rows).extracting(ProposalRow::title).containsExactly("Good", "Poor", "Unread");
        assertThat(rows).extracting(ProposalRow::mean).containsExactly(250, 100, -1);
        assertThat(rows).extracting(ProposalRow::given).containsExactly(2, 1, 0);
        assertThat(rows).extracting(ProposalRow::expected).containsOnly(2);
    }

    @Test
    void everyProposalStandsOnOnePageOnlyInEitherOrder() {
        var reviewer = event.reviewer();
        for (var n = 0; n < 34; n++) {
            var id = event.submit(n % 2 == 0 ? author : fixture.member(), "Number " + n);
            if (n % 3 == 0) {
                event.review(reviewer, id, n % 4);
            }
        }

        for (var order : Order.values()) {
            var filter = ProposalFilter.ALL.withOrder(order);
            var first = open(filter, null);
            var second =
                    open(filter, ProposalKey.of(String.valueOf(first.next())).orElseThrow());
            var all = new ArrayList<>(first.rows());
            all.addAll(second.rows());
            assertThat(first.rows()).hasSize(30);
            assertThat(second.next()).isNull();
            assertThat(all).extracting(ProposalRow::id).doesNotHaveDuplicates().hasSize(34);
            if (order == Order.MEAN) {
                assertThat(all).extracting(ProposalRow::mean).isSortedAccordingTo(Comparator.reverseOrder());
            }
        }
    }

    @Test
    void whatIsNoKeyOfAPageBeginsAnew() {
        assertThat(ProposalKey.of("-1.12")).contains(new ProposalKey(-1, 12));
        for (var typed : List.of("", "12", "1.x", "1.1;drop", "99999.1", "1.9999999999999999999")) {
            assertThat(ProposalKey.of(typed)).as(typed).isEmpty();
        }
    }

    private List<String> titles(ProposalFilter filter) {
        return open(filter, null).rows().stream().map(ProposalRow::title).toList();
    }

    private ProposalList open(ProposalFilter filter, @Nullable ProposalKey after) {
        return fixture.as.member(event.organiser, () -> desk.open(event.slug, filter, after));
    }
}
