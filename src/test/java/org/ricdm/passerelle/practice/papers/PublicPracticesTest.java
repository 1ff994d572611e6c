package org.ricdm.passerelle.practice.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheets for everybody: in which order, page by page, and with how many statements. */
@PortalTest
class PublicPracticesTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PublicRoom room;

    @Autowired
    PracticeRoom practices;

    @Autowired
    PublicPractices open;

    @Autowired
    JdbcClient sql;

    @Test
    void pagesFollowEachOtherInBothDirectionsAlsoWhereManyWereConfirmedAtTheSameMoment() {
        var author = fixture.member();
        var mine = new ArrayList<Long>();
        for (var n = 0; n < 45; n++) {
            mine.add(practices.accepted(author, PracticeRoom.fullContent("Same moment"), Audience.EVERYBODY));
        }
        sql.sql("update practice_face set confirmed_at = '2036-05-05 10:00:00' where practice_id in (:ids)")
                .param("ids", mine)
                .update();
        sql.sql("update centre set country = 'GR' where id = (select centre_id from member where id = :id)")
                .param("id", author)
                .update();
        var filter = new PublicFilter(null, "GR");

        var first = open.list(filter, null);
        var second = open.list(filter, first.next());
        var third = open.list(filter, second.next());

        var seen = new ArrayList<Long>();
        first.sheets().forEach(one -> seen.add(one.link().id()));
        second.sheets().forEach(one -> seen.add(one.link().id()));
        third.sheets().forEach(one -> seen.add(one.link().id()));
        assertThat(seen).containsExactlyElementsOf(mine.reversed());
        assertThat(first.previous()).isNull();
        assertThat(third.next()).isNull();
        assertThat(open.list(filter, third.previous()).sheets()).isEqualTo(second.sheets());
        assertThat(open.list(filter, second.previous())).isEqualTo(first);
    }

    @Test
    void thePagesOfVisitorsTakeAFixedNumberOfStatements() {
        var made = room.forEverybody();
        room.forEverybody();

        var list = fixture.as.nobody(() -> StatementCounter.during(() -> open.list(PublicFilter.ALL, null)));
        var choices = fixture.as.nobody(() -> StatementCounter.during(() -> open.choices(Language.FR)));
        var sheet = fixture.as.nobody(() -> StatementCounter.during(() -> open.open(made.id(), Language.FR)));
        var some = fixture.as.nobody(() -> StatementCounter.during(() -> open.some(3)));

        assertThat(list).hasSize(1);
        assertThat(choices).hasSize(1);
        assertThat(some).hasSize(1);
        assertThat(sheet).hasSizeLessThanOrEqualTo(9);
    }
}
