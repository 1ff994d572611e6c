package org.ricdm.passerelle.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members report. The author never learns who it was. */
@Service
@Transactional
public class Flags {

    /** Characters of what a reporter may add. */
    public static final int MAX_WORDS = 500;

    /** So many different people, and the object is out of sight until somebody has decided. */
    public static final int UNTIL_HIDDEN = 3;

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final ObjectRegistry registry;
    private final ModeratedObjects objects;
    private final CaseRows cases;
    private final Audit audit;
    private final Clock clock;

    Flags(
            JdbcClient sql,
            CurrentViewer current,
            ObjectRegistry registry,
            ModeratedObjects objects,
            CaseRows cases,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.current = current;
        this.registry = registry;
        this.objects = objects;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports an object that the viewer may read and did not write. The third person who does so hides it until a
     * moderator has decided.
     *
     * @param ground null counts as not chosen
     * @param words at most 500 characters; needed for {@link Ground#OTHER}
     * @throws InvalidInput on {@code ground} and {@code words}; on {@code ground} when the viewer has reported it already
     * @throws NotOpen when the viewer may not read it, or wrote it
     */
    @ForMembers
    public void raise(ObjectRef object, @Nullable Ground ground, String words) {
        var viewer = current.require();
        if (!registry.mayRead(viewer.memberId(), object)) {
            throw new NotOpen(object.toString());
        }
        var room = objects.room(object);
        var author = objects.look(object, viewer.language())
                .orElseThrow(() -> new NotOpen(object.toString()))
                .authorId();
        if (author == viewer.memberId()) {
            throw new NotOpen(object + " is not reported by its author");
        }
        var said = words(ground, words);
        var open = cases.open(CaseKind.FLAG, object, author, null);
        enter(open.id(), viewer.memberId(), Objects.requireNonNull(ground), said);
        audit.note("review.flagged", object, "case:" + open.id() + " " + ground);
        if (open.flags() + 1 == UNTIL_HIDDEN) {
            room.withhold(object);
            cases.automated(open.id());
            audit.note("review.withheld", object, "case:" + open.id());
        }
    }

    private static String words(@Nullable Ground ground, String typed) {
        if (ground == null) {
            throw InvalidInput.of("ground", "moderation.error.ground");
        }
        var words = typed.strip();
        if (ground == Ground.OTHER && !PlainText.isVisible(words)) {
            throw InvalidInput.of("words", "moderation.error.wordsForOther");
        }
        if (words.length() > MAX_WORDS) {
            throw InvalidInput.of("words", "moderation.error.wordsLong", MAX_WORDS);
        }
        return words;
    }

    private void enter(long caseId, long reporter, Ground ground, String words) {
        try {
            sql.sql("insert into flag (case_id, reporter_id, ground, words, raised_at)"
                            + " values (:case, :reporter, :ground, :words, :now)")
                    .param("case", caseId)
                    .param("reporter", reporter)
                    .param("ground", ground.name())
                    .param("words", words)
                    .param("now", Timestamp.from(Instant.now(clock)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("ground", "moderation.error.flaggedAlready");
        }
    }
}
