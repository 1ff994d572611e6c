package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerDesk;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.Answered;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;

/** Makes what pages show of questions and answers. */
@org.springframework.stereotype.Component
public class AnswerForms {

    private final Words words;
    private final Files files;
    private final AnswerDesk desk;

    AnswerForms(Words words, Files files, AnswerDesk desk) {
        this.words = words;
        this.files = files;
        this.desk = desk;
    }

    /** The fields to answer in, for a member. */
    public AnswerFields fields(AskedForm form) {
        return new AnswerFields(form, new AnswerWords(words, form.reader()), files);
    }

    /** As {@link #fields}, where no file can be handed in: in a preview. */
    public AnswerFields fieldsWithoutFiles(AskedForm form) {
        return new AnswerFields(form, new AnswerWords(words, form.reader()), null);
    }

    /** What was answered, question by question. */
    public FactList list(List<Answered> answers, Language reader) {
        var say = new AnswerWords(words, reader);
        var list = new FactList();
        answers.forEach(one -> list.fact(label(one, reader), answer(one, say)));
        return list;
    }

    private String label(Answered one, Language reader) {
        var label = one.question().in(reader).label();
        return one.question().retired() ? label + " (" + words.say(reader, "questions.retired") + ")" : label;
    }

    private static Component answer(Answered one, AnswerWords say) {
        var said = say.of(one.question(), one.answer());
        if (one.answer() instanceof Answer.Upload file && !file.token().isEmpty()) {
            var link = new Anchor(StoredFile.path(file.token(), file.name()), said);
            link.getElement().setAttribute("router-ignore", true);
            return link;
        }
        var text = new Span(said);
        text.addClassName("answer-text");
        return text;
    }

    /** The answers of a sign-up as far as who looks may read them. */
    public Dialog dialog(long signUpId, String name) {
        var ui = UI.getCurrent();
        var reader = Language.ofInterface(ui.getLocale());
        var answers = desk.of(signUpId);
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say(reader, "questions.answers.of", name));
        dialog.add(
                answers.isEmpty() ? new Paragraph(words.say(reader, "questions.answers.none")) : list(answers, reader));
        var close = Buttons.plain(words.say(reader, "ui.close"));
        close.addClickListener(click -> dialog.close());
        dialog.getFooter().add(close);
        return dialog;
    }
}
