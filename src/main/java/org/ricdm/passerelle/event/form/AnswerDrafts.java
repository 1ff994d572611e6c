package org.ricdm.passerelle.event.form;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.FilesWithoutAccount;
import org.ricdm.passerelle.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that came with a form of a guest, from the moment they arrive until the form is accepted: a form that is refused for
 * another field loses none. Of each form and question there is one; what is not used within a day is forgotten.
 */
@Service
@InsideOnly("the room that signs people up asks first whose form it is")
public class AnswerDrafts {

    /** The kind of object that such a file belongs to. Nobody reads it. */
    static final String DRAFT = "answerdraft";

    private final JdbcClient sql;
    private final QuestionRows questions;
    private final FilesWithoutAccount handed;
    private final Files files;
    private final Clock clock;

    AnswerDrafts(JdbcClient sql, QuestionRows questions, FilesWithoutAccount handed, Files files, Clock clock) {
        this.sql = sql;
        this.questions = questions;
        this.handed = handed;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a file that somebody wants to answer that question with, instead of the one before. No transaction is open while
     * the bytes come in.
     *
     * @throws NotOpen when the event does not ask for a file by that question
     * @throws InvalidInput on {@code file} as {@link FilesWithoutAccount#store}; the one before stays
     */
    public Answer.Upload take(long eventId, HandIn by, long questionId, InputStream bytes, String name) {
        if (questions.of(eventId).stream()
                .noneMatch(one -> one.id() == questionId && one.type() == QuestionType.FILE && !one.retired())) {
            throw new NotOpen("question");
        }
        var file = handed.store(ref(enter(by, questionId)), bytes, name);
        handed.eraseBefore(file);
        return AnswerFiles.answer(file);
    }

    private long enter(HandIn by, long questionId) {
        return sql.sql(
                        "insert into sign_up_answer_draft (guest_id, form, question_id, made_at) values"
                                + " (:guest, :form, :question, :now) on duplicate key update made_at = values(made_at) returning id")
                .param("guest", by.guestId())
                .param("form", by.form())
                .param("question", questionId)
                .param("now", Timestamp.from(Instant.now(clock)))
                .query(Long.class)
                .single();
    }

    /** What is kept for a guest, by the form it came with. At most two statements. */
    @Transactional(readOnly = true)
    public Map<String, List<Answer.Upload>> of(long guestId) {
        var forms = new HashMap<ObjectRef, String>();
        sql.sql("select id, form from sign_up_answer_draft where guest_id = :guest")
                .param("guest", guestId)
                .query(row -> {
                    forms.put(ref(row.getLong("id")), row.getString("form"));
                });
        return files.of(forms.keySet()).stream()
                .collect(Collectors.groupingBy(
                        file -> forms.getOrDefault(file.owner(), ""),
                        Collectors.mapping(AnswerFiles::answer, Collectors.toList())));
    }

    /** Tokens of what came with a form, which nobody takes before the transaction ends. */
    List<String> claim(HandIn by) {
        return handed.claim(refs(by)).stream().map(StoredFile::token).toList();
    }

    /** Gives a file that came with that form to something else. */
    void give(HandIn by, String token, ObjectRef to) {
        handed.move(refs(by), to, token);
    }

    /** The form was accepted: lets go of what came with it and was not used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(HandIn by) {
        var left = refs(by);
        left.forEach(one -> files.detachAllExcept(one, List.of()));
        if (!left.isEmpty()) {
            sql.sql("delete from sign_up_answer_draft where id in (:ids)")
                    .param("ids", left.stream().map(ObjectRef::id).toList())
                    .update();
        }
    }

    private List<ObjectRef> refs(HandIn by) {
        return sql
                .sql("select id from sign_up_answer_draft where guest_id = :guest and form = :form")
                .param("guest", by.guestId())
                .param("form", by.form())
                .query(Long.class)
                .list()
                .stream()
                .map(AnswerDrafts::ref)
                .toList();
    }

    /** Forgets what came before then, bytes and all. Returns how many, {@code most} at once. */
    int forget(Instant before, int most) {
        // What a crash leaves behind here belongs to nothing, and is swept up.
        var gone = sql.sql("delete from sign_up_answer_draft where made_at < :before limit " + most + " returning id")
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
        files.erase(gone.stream().map(AnswerDrafts::ref).toList());
        return gone.size();
    }

    static ObjectRef ref(long id) {
        return new ObjectRef(DRAFT, id);
    }
}
