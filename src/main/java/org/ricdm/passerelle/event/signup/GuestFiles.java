package org.ricdm.passerelle.event.signup;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerDrafts;
import org.ricdm.passerelle.event.form.Answers;
import org.ricdm.passerelle.event.form.HandIn;
import org.ricdm.passerelle.files.FileContent;
import org.springframework.stereotype.Service;

/**
 * Files with which people without an account answer what they are asked, for themselves and for those whom they bring. Every
 * method throws {@link NotOpen} also when the link is none, or is to another event.
 */
@Service
@OpenToAll("guests have no account; what is kept or read needs the link that was sent to them")
public class GuestFiles {

    private final GuestLinks links;
    private final AnswerDrafts drafts;
    private final Answers answers;
    private final SignUpRows rows;
    private final CompanionRows companions;
    private final Attempts attempts;

    GuestFiles(
            GuestLinks links,
            AnswerDrafts drafts,
            Answers answers,
            SignUpRows rows,
            CompanionRows companions,
            Attempts attempts) {
        this.links = links;
        this.drafts = drafts;
        this.answers = answers;
        this.rows = rows;
        this.companions = companions;
        this.attempts = attempts;
    }

    /**
     * Keeps a file that came with a form, until the form is accepted or a day has passed. No transaction is open while the
     * bytes come in.
     *
     * @param form empty for the guest's own, otherwise {@link NewCompanion#form}
     * @throws NotOpen when the event does not ask for a file by that question
     * @throws InvalidInput on {@code file} when there were too many within an hour, it is too large, of a type that is not
     *     taken, or the disk does not take it
     */
    public Answer.Upload take(String slug, String token, String form, long questionId, InputStream bytes, String name) {
        var held = links.held(slug, token, Language.EN);
        var guest = held.guest().id();
        if (!attempts.allow(Attempts.Kind.FILE_OF_GUEST, Long.toString(guest))) {
            throw InvalidInput.of("file", "questions.error.tooManyFiles");
        }
        return drafts.take(held.event().id(), HandIn.ofGuest(guest, form), questionId, bytes, name);
    }

    /** What is kept of forms that were not accepted yet, by the form it came with. */
    public Map<String, List<Answer.Upload>> waiting(String slug, String token) {
        return drafts.of(links.held(slug, token, Language.EN).guest().id());
    }

    /**
     * The file by which the guest answered that question.
     *
     * @throws NotOpen when there is none
     */
    public FileContent open(String slug, String token, long questionId) {
        return answers.file(own(slug, token).id(), questionId);
    }

    /**
     * The file by which they answered that question for somebody whom they bring.
     *
     * @throws NotOpen when they bring no such person, or there is none
     */
    public FileContent open(String slug, String token, long companionId, long questionId) {
        var theirs = companions.of(own(slug, token).id()).stream()
                .map(one -> one.row().id())
                .filter(id -> id == companionId)
                .findFirst()
                .orElseThrow(() -> new NotOpen("companion"));
        return answers.file(theirs, questionId);
    }

    private SignUpRow own(String slug, String token) {
        var held = links.held(slug, token, Language.EN);
        return rows.of(held.event().id(), held.guest().attendee()).orElseThrow(() -> new NotOpen("sign-up"));
    }
}
