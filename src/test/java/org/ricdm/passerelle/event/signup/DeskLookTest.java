package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.event.EventMode;

/** A look at the list of sign-ups and its address say the same. */
class DeskLookTest {

    @Test
    void whatIsWrittenIntoAnAddressIsReadOutOfIt() {
        var look = new DeskLook(
                new DeskFilter(SignUpState.WAITING, 3L, 5L, 7L, EventMode.ONLINE, true, "Ana & Zoé = %"),
                new DeskColumns(EnumSet.of(DeskColumn.COUNTRY, DeskColumn.ARRIVED), List.of(12L, 9L)));

        assertThat(DeskLook.of(look.query())).isEqualTo(look);
        assertThat(look.query()).contains("columns=country%2Carrived%2Cq12%2Cq9", "mail=REFUSED");
        assertThat(DeskLook.of("")).isEqualTo(DeskLook.ALL);
        assertThat(DeskLook.ALL.query()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodNarrowsNothing() {
        assertThat(DeskLook.of(
                        "state=NICE&category=x&cite=99999999999999999999&way=HOVER&q=%zz&before=3&&=&columns=q,heart"))
                .isEqualTo(new DeskLook(DeskFilter.ALL, new DeskColumns(EnumSet.noneOf(DeskColumn.class), List.of())));
        assertThat(DeskLook.of("q=" + "a".repeat(300)).filter().words()).hasSize(DeskLook.MAX_WORDS);
    }

    @Test
    void onlySoManyAnswersStandBesideANameAsThereIsRoomFor() {
        assertThat(DeskColumns.of("q1,q2,q3,q4,q5,q6,q7").questionIds())
                .hasSize(DeskColumns.MOST_QUESTIONS)
                .startsWith(1L);
    }

    @Test
    void aLetterChoosesTheSameUnlessOneLooksForANameOrARefusedAddress() {
        var filter = DeskFilter.ALL.withState(SignUpState.WAITING).withWay(EventMode.ON_SITE);

        assertThat(filter.isSelection()).isTrue();
        assertThat(filter.selection().states()).containsExactly(SignUpState.WAITING);
        assertThat(filter.withWords("ana").isSelection()).isFalse();
    }
}
