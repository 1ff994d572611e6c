package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.form.Answered;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUps;

/** What somebody answered, and the way to change it as long as that is possible. */
class MyAnswers extends PageSection {

    private final transient SignUpPage page;
    private final transient MySignUp mine;
    private final transient AnswerForms forms;
    private final transient SignUps signUps;
    private final transient Runnable afterwards;

    /** @param afterwards shows the page anew */
    MyAnswers(SignUpPage page, MySignUp mine, AnswerForms forms, SignUps signUps, Runnable afterwards) {
        super(UI.getCurrent().getTranslation("questions.mine"));
        this.page = page;
        this.mine = mine;
        this.forms = forms;
        this.signUps = signUps;
        this.afterwards = afterwards;
        var form = page.form();
        var answers = answered(form);
        if (answers.isEmpty()) {
            var none = new Paragraph(getTranslation("questions.mine.none"));
            none.addClassName("muted");
            add(none);
        } else {
            add(forms.list(answers, form.reader()));
        }
        if (mine.mayChange() && form.asks(mine.categoryId())) {
            var change = Buttons.plain(getTranslation("questions.mine.change"));
            change.addClickListener(click -> change());
            add(change);
        }
    }

    private static List<Answered> answered(AskedForm form) {
        return form.questions().stream()
                .flatMap(question -> form.answer(question).map(answer -> new Answered(question, answer)).stream())
                .toList();
    }

    private void change() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("questions.mine.change"));
        var fields = forms.fields(page.form());
        fields.category(mine.categoryId());
        var problems = new Div();
        dialog.add(problems, fields);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> {
            fields.accept();
            problems.removeAll();
            try {
                signUps.change(page.event().slug(), new NewSignUp(mine.categoryId(), mine.way(), fields.typed()));
                dialog.close();
                Toasts.done(getTranslation("questions.mine.changed"));
                afterwards.run();
            } catch (InvalidInput refused) {
                Problems.show(fields.fields(), refused);
                Problems.besideNone(fields.fields(), refused, problems);
            }
        });
        Dialogs.foot(dialog, save);
        dialog.open();
    }
}
