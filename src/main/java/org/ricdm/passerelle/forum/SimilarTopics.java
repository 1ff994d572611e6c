package org.ricdm.passerelle.forum;

import java.util.Comparator;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.search.Hit;
import org.ricdm.passerelle.search.SimilarTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics that resemble one that is being written, so that nobody asks what was answered. */
@Service
@Transactional(readOnly = true)
public class SimilarTopics {

    /** Characters and words, whichever comes first: less says nothing yet. */
    private static final int FEWEST_CHARACTERS = 10;

    private static final int FEWEST_WORDS = 3;

    private final SimilarTexts texts;
    private final JdbcClient sql;
    private final CurrentViewer current;

    SimilarTopics(SimilarTexts texts, JdbcClient sql, CurrentViewer current) {
        this.texts = texts;
        this.sql = sql;
        this.current = current;
    }

    /** Topics of forums that the viewer may read, most alike first; none while the title is too short to tell. */
    @ForMembers
    public List<SimilarTopic> to(String title, int limit) {
        var typed = title.strip();
        if (typed.length() < FEWEST_CHARACTERS && typed.split("\\s+").length < FEWEST_WORDS) {
            return List.of();
        }
        var viewer = current.require();
        var ids =
                texts
                        .of(typed.substring(0, Math.min(Topics.MAX_TITLE, typed.length())), viewer.language(), limit)
                        .stream()
                        .map(Hit::object)
                        .filter(object -> object.kind().equals(ForumAccess.TOPIC))
                        .map(ObjectRef::id)
                        .toList();
        return ids.isEmpty()
                ? List.of()
                : sql
                        .sql("select t.id, t.slug, t.title, t.language, t.accepted_no, t.bumped_at, w.name from topic t"
                                + " join forum f on f.id = t.forum_id and " + ForumAccess.READS
                                + " join forum_text w on w.forum_id = f.id and w.language = :language"
                                + " where t.id in (:ids)")
                        .param("circles", ForumAccess.circles(viewer))
                        .param("language", viewer.language().code())
                        .param("ids", ids)
                        .query((row, n) -> SimilarTopic.of(row))
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(topic -> ids.indexOf(topic.id())))
                        .toList();
    }
}
