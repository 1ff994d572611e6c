package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventParts.Said;
import org.ricdm.passerelle.event.signup.ToldSteps.Step;
import org.ricdm.passerelle.mail.MailDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organiser changed of somebody's sign-up, and of their workshops together with it, as a mail tells it. */
@Component
class ToldEdits {

    private final JdbcClient sql;
    private final Categories categories;
    private final WorkshopsOnBehalf workshops;
    private final Words words;

    ToldEdits(JdbcClient sql, Categories categories, WorkshopsOnBehalf workshops, Words words) {
        this.sql = sql;
        this.categories = categories;
        this.workshops = workshops;
        this.words = words;
    }

    /** Who changed what, a sentence for each, and what goes into the calendar; nothing of a step that is no edit. */
    Told of(Step step, EventBrief event, Language language) {
        if (step.what() != StepKind.EDITED) {
            return new Told(List.of(), List.of());
        }
        var sentences = new ArrayList<String>();
        if (step.actor() != null) {
            sentences.add(words.say(language, "signup.mail.edited.by", step.actor()));
        }
        var names = categories.names(event, language);
        var edit = sql.sql("select * from sign_up_edit where step_id = :id")
                .param("id", step.id())
                .query((row, n) -> new Edit(EditedParts.of(row, names), row.getObject("seat_act_id", Long.class)))
                .optional();
        edit.ifPresent(one -> one.parts().sentences().forEach(said -> sentences.add(sentence(said, language))));
        var chosen = edit.flatMap(one -> Optional.ofNullable(one.seatAct()))
                .map(act -> workshops.told(event, step.signUpId(), act, language))
                .orElse(WorkshopsOnBehalf.Told.NOTHING);
        sentences.addAll(chosen.sentences());
        return new Told(sentences, chosen.files());
    }

    private String sentence(Said said, Language language) {
        return words.say(
                language,
                said.messageKey(),
                said.arguments().stream()
                        .map(value -> value instanceof EventMode way ? words.say(language, way.wordKey()) : value)
                        .toArray());
    }

    private record Edit(EditedParts parts, @Nullable Long seatAct) {}

    /** @param files for the calendar */
    record Told(List<String> sentences, List<MailDraft.Attachment> files) {}
}
