package org.ricdm.passerelle.event.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.files.FileContent;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.springframework.stereotype.Component;

/** The files among the answers: each belongs to its answer. */
@Component
class AnswerFiles {

    /** The kind of object that an answer is. */
    static final String ANSWER = "answer";

    private final Files files;
    private final AnswerDrafts drafts;
    private final CurrentViewer current;

    AnswerFiles(Files files, AnswerDrafts drafts, CurrentViewer current) {
        this.files = files;
        this.drafts = drafts;
        this.current = current;
    }

    static ObjectRef ref(long answerId) {
        return new ObjectRef(ANSWER, answerId);
    }

    static Answer.Upload answer(StoredFile file) {
        return new Answer.Upload(file.token(), file.name(), file.facts());
    }

    /** The same answers, those that are a file with its token and name. One statement where there is any. */
    List<AnswerRows.Row> named(List<AnswerRows.Row> rows) {
        var owners = rows.stream()
                .filter(row -> row.answer() instanceof Answer.Upload)
                .map(row -> ref(row.id()))
                .toList();
        if (owners.isEmpty()) {
            return rows;
        }
        Map<ObjectRef, StoredFile> byOwner = files.of(owners).stream()
                .filter(file -> file.owner() != null)
                .collect(Collectors.toMap(
                        file -> Objects.requireNonNull(file.owner()), Function.identity(), (one, two) -> two));
        return rows.stream()
                .map(row -> {
                    var file = byOwner.get(ref(row.id()));
                    return file == null ? row : row.with(answer(file));
                })
                .toList();
    }

    /** Tokens of those files that who answers may give, which nobody takes before the transaction ends. */
    Set<String> usable(Collection<Answer> given, Collection<AnswerRows.Row> before, HandIn by) {
        var tokens = given.stream()
                .filter(Answer.Upload.class::isInstance)
                .map(answer -> ((Answer.Upload) answer).token())
                .collect(Collectors.toSet());
        if (tokens.isEmpty()) {
            return Set.of();
        }
        var usable = new HashSet<String>();
        before.forEach(row -> {
            if (row.answer() instanceof Answer.Upload known && tokens.contains(known.token())) {
                usable.add(known.token());
            }
        });
        if (by.guestId() != null) {
            usable.addAll(drafts.claim(by));
        } else if (current.find().isPresent()) {
            files.claim(null, tokens).forEach(file -> usable.add(file.token()));
        }
        return usable;
    }

    /** Gives the file to the answer, which lets go of the one before. */
    void attach(long answerId, Answer.Upload file, HandIn by) {
        files.detachAllExcept(ref(answerId), Set.of(file.token()));
        if (by.guestId() != null) {
            drafts.give(by, file.token(), ref(answerId));
        } else {
            files.attach(ref(answerId), Set.of(file.token()));
        }
    }

    /** The form is accepted: nothing that came with it waits any more. */
    void settle(HandIn by) {
        if (by.guestId() != null) {
            drafts.settle(by);
        }
    }

    /**
     * The bytes of the file in an answer.
     *
     * @throws NotOpen when there is none
     */
    FileContent content(long answerId) {
        return files.of(List.of(ref(answerId))).stream()
                .findFirst()
                .map(file -> files.content(file.token()))
                .orElseThrow(() -> new NotOpen("file"));
    }

    /** Lets go of the file of an answer that is no more. */
    void letGo(long answerId) {
        files.detachAllExcept(ref(answerId), Set.of());
    }

    /** Removes the files of these answers, bytes and all. */
    void erase(Collection<Long> answerIds) {
        files.erase(answerIds.stream().map(AnswerFiles::ref).toList());
    }
}
