package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Without the index everything but the search of texts goes on; afterwards nothing is missing. */
class IndexAwayTest extends SearchRoom {

    @Autowired
    SimilarTexts similar;

    @AfterEach
    void mend() {
        keeper.rebuildInBackground();
        awaitReady();
    }

    @Test
    void theSearchSaysSo_membersAreFound_postsAreWritten_andTheKeeperMendsIt() {
        keeper.failed(new SearchException("the disk is full"));

        var topic = open("Girafe", "Bonjour.", Language.FR);
        reply(topic, "Une girafe.", Language.FR);
        var results = fixture.as.member(reader, () -> search.find(SearchQuestion.of("Test")));

        assertThat(results.state()).isEqualTo(IndexState.AWAY);
        assertThat(results.texts()).isEmpty();
        assertThat(results.others()).isNotEmpty();
        assertThat(fixture.as.member(reader, () -> similar.of("Une girafe au zoo", Language.FR, 5)))
                .isEmpty();

        keeper.run();
        awaitReady();
        assertThat(found("girafe")).containsExactly("Girafe");
    }

    @Test
    void anIndexThatIsBuiltAnewFindsTheSame() {
        for (var title : List.of("Zèbre un", "Zèbre deux", "Les zèbres")) {
            reply(open(title, "Un zèbre.", Language.FR), "Deux zèbres.", Language.FR);
        }
        var before = found("zebre");

        keeper.rebuildInBackground();
        awaitReady();

        assertThat(found("zebre")).containsExactlyInAnyOrderElementsOf(before).hasSize(3);
    }

    private void awaitReady() {
        Awaitility.await().until(() -> keeper.status().state() == IndexState.READY);
    }
}
