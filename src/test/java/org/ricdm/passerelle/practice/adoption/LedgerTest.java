package org.ricdm.passerelle.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** Who tries a sheet: counts and centres, and what those who finished say. */
@PortalTest
class LedgerTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    AdoptionRoom room;

    @Autowired
    Ledger ledger;

    @Autowired
    OwnAdoptions own;

    @Autowired
    Adoptions adoptions;

    private long author;
    private long sheet;

    @BeforeEach
    void aSheet() {
        author = fixture.member();
        sheet = practices.spark(author);
    }

    @Test
    void belowThreeFinishedThereIsNothingToSumUp() {
        room.finished(sheet, fixture.member());
        room.finished(sheet, fixture.member());
        assertThat(page().summary()).isNull();

        room.finished(sheet, fixture.member());

        assertThat(page().summary()).satisfies(summary -> {
            assertThat(summary.finished()).isEqualTo(3);
            assertThat(summary.efforts()).containsOnlyKeys(Effort.MORE).containsEntry(Effort.MORE, 3);
            assertThat(summary.results()).containsEntry(Result.AS_PROMISED, 3);
            assertThat(summary.again()).containsEntry(Again.YES, 3);
        });
        assertThat(page().tried()).isEqualTo(3);
        assertThat(page().finished()).isEqualTo(3);
    }

    @Test
    void itIsPagedByKey() {
        for (var n = 0; n < Ledger.PAGE + 2; n++) {
            room.plan(sheet, fixture.member());
        }

        var first = page();
        assertThat(first.entries()).hasSize(Ledger.PAGE);
        var second = fixture.as.member(author, () -> ledger.page(sheet, first.next()));

        assertThat(second.entries()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    @Test
    void theReaderLearnsWhyTheirCentreCannotTryOrWhatItHasOpen() {
        var member = fixture.member();
        assertThat(of(author).refusal()).isEqualTo("adoption.error.own");
        assertThat(of(member).refusal()).isNull();

        var id = room.plan(sheet, member);

        assertThat(of(member).mine()).isEqualTo(id);
        assertThat(of(member).refusal()).isNull();
        assertThat(of(fixture.member()).mine()).isNull();
    }

    @Test
    void ofOnesOwnCentreOneSeesWhatIsDue() {
        var member = fixture.member();
        room.plan(sheet, member);
        var running = room.run(room.sheet(), member);

        var mine = fixture.as.member(member, () -> own.mine(null));

        assertThat(mine.adoptions())
                .hasSize(2)
                .extracting(one -> one.adoption().id())
                .contains(running);
        assertThat(mine.adoptions()).allSatisfy(one -> assertThat(one.late()).isFalse());
    }

    @Test
    void itCostsAFixedNumberOfStatementsHoweverManyTry() {
        room.finished(sheet, fixture.member());
        var few = statements();
        for (var n = 0; n < 8; n++) {
            room.finished(sheet, fixture.member());
        }

        assertThat(statements()).isEqualTo(few);
        assertThat(few).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(6));
    }

    private List<Integer> statements() {
        var member = fixture.member();
        return fixture.as.member(
                member,
                () -> List.of(
                        StatementCounter.during(() -> ledger.of(sheet)).size(),
                        StatementCounter.during(() -> ledger.page(sheet, null)).size(),
                        StatementCounter.during(() -> own.mine(null)).size()));
    }

    private LedgerPage page() {
        return fixture.as.member(author, () -> ledger.page(sheet, null));
    }

    private SheetLedger of(long member) {
        return fixture.as.member(member, () -> ledger.of(sheet));
    }
}
