package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionEntry;
import org.ricdm.passerelle.event.form.QuestionTemplate;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.form.Questions.BuiltForm;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** One question, new or to be changed. */
@Route("events/:slug/manage/questions/:question")
@PermitAll
class QuestionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NEW = "new";

    private final transient Questions questions;
    private final transient CurrentViewer current;
    private final transient Words words;
    private String title = "";

    QuestionView(Questions questions, CurrentViewer current, Words words) {
        this.questions = questions;
        this.current = current;
        this.words = words;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var form = questions.form(event.getRouteParameters().get("slug").orElse(""));
        var which = event.getRouteParameters().get("question").orElse("");
        if (which.equals(NEW)) {
            var template = template(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("template")
                    .orElse(""));
            show(
                    form,
                    template.map(one -> one.entry(words, current.require().language()))
                            .orElseGet(QuestionTemplate::empty),
                    Optional.empty());
            return;
        }
        var question = form.questions().stream()
                .filter(one -> Long.toString(one.id()).equals(which))
                .findFirst()
                .orElseThrow(() -> new NotOpen("question"));
        show(form, question.said(), Optional.of(question));
    }

    private static Optional<QuestionTemplate> template(String name) {
        return Arrays.stream(QuestionTemplate.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private void show(BuiltForm form, QuestionEntry entry, Optional<Question> before) {
        var slug = form.event().slug();
        title = before.map(Question::shortName).orElse(getTranslation("questions.new"));
        clear();
        header(new PageHeader(title)
                .breadcrumbs(EventNavigation.wayFromDesk(this, form.event())
                        .to(getTranslation("questions.desk"), FormNavigation.questions(slug))));
        var fields = new QuestionForm(
                form, before.map(Question::id).orElse(0L), current.require().language());
        fields.show(entry);
        main(fields);
        var save = Buttons.primary(getTranslation("action.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(slug, fields, before);
            save.setEnabled(true);
        });
        main(new StickyActions(
                save, Buttons.quietLink(getTranslation("action.cancel"), FormNavigation.questions(slug))));
    }

    private void save(String slug, QuestionForm fields, Optional<Question> before) {
        fields.accept();
        try {
            if (before.isPresent()) {
                questions.change(before.get().id(), before.get().version(), fields.typed());
            } else {
                questions.add(slug, fields.typed());
            }
            Toasts.done(getTranslation("questions.saved"));
            UI.getCurrent().navigate(FormNavigation.questions(slug).substring(1));
        } catch (InvalidInput refused) {
            fields.refuse(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
